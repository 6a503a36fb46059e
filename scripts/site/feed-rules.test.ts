/** Both forms of the feeds against the rules of their formats, as validators apply them. */
import Ajv from 'ajv';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { atomFeed, jsonFeed } from './feed';
import { changeMaps, feedOf } from './feed-items';
import { Library } from './views';

/** RFC 3339, which both formats ask for. */
const TIME = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$';
const words = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://[^\\s<>"]+$' };
const authors = {
  type: 'array',
  minItems: 1,
  items: { type: 'object', minProperties: 1, properties: { name: words, url: address } },
};

/** JSON Feed 1.1, "Top-level" and "Items": what we use of it, what is required, and no other name. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    home_page_url: address,
    feed_url: address,
    language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
    authors,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
        additionalProperties: false,
        properties: {
          id: words,
          url: address,
          title: words,
          content_text: words,
          date_published: { type: 'string', pattern: TIME },
          tags: { type: 'array', items: words },
        },
      },
    },
  },
};
const isJsonFeed = new Ajv({ allErrors: true }).compile(JSON_FEED);

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

function tree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

const named = (node: Node, name: string) => node.children.filter((child) => child.name === name);

/** RFC 4287, 4.1.1 to 4.2.7, for a feed or one of its entries. */
function wrongIn(node: Node): string[] {
  const wrong: string[] = [];
  for (const name of ['id', 'title', 'updated']) {
    if (named(node, name).length !== 1) wrong.push(`${node.name} needs one ${name}`);
  }
  for (const { name, text } of node.children) {
    if (['updated', 'published'].includes(name) && !new RegExp(TIME).test(text))
      wrong.push(`${text} is no time`);
    if (name === 'id' && !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text))
      wrong.push(`${text} is no absolute IRI`);
  }
  const links = named(node, 'link').map(({ attributes }) => attributes);
  if (links.some(({ href }) => href === undefined || /\s/.test(href)))
    wrong.push('a link leads nowhere');
  const alternates = links.filter(({ rel }) => rel === 'alternate').map(({ type }) => type);
  if (new Set(alternates).size !== alternates.length) wrong.push('two alternates are of one type');
  if (named(node, 'category').some(({ attributes }) => attributes['term'] === undefined))
    wrong.push('a category without a term');
  return wrong;
}

function wrongInAtom(xml: string): string[] {
  const feed = tree(xml).children[0];
  if (feed?.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom')
    return ['not an Atom feed'];
  const entries = named(feed, 'entry');
  const wrong = [feed, ...entries].flatMap(wrongIn);
  const ids = entries.flatMap((entry) => named(entry, 'id').map(({ text }) => text));
  if (new Set(ids).size !== ids.length) wrong.push('an id is given twice');
  if (named(feed, 'author').length === 0) wrong.push('nobody is the author');
  if (feed.children.some(({ name }, i) => i > 0 && name !== 'entry' && isAfterEntry(feed, i)))
    wrong.push('what belongs to the feed follows an entry');
  return wrong;
}

function isAfterEntry(feed: Node, index: number): boolean {
  return feed.children.slice(0, index).some(({ name }) => name === 'entry');
}

const library = new Library('public');
const maps = changeMaps(library);
const codes = library.index.geographies.flatMap(({ areas }) => areas.map(({ code }) => code));

describe('the rules of feeds', () => {
  it('find what is wrong', () => {
    expect(isJsonFeed({ version: 'https://jsonfeed.org/version/1', title: '' })).toBe(false);
    expect(wrongInAtom('<feed xmlns="http://www.w3.org/2005/Atom"/>').length).toBeGreaterThan(3);
    expect(wrongInAtom('<rss/>')).toEqual(['not an Atom feed']);
  });

  it('hold for every feed, with a known site and without', { timeout: 120_000 }, () => {
    expect(codes.length).toBeGreaterThan(30);
    for (const code of [null, ...new Set(codes)]) {
      const feed = feedOf(library, maps, code);
      for (const site of ['https://map.example/gp/', null]) {
        isJsonFeed(JSON.parse(jsonFeed(feed, site)));
        expect(isJsonFeed.errors ?? [], `JSON feed of ${String(code)}`).toEqual([]);
        expect(wrongInAtom(atomFeed(feed, site)), `Atom feed of ${String(code)}`).toEqual([]);
      }
    }
  });
});
