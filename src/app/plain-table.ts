import type { AreaView, View } from '../view/types';

/** The table and the sentence as plain HTML, for readers whose browser runs no scripts. */
export function plainTable(view: View, sentence: string): string {
  const rows = [view.england, ...view.areas].map(row).join('');
  return (
    `<p>${escaped(sentence)}</p>` +
    `<table><caption>${escaped(view.caption)}</caption>` +
    '<tr><th scope="col">Area<th scope="col">Share<th scope="col">Margin of error<th scope="col">People who answered' +
    `${rows}</table><p>Choosing another area, measure or wave needs JavaScript.</p>`
  );
}

function row(area: AreaView): string {
  const cells = [area.valueText, area.intervalText, area.baseText].map(
    (text) => `<td>${escaped(text)}`,
  );
  return `<tr><th scope="row">${escaped(area.short)}${cells.join('')}`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
