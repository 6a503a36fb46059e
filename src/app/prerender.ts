/** The page as it is built: the default view, or a preset one, as HTML that needs no JavaScript. */
import { render } from 'svelte/server';
import { FIRST_INDEX_PATH, firstIndex, isFirstView } from '../data/first-index';
import { INDEX_PATH } from '../data/read';
import { storeOf } from '../data/store';
import { parseSelection } from '../embed/parameters';
import { detailsOf } from '../view/details/details';
import type { IndexFile } from '../model/files';
import type { View } from '../view/types';
import App from './App.svelte';
import { firstViewOf } from './first-view';
import { Page } from './page.svelte';
import { plainTable } from './plain-table';
import { paragraph } from '../view/sentence/narrative';

export interface Prerendered {
  /** The app's markup, to be there until the app itself is. */
  readonly app: string;
  /** For readers without JavaScript: the sentence and the table. */
  readonly noscript: string;
  readonly title: string;
  readonly description: string;
  /** Files that the app will ask for at once, relative to the page. */
  readonly files: readonly string[];
  /** The part of the index that the first view needs, where that is shown. */
  readonly first: IndexFile | null;
  readonly view: View;
  readonly page: Page;
}

/**
 * @param query the address's query, e.g. "?area=E54000058"
 * @param parsed gives the content of a built file, e.g. "data/index.json", parsed
 * @throws where a file is not as it should be: a build must not go on from that
 */
export function prerender(query: string, parsed: (path: string) => unknown): Prerendered {
  const page = new Page(parseSelection(query));
  const { index, read } = storeOf(parsed);
  const files = page.fill(index, read).filter(({ kind }) => kind !== 'lineage');
  const { view, context } = page;
  if (!view || !context) throw new Error(`Nothing to show for "${query}".`);
  const { body } = render(App, { props: { page } });
  const { narrative } = detailsOf(context, view, read);
  const first = isFirstView(page.selection) ? firstIndex(firstViewOf(context)) : null;
  return {
    app: body.replace(/<!--.*?-->/g, ''),
    noscript: plainTable(view, paragraph(narrative, 'answers')),
    title: `${view.headline} – ${view.subtitle}`,
    description: narrative.finding,
    files: [first ? FIRST_INDEX_PATH : INDEX_PATH, ...files.map(({ path }) => path)],
    first,
    view,
    page,
  };
}
