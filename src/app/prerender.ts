/** The page as it is built: the default view, or a preset one, as HTML that stands without JavaScript. */
import { render } from 'svelte/server';
import { decoders } from '../data/decode';
import { shapesOf } from '../data/shapes';
import { parseSelection } from '../embed/parameters';
import { datasetOf } from '../model/dataset';
import { geographyOf } from '../model/catalogue';
import type { View } from '../view/types';
import App from './App.svelte';
import { Page } from './page.svelte';
import { plainTable } from './plain-table';
import { paragraph } from '../view/sentence/narrative';
import { prose } from './prose';

export interface Prerendered {
  /** The app's markup, to stand in its place until the app itself does. */
  readonly app: string;
  /** For readers without JavaScript: the sentence and the table. */
  readonly noscript: string;
  readonly title: string;
  readonly description: string;
  /** Files that the app will ask for at once, relative to the page. */
  readonly files: readonly string[];
  readonly view: View;
  readonly page: Page;
}

/**
 * @param query the address's query, e.g. "?area=E54000058"
 * @param read gives the content of a built file, e.g. "data/index.json", parsed
 * @throws where a file is not as it should be: a build must not go on from that
 */
export function prerender(query: string, read: (file: string) => unknown): Prerendered {
  const page = new Page(parseSelection(query));
  const files = fill(page, read);
  const { view } = page;
  if (!view) throw new Error(`Nothing to show for "${query}".`);
  const { body } = render(App, { props: { page } });
  const narrative = prose(page, view);
  const sentence = narrative ? paragraph(narrative, 'answers') : '';
  return {
    app: body.replace(/<!--.*?-->/g, ''),
    noscript: plainTable(view, sentence),
    title: `${view.headline} – ${view.subtitle}`,
    description: sentence,
    files,
    view,
    page,
  };
}

/** Puts into the page what its selection needs, and names the files. */
function fill(page: Page, read: (file: string) => unknown): string[] {
  const take = <T>(
    file: string,
    decode: (value: unknown) => { value: T } | { wrong: string },
  ): T => {
    const decoded = decode(read(file));
    if ('wrong' in decoded) throw new Error(`${file}: ${decoded.wrong}`);
    return decoded.value;
  };
  const index = take('data/index.json', decoders.index);
  page.index = index;
  page.lineageFiles.put(index.lineage, take(index.lineage, decoders.lineage));
  const { asked } = page;
  if (!asked) throw new Error('The selection could not be resolved.');
  const { file, ranks } = asked.measure;
  const shapes = geographyOf(index, asked.resolved.geography)?.file ?? '';
  page.measures.put(file, datasetOf(take(file, decoders.measure)));
  page.shapeFiles.put(shapes, take(shapes, shapesOf));
  if (ranks !== null) page.rankFiles.put(ranks, take(ranks, decoders.ranks));
  return ['data/index.json', file, shapes];
}
