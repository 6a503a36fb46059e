/** What readers do, so that every file of the site is asked for by one of them. */
import type { Page } from '@playwright/test';
import { App } from './app';
import { index, read } from './data';
import { frameIn, openAlone, openArticle } from './open';
import { expect } from './test';

export interface Journey {
  readonly name: string;
  /** As in the address. */
  readonly query: string;
  /** In an article, in a frame. */
  readonly framed?: boolean;
  /** What asks for more, once the page stands; done again where it did not succeed. */
  readonly act?: (app: App) => Promise<void>;
  /** It has come, where nothing is broken: by then all of its files were asked for. */
  readonly done?: (app: App) => Promise<void>;
}

const [pinned] = read('data/versions.json') as { version: string }[];
const more = index.surveys.find((survey) => survey.more !== undefined);
const unlisted = read(more?.more ?? '') as { measures: { id: string }[] };

const search = async (app: App) => {
  await app.search.fill('');
  await app.search.pressSequentially('Leeds');
};

export const JOURNEYS: readonly Journey[] = [
  { name: 'the default view', query: '' },
  {
    name: 'search',
    query: '',
    act: search,
    done: (app) => expect(app.frame.getByRole('listbox', { name: 'Places found' })).toBeVisible(),
  },
  {
    name: 'zoom',
    query: '',
    act: (app) => app.frame.getByRole('button', { name: 'Zoom in' }).click(),
  },
  {
    name: 'the data',
    query: '',
    act: async (app) => {
      const dialog = app.frame.getByRole('dialog');
      if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Close' }).click();
      await app.frame.getByRole('button', { name: 'Get the data' }).click();
    },
    done: (app) => expect(app.frame.getByRole('dialog').getByRole('heading')).not.toHaveCount(0),
  },
  {
    name: 'counts',
    query: '',
    act: (app) => app.frame.getByText('GPs, appointments and deprivation here').click(),
  },
  {
    name: 'two measures',
    query: '',
    act: (app) => app.frame.getByText('Compare with another measure').click(),
    done: (app) =>
      expect(app.frame.getByRole('combobox', { name: 'Second measure' })).toBeVisible(),
  },
  {
    name: 'other boundaries',
    query: '',
    act: async (app) => {
      const box = app.frame.getByRole('checkbox', { name: /old boundaries/ });
      await box.uncheck();
      await box.check();
    },
  },
  {
    name: 'another measure',
    query: '',
    act: async (app) => {
      await app.list('Measure').selectOption('has-dentist');
    },
  },
  {
    name: 'an earlier survey',
    query: '',
    act: async (app) => {
      await app.list('Period').selectOption('his-20');
    },
  },
  { name: 'the other survey', query: 'survey=gpps' },
  { name: 'an area', query: 'area=E54000058' },
  { name: 'a table', query: 'view=table' },
  { name: 'hexagons', query: 'view=hex' },
  { name: 'a pinned version', query: `version=${pinned?.version ?? ''}` },
  {
    name: 'a measure of the long list',
    query: `survey=${more?.id ?? ''}&measure=${unlisted.measures[0]?.id ?? ''}`,
  },
  { name: 'an article that listens', query: 'embed=1&events=1', framed: true },
];

/** Opens the page of a journey; it may not come to stand. */
export async function setOut(page: Page, { query, framed }: Journey): Promise<App> {
  if (framed !== true) return new App(await openAlone(page, query));
  await openArticle(page, { frames: [{ query, height: 900 }] });
  return new App(await frameIn(page.locator('iframe')));
}

/** The page stands: the map can be used, or the table in its place. */
export function standing(app: App): Promise<void> {
  // Not by the page's marks: a test that keeps the clock takes them away.
  const isAlive = () =>
    document.getElementById('late') === null &&
    document.querySelector('[data-code], table') !== null;
  return expect.poll(() => app.frame.evaluate(isAlive).catch(() => false)).toBe(true);
}
