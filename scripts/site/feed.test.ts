import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { atomFeed, jsonFeed, type Feed } from './feed';
import { changeMaps, feedOf } from './feed-items';
import { Library } from './views';

const SITE = 'https://map.example/gp/';
const EMPTY: Feed = { title: 'A & B', path: '', items: [], updated: '2026-09-09' };
const library = new Library('public');
const maps = changeMaps(library);

interface JsonFeed {
  readonly version: string;
  readonly items: readonly {
    readonly id: string;
    readonly url?: string;
    readonly date_published: string;
  }[];
}

/** Names of the elements in a document that is well-formed; throws for another one. */
function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(xml).close();
  return names;
}

describe('an empty feed', () => {
  it('has all that the two forms require', () => {
    const json = JSON.parse(jsonFeed(EMPTY, null)) as JsonFeed;
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'A & B' });
    expect(json.items).toEqual([]);
    const names = elementsOf(atomFeed(EMPTY, null));
    for (const name of ['title', 'id', 'updated', 'author']) expect(names).toContain(name);
  });
});

describe.each([null, 'E54000058', 'E54000065', 'E54000042'])('the feed of %s', (code) => {
  const feed = feedOf(library, maps, code);
  const json = JSON.parse(jsonFeed(feed, SITE)) as JsonFeed;
  const atom = atomFeed(feed, SITE);

  it('has something to tell, newest first, each thing once', () => {
    expect(feed.items.length).toBeGreaterThan(3);
    const dates = json.items.map((item) => item.date_published);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(json.items.map(({ id }) => id)).size).toBe(json.items.length);
  });

  it('is well-formed, with an id, a title and a time for every entry', () => {
    const names = elementsOf(atom);
    const count = (name: string): number => names.filter((each) => each === name).length;
    expect(count('entry')).toBe(feed.items.length);
    for (const name of ['id', 'title', 'updated']) expect(count(name)).toBe(count('entry') + 1);
    expect(atom).not.toMatch(/undefined|null|NaN|Invalid/);
  });

  it('has whole addresses where the site is known, and relative ones else', () => {
    for (const { url } of json.items) expect(url).toMatch(/^https:\/\/map\.example\/gp\//);
    const alone = JSON.parse(jsonFeed(feed, null)) as JsonFeed;
    expect(alone.items.every(({ url }) => url === undefined)).toBe(true);
    expect(atomFeed(feed, null)).not.toContain('map.example');
  });

  it('keeps its ids and dates however often it is made', () => {
    expect(jsonFeed(feedOf(new Library('public'), maps, code), SITE)).toBe(jsonFeed(feed, SITE));
  });
});

describe('what feeds tell', () => {
  it('tells new boundaries to those that they made, not to those that stayed', () => {
    const kinds = (code: string) => feedOf(library, maps, code).items.map(({ kind }) => kind);
    expect(kinds('E54000065')).toContain('boundaries');
    expect(kinds('E54000058')).not.toContain('boundaries');
  });

  it('tells a clear change only by the rule of the map', () => {
    for (const { view } of maps) {
      const told = feedOf(library, maps, null).items.filter(({ id }) =>
        id.startsWith(`change:${view.survey.id}:${view.measure.id}:`),
      );
      const clear = view.areas.filter(({ change }) =>
        ['risen', 'fallen'].includes(change?.verdict ?? ''),
      );
      expect(told.length).toBe(clear.length > 0 ? 1 : 0);
      for (const { short } of clear) expect(told[0]?.text).toContain(`${short}: `);
    }
  });
});
