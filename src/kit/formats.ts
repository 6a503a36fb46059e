/** One story as HTML, Markdown and plain text. */
import { escapeMarkup, tag } from '../ui/svg';
import type { View } from '../view/types';
import type { Story } from './types';

export interface Illustration {
  readonly file: string;
  readonly alternative: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A page of its own, to open or to copy from; no script, no address outside the folder. */
export function storyHtml(story: Story, view: View, picture: Illustration): string {
  const { headline, standfirst, paragraphs, citation } = story;
  const lines = [
    tag('h1', {}, escapeMarkup(headline)),
    element('p', escapeMarkup(standfirst)),
    figureHtml(picture, view.sourceLine),
    ...paragraphs.map((text) => element('p', escapeMarkup(text))),
    answersTable(view),
    element('p', tag('small', {}, escapeMarkup(citation))),
  ];
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeMarkup(headline)}</title>`,
    '</head>',
    '<body>',
    '<article>',
    ...lines,
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function figureHtml({ file, alternative, width, height }: Illustration, source: string): string {
  const image = tag('img', { src: file, alt: alternative, width, height }).replace('/>', '>');
  return element('figure', `${image}${element('figcaption', `Source: ${escapeMarkup(source)}`)}`);
}

/** Every answer with its margin, as the panel shows them. */
export function answersTable({ panel, measure }: View): string {
  const rows = panel.shares.map(({ answer, valueText, intervalText }) => {
    const cells = [valueText, intervalText].map((text) => element('td', escapeMarkup(text)));
    return element('tr', `<th scope="row">${escapeMarkup(answer.label)}</th>${cells.join('')}`);
  });
  const heads = ['Answer', 'Share', 'Margin of error'].map(
    (text) => `<th scope="col">${text}</th>`,
  );
  const caption = element('caption', escapeMarkup(`${panel.heading}: ${measure.label}`));
  return element('table', `${caption}${element('tr', heads.join(''))}${rows.join('')}`);
}

function element(name: string, children: string): string {
  return `<${name}>${children}</${name}>`;
}

export function storyMarkdown(story: Story, picture: Illustration): string {
  const { headline, standfirst, paragraphs, citation } = story;
  return [
    `# ${markdown(headline)}`,
    `**${markdown(standfirst)}**`,
    `![${markdown(picture.alternative)}](${picture.file})`,
    ...paragraphs.map(markdown),
    `*${markdown(citation)}*`,
    '',
  ].join('\n\n');
}

/** Letters that Markdown takes for marks, made harmless. */
function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

export function storyText({ headline, standfirst, paragraphs, citation }: Story): string {
  return [headline, standfirst, ...paragraphs, citation, ''].join('\n\n');
}
