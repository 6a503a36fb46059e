/** The built index.html turned into the page of one preset view. */
import { escapeMarkup } from '../../src/ui/svg';

export interface PageParts {
  /** Folder of the page in the site, ending with "/"; empty for the site's own. */
  readonly path: string;
  /** Query of the view that the page shows, without "?". */
  readonly preset: string;
  readonly title: string;
  readonly description: string;
  /** Path of the picture in the site. */
  readonly card: string;
  /** Folder of the feed that tells what is new on the page; empty for the site's own. */
  readonly feed: string;
  /** Markup of the app, and of what is shown without JavaScript. */
  readonly app: string;
  readonly noscript: string;
  /** Files that the app will ask for at once. */
  readonly files: readonly string[];
}

/**
 * @param template the built index.html, not yet filled
 * @param site address of the published site, ending with "/"; null where it is not known
 * @throws if the template lacks a place that has to be filled
 */
export function presetPage(template: string, parts: PageParts, site: string | null): string {
  const up = '../'.repeat(parts.path.split('/').length - 1);
  const fills: readonly (readonly [RegExp, string])[] = [
    [/<html /, `<html data-preset="${escapeMarkup(parts.preset)}" `],
    [/<meta charset="utf-8" \/>/, `<meta charset="utf-8" />\n    <base href="${up}" />`],
    [/<title>[^<]*<\/title>/, `<title>${escapeMarkup(parts.title)}</title>`],
    [/<meta\s+name="description"\s+content="[^"]*"\s*\/?>/, headOf(parts, site)],
    [/data-files="[^"]*"/, `data-files="${escapeMarkup(parts.files.join(' '))}"`],
    [/<!--app-->/, parts.app],
    [/<!--noscript-->/, parts.noscript],
  ];
  return fills.reduce((page, [place, text]) => {
    if (!place.test(page)) throw new Error(`The template has no place for ${String(place)}.`);
    return page.replace(place, () => text);
  }, template);
}

/** What search engines and social media read: description, canonical address, card, oEmbed. */
export function headOf(
  parts: Pick<PageParts, 'path' | 'title' | 'description' | 'card' | 'feed'>,
  site: string | null,
): string {
  const { title, description, path, card, feed } = parts;
  const lines = [
    meta('name', 'description', description),
    meta('name', 'robots', 'max-image-preview:large'),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:image', `${site ?? ''}${card}`),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('property', 'og:locale', 'en_GB'),
    meta('name', 'twitter:card', 'summary_large_image'),
    alternate('application/feed+json', `${feed}feed.json`),
    alternate('application/atom+xml', `${feed}feed.xml`),
  ];
  if (site !== null) {
    lines.push(
      meta('property', 'og:url', `${site}${path}`),
      `<link rel="canonical" href="${escapeMarkup(`${site}${path}`)}" />`,
      `<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(`${site}${path}oembed.json`)}" />`,
    );
  }
  return lines.join('\n    ');
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeMarkup(content)}" />`;
}

function alternate(type: string, href: string): string {
  return `<link rel="alternate" type="${type}" href="${escapeMarkup(href)}" />`;
}

/** All pages, for search engines (sitemaps.org, 0.9). @param updated ISO date of the newest figures */
export function sitemap(site: string, paths: readonly string[], updated: string): string {
  const urls = paths.map(
    (path) =>
      `<url><loc>${escapeMarkup(`${site}${path}`)}</loc><lastmod>${updated}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/**
 * A static oEmbed 1.0 document. The frame shows the standalone file: WordPress shuts frames of sites it
 * does not know into a sandbox where nothing can be fetched.
 */
export function oembed(site: string, parts: Pick<PageParts, 'preset' | 'title' | 'card'>): string {
  const query = new URLSearchParams(parts.preset);
  query.set('embed', '1');
  const src = escapeMarkup(`${site}standalone.html?${query.toString()}`);
  const [width, height] = [640, 1000];
  const document = {
    version: '1.0',
    type: 'rich',
    title: parts.title,
    provider_url: site,
    html: `<iframe src="${src}" title="${escapeMarkup(parts.title)}" width="${width}" height="${height}" loading="lazy"></iframe>`,
    width,
    height,
    thumbnail_url: `${site}${parts.card}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return `${JSON.stringify(document)}\n`;
}
