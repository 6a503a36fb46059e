/** A feed in its two forms: JSON Feed 1.1 and Atom (RFC 4287). */
import { escapeMarkup, tag } from '../../src/ui/svg';

export interface FeedItem {
  /** The same for ever: made of ids, never of words. */
  readonly id: string;
  /** ISO date, from the data. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
  /** Path in the site. */
  readonly path: string;
  readonly kind: 'figures' | 'correction' | 'change' | 'boundaries';
}

export interface Feed {
  readonly title: string;
  /** Folder in the site that the feed is of and lies in, ending with "/"; empty for the site's own. */
  readonly path: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  /** ISO date of the newest figures. */
  readonly updated: string;
}

const URN = 'urn:gp-access-map:';
const AUTHOR = 'How England rates its GPs';

/** @param site address of the published site, ending with "/"; null where it is not known */
export function jsonFeed({ title, path, items }: Feed, site: string | null): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: 'en-GB',
    ...(site === null
      ? {}
      : { home_page_url: `${site}${path}`, feed_url: `${site}${path}feed.json` }),
    authors: [{ name: AUTHOR }],
    items: items.map((item) => ({
      id: `${URN}${item.id}`,
      ...(site === null ? {} : { url: `${site}${item.path}` }),
      title: item.title,
      content_text: item.text,
      date_published: time(item.date),
      tags: [item.kind],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** Without a known site its links are relative to the feed. */
export function atomFeed({ title, path, items, updated }: Feed, site: string | null): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const at = (target: string): string => (site === null ? up || './' : site) + target;
  const children = [
    tag('title', {}, escapeMarkup(title)),
    tag('id', {}, escapeMarkup(`${URN}feed:${path.replace(/\/$/, '') || 'all'}`)),
    tag('updated', {}, time(items[0]?.date ?? updated)),
    tag('author', {}, tag('name', {}, AUTHOR)),
    tag('link', { rel: 'self', type: 'application/atom+xml', href: at(`${path}feed.xml`) }),
    tag('link', { rel: 'alternate', type: 'text/html', href: at(path) }),
    ...items.map((item) => entry(item, at(item.path))),
  ];
  const feed = tag(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' },
    `\n${children.join('\n')}\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entry({ id, date, title, text, kind }: FeedItem, href: string): string {
  const children = [
    tag('id', {}, escapeMarkup(`${URN}${id}`)),
    tag('title', {}, escapeMarkup(title)),
    tag('updated', {}, time(date)),
    tag('published', {}, time(date)),
    tag('link', { rel: 'alternate', type: 'text/html', href }),
    tag('category', { term: kind }),
    tag('content', { type: 'text' }, escapeMarkup(text)),
  ];
  return tag('entry', {}, children.join(''));
}

/** The data know days alone. */
function time(date: string): string {
  return `${date}T00:00:00Z`;
}
