/**
 * Story kits: `npm run kits -- [--out DIR] [--titles FILE] [--survey …] [--measure …] [--answer …]
 * [--wave …] [--since …] [--area CODE,CODE] [--site https://…]`. Writes a folder and a ZIP for each area, and one
 * table with a row for each.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { creditsOf, shortCreditsOf } from '../../src/app/credits';
import { mapOutlines } from '../../src/app/outlines';
import type { Outlines } from '../../src/export/outlines';
import { kitOf } from '../../src/kit/kit';
import { neighboursIn } from '../../src/kit/neighbours';
import { summaryCsv, type Made } from '../../src/kit/summary';
import { NO_WISHES, type KitInput, type Wishes } from '../../src/kit/types';
import type { AreaCode } from '../../src/model/area';
import type { Shapes } from '../../src/model/shape';
import { FONT_FAMILY, unpackFonts } from '../site/font';
import { Library } from '../site/views';
import { orderOf, type Asked, type Order } from './options';
import { filesOf, zipOf } from './packed';
import { faultText, titlesOf } from './titles';

/** Reserved for examples: nobody's address. */
const NOWHERE = 'https://map.example/';
const SOURCES = 'public';
const FONTS = '.cache/fonts';

interface Job {
  /** Folder below the output, and name in the table; empty for none. */
  readonly title: string;
  readonly folder: string;
  readonly order: Order;
  readonly wishes: Wishes;
}

interface Ground {
  readonly outlines: Outlines;
  readonly neighbours: ReadonlyMap<AreaCode, readonly AreaCode[]>;
}

const started = Date.now();
const library = new Library(SOURCES);
const grounds = new Map<string, Ground>();

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function main(): void {
  const options = optionsOf();
  const out = options.out ?? 'kits';
  const site = siteAddress(options.site);
  const jobs = jobsOf(options);
  const fonts = unpackFonts(FONTS);
  const total = jobs.reduce((sum, { order }) => sum + order.areas.length, 0);
  const made: Made[] = [];
  let done = 0;
  for (const job of jobs) {
    for (const { code, short } of job.order.areas) {
      done += 1;
      const input = inputOf(job, code, site);
      const why = missing(input);
      console.log(`[${String(done)}/${String(total)}] ${short}${why === '' ? '' : `: ${why}`}`);
      if (why === '') made.push(write(input, join(out, job.folder), job.title, fonts));
    }
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'all-areas.csv'), summaryCsv(made));
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${String(made.length)} kits in ${out}: ${seconds} s`);
}

/** One job, or one for each title of the titles file; what is refused of it is said. */
function jobsOf(options: ReturnType<typeof optionsOf>): readonly Job[] {
  const asked = askedIn(options);
  if (options.titles === undefined) {
    return [{ title: '', folder: '', order: orderOf(library.whole, asked), wishes: NO_WISHES }];
  }
  const text = readFileSync(options.titles, 'utf8');
  const { titles, faults } = titlesOf(text, library.whole, asked);
  for (const fault of faults) console.error(faultText(fault));
  if (faults.length > 0) process.exitCode = 1;
  for (const { title, remark } of titles) if (remark !== '') console.log(`${title}: ${remark}`);
  return titles;
}

/** @throws on an option that there is none of */
function optionsOf() {
  const text = { type: 'string' } as const;
  const place = { out: text, titles: text, site: text };
  const topic = { survey: text, measure: text, answer: text, wave: text, since: text, area: text };
  const options = { ...place, ...topic };
  return parseArgs({ options }).values;
}

function askedIn(options: ReturnType<typeof optionsOf>): Asked {
  const areas = (options.area ?? '').split(',').filter((each) => each !== '');
  return { ...options, areas };
}

/** Address of the published map, for snippets. @throws if it is none */
function siteAddress(asked: string | undefined): string {
  const text = asked ?? process.env['SITE_URL'] ?? '';
  if (text === '') {
    console.log(`No --site given: the codes to embed point to ${NOWHERE}, which is nobody’s.`);
    return NOWHERE;
  }
  const { protocol, href } = new URL(text);
  if (!/^https?:$/.test(protocol)) throw new Error('--site has to start with https://');
  return href.endsWith('/') ? href : `${href}/`;
}

function inputOf({ order, wishes }: Job, area: AreaCode, site: string): KitInput {
  const scene = library.scene({ ...order.selection, area });
  const ground = groundOf(scene.shapes);
  return {
    context: scene.context,
    view: scene.view,
    details: library.details(scene),
    read: library.read,
    outlines: ground.outlines,
    neighbours: ground.neighbours.get(area) ?? [],
    credits: creditsOf(scene.view),
    shortCredits: shortCreditsOf(scene.view),
    site,
    font: FONT_FAMILY,
    wishes,
  };
}

function groundOf(shapes: Shapes): Ground {
  const known = grounds.get(shapes.geography);
  const ground = known ?? { outlines: mapOutlines(shapes), neighbours: neighboursIn(shapes) };
  grounds.set(shapes.geography, ground);
  return ground;
}

/** Why there is no story to tell; empty where there is one. */
function missing({ view }: KitInput): string {
  const { estimate, valueText } = view.panel.area;
  return estimate.value === null ? `no kit, as the figure is ${valueText}` : '';
}

function write(input: KitInput, out: string, title: string, fonts: readonly string[]): Made {
  const kit = kitOf(input);
  const files = filesOf(kit, fonts);
  const folder = join(out, kit.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  writeFileSync(`${folder}.zip`, zipOf(kit.name, files, input.context.index.updated));
  return { input, kit, title };
}
