/** Writes the pages of areas and measures, the feeds, the sitemap and the oEmbed documents. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { presimplify, simplify } from 'topojson-simplify';
import { writeSelection } from '../../src/embed/parameters';
import type * as PrerenderModule from '../../src/app/prerender';
import type { IndexFile } from '../../src/model/files';
import { areaTitle } from '../../src/view/headline/area';
import { atomFeed, jsonFeed } from './feed';
import { changeMaps, feedOf } from './feed-items';
import { writeGallery } from './gallery';
import { headOf, oembed, presetPage, sitemap, type PageParts } from './page';
import { allCodes, areaPresets, measurePresets, type Preset } from './presets';
import { Library } from './views';
import { DIST, write } from './write';

const SERVER = '.cache/server/prerender.js';
const TEMPLATE = '.cache/page.html';
/**
 * Triangles smaller than this, in square map units, are left out of the pages' maps: hundreds of pages
 * have to stay small, and the map itself comes with the script.
 */
const COARSE = 40;

const started = Date.now();
const site = siteAddress();
const template = readFileSync(TEMPLATE, 'utf8');
const library = new Library(DIST);
const files = new Map<string, unknown>();
const { prerender } = (await import(pathToFileURL(SERVER).href)) as typeof PrerenderModule;

const areas = areaPresets(library.index);
const measures = allCodes(library.index).flatMap((code) => measurePresets(library.index, code));
for (const preset of [...areas, ...measures]) writePage(preset);
writeFeeds();
writeGallery(DIST, library, site);
finishIndex(library.index);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(
  `${String(areas.length)} pages of areas, ${String(measures.length)} of their measures: ${seconds} s`,
);

/** The address that absolute links need, from the environment; ends with "/". @throws if it is none */
function siteAddress(): string | null {
  const text = process.env['SITE_URL'];
  if (text === undefined || text === '') return null;
  const { protocol, href } = new URL(text);
  if (!/^https?:$/.test(protocol)) throw new Error('SITE_URL has to start with https://');
  return href.endsWith('/') ? href : `${href}/`;
}

function writePage({ path, selection, card: picture }: Preset): void {
  const preset = writeSelection(selection).slice(1);
  const made = prerender(`?${preset}`, read);
  const { area } = made.view.panel;
  const title = `${areaTitle(area, made.view.england.estimate)} – ${made.view.subtitle}`;
  const feed = selection.area === null ? '' : `area/${selection.area}/`;
  const parts: PageParts = { ...made, path, preset, title, card: picture, feed };
  write(`${path}index.html`, presetPage(template, parts, site));
  if (site !== null) write(`${path}oembed.json`, oembed(site, parts));
}

/** What is new, for all areas and for each that has a page. */
function writeFeeds(): void {
  const maps = changeMaps(library);
  for (const code of [null, ...areas.map(({ selection }) => selection.area)]) {
    const feed = feedOf(library, maps, code);
    write(`${feed.path}feed.json`, jsonFeed(feed, site));
    write(`${feed.path}feed.xml`, atomFeed(feed, site));
  }
}

/** The site's own page, whose markup has been filled before. */
function finishIndex({ updated }: IndexFile): void {
  const path = join(DIST, 'index.html');
  const page = readFileSync(path, 'utf8');
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(page) ?? [];
  const [description, text = ''] =
    /<meta\s+name="description"\s+content="([^"]*)"\s*\/?>/.exec(page) ?? [];
  if (description === undefined) throw new Error('The page has no description.');
  const parts = { path: '', preset: '', title, description: text, card: 'card.png', feed: '' };
  writeFileSync(
    path,
    page.replace(description, () => headOf(parts, site)),
  );
  if (site === null) return;
  write('oembed.json', oembed(site, parts));
  const paths = ['', ...areas.map((each) => each.path), ...measures.map((each) => each.path)];
  write('sitemap.xml', sitemap(site, paths, updated));
}

/** Content of a built file, parsed; outlines with fewer points, as for the site's own page. */
function read(file: string): unknown {
  if (!files.has(file)) {
    const content: unknown = JSON.parse(readFileSync(join(DIST, file), 'utf8'));
    files.set(file, file.endsWith('.topo.json') ? coarse(content) : content);
  }
  return files.get(file);
}

function coarse(content: unknown): unknown {
  const topology = content as Parameters<typeof presimplify>[0];
  return { ...topology, ...simplify(presimplify(topology), COARSE) };
}
