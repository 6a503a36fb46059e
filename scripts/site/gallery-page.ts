/** The gallery at embed/: every variant to look at, its code, and the table of parameters. */
import { PARAMETER_DOCS } from '../../src/embed/parameter-docs';
import { PARAMETER_NAMES, writeSelection } from '../../src/embed/parameters';
import { newsletterSnippet, responsiveSnippet, type Snippet } from '../../src/embed/snippet';
import { stillOf } from '../../src/embed/stills';
import type { IndexFile } from '../../src/model/files';
import { DEFAULT_SELECTION, type Selection } from '../../src/model/selection';
import { escapeMarkup } from '../../src/ui/svg';

/** Stands for the site's address until the page's script knows it. */
export const NOWHERE = 'https://map.example/';
/** Widths that are tried, in CSS pixels. */
export const WIDTHS = [320, 640, 960] as const;

export interface Variant {
  readonly name: string;
  readonly about: string;
  readonly selection: Partial<Selection>;
}

/** A code that needs no frame to look at, with what it is for. */
export interface NamedCode {
  readonly name: string;
  readonly code: string;
}

/** @param area code of the area that variants of one area show */
export function variantsFor(area: string): Variant[] {
  return [
    variant('Story', 'Headline, search, map and answer; what most articles want.', {}),
    variant('Story of one area', 'The same with an area chosen.', { area }),
    variant('Map alone', 'For an article that has its own words.', { show: 'map' }),
    variant('One area', 'Its figure, margin and line over time.', { show: 'card', area }),
    variant('Over time', 'The area and England.', { show: 'trend', area }),
    variant('Every area', 'In order, each with its margin.', { show: 'ranking' }),
    variant('Everything', 'All that the page has.', { show: 'full' }),
    variant('Hex map', 'Every area of the same size.', { view: 'hex' }),
    variant('Table', 'Sorted as the reader likes.', { view: 'table' }),
    variant('Against England', 'Areas that differ clearly.', { colour: 'england' }),
    variant('Change', 'Areas that have clearly changed.', { colour: 'change' }),
    variant('Locked', 'The reader finds an area and changes nothing else.', {
      lock: ['survey', 'measure', 'answer', 'wave', 'view', 'colour'],
    }),
    variant('Dark', 'For dark pages, whatever the reader’s system.', { theme: 'dark' }),
    variant('Picture alone', 'Nothing to operate.', { static: true, area }),
    variant('The other survey', 'GP Patient Survey, once a year.', { survey: 'gpps' }),
  ];
}

function variant(name: string, about: string, selection: Partial<Selection>): Variant {
  return { name, about, selection };
}

/**
 * @param site address of the published site, or null where it is not known
 * @param titles codes made from a titles file; empty for none
 */
export function galleryPage(
  index: IndexFile,
  area: string,
  site: string | null,
  titles: readonly NamedCode[],
): string {
  const sections = variantsFor(area).map((each) => section(index, each, site ?? NOWHERE));
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="robots" content="noindex" />',
    '<title>Every way to embed the map</title>',
    '<link rel="icon" href="../icon.svg" />',
    '<link rel="stylesheet" href="example.css" />',
    '<script src="../embed.js" defer></script>',
    '<script src="gallery.js" defer></script>',
    '</head>',
    '<body>',
    '<main>',
    '<h1>Every way to embed the map</h1>',
    `<p>Find the one you want, try it at three widths, copy its code. The map itself has a button <b>Embed this view</b> for any other choice. <a href="paragraph.html">An example</a> writes a paragraph for the area chosen.</p>`,
    widthChoice(),
    ...sections,
    titlesSection(titles),
    '<h2 id="parameters">Parameters</h2>',
    parameterTable(),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function widthChoice(): string {
  const radios = WIDTHS.map((width) => {
    const checked = width === WIDTHS[1] ? ' checked' : '';
    return `<label><input type="radio" name="width" value="${String(width)}"${checked} /> ${String(width)} pixels</label>`;
  });
  return `<fieldset id="widths" hidden><legend>Width of the frames</legend>${radios.join(' ')}</fieldset>`;
}

function section(index: IndexFile, { name, about, selection }: Variant, base: string): string {
  const whole: Selection = { ...DEFAULT_SELECTION, ...selection, embed: true };
  const query = writeSelection(whole);
  const still = stillOf(index, whole);
  const title = `How England rates its GPs: ${name.toLowerCase()}`;
  const snippet: Snippet = {
    base,
    query,
    title,
    picture: still === null ? null : `${base}${still}`,
    height: 700,
  };
  return [
    `<section>`,
    `<h2>${escapeMarkup(name)}</h2>`,
    `<p>${escapeMarkup(about)} <a href="../${escapeMarkup(query)}">Open by itself</a></p>`,
    `<div class="wide"><iframe title="${escapeMarkup(title)}" data-src="../${escapeMarkup(query)}" width="640" height="700" allow="clipboard-write; geolocation"></iframe></div>`,
    codeBox('Code', responsiveSnippet(snippet)),
    codeBox('Code for newsletters', newsletterSnippet(snippet)),
    '</section>',
  ].join('\n');
}

function codeBox(name: string, code: string): string {
  return `<details><summary>${escapeMarkup(name)}</summary><pre><code>${escapeMarkup(code)}</code></pre></details>`;
}

function titlesSection(titles: readonly NamedCode[]): string {
  if (titles.length === 0) return '';
  const boxes = titles.map(({ name, code }) => codeBox(name, code));
  return `<h2 id="titles">Your titles</h2>\n${boxes.join('\n')}`;
}

function parameterTable(): string {
  const rows = PARAMETER_NAMES.map((name) => {
    const { values, about } = PARAMETER_DOCS[name];
    return `<tr><th scope="row"><code>${name}</code></th><td>${coded(values)}</td><td>${coded(about)}</td></tr>`;
  });
  return `<div class="wide" tabindex="0" role="region" aria-labelledby="parameters"><table><tr><th scope="col">Parameter</th><th scope="col">Values</th><th scope="col">What it does</th></tr>\n${rows.join('\n')}\n</table></div>`;
}

/** Markdown's `code` as HTML. */
function coded(text: string): string {
  return escapeMarkup(text).replace(/`([^`]*)`/g, '<code>$1</code>');
}
