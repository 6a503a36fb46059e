/** An embargo: what is published holds the earlier figures alone, and the newer ones lie elsewhere. */
import { createHmac, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ version: string, updated: string, index: string }} Version */

const DATA = 'data';
/** Kept whatever the index says: they hold no figures. */
const FIXED = /^(schema\/|index\.json$|versions\.json$)/;
const NOINDEX = '<meta name="robots" content="noindex,nofollow" />';

/**
 * The moment an embargo ends, in milliseconds since 1970. A time without a zone is London's.
 * @param {string} text e.g. "2027-01-04T09:30"
 * @throws {Error} if it is none
 */
export function momentOf(text) {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text)) return checked(text, text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) throw noMoment(text);
  const winter = checked(`${text}Z`, text);
  const clock = new Date(winter).toLocaleString('sv-SE', { timeZone: 'Europe/London' });
  const ahead = Date.parse(`${clock.replace(' ', 'T')}Z`) - winter;
  return winter - ahead;
}

/** @param {string} iso @param {string} text */
function checked(iso, text) {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) throw noMoment(text);
  return moment;
}

/** @param {string} text */
function noMoment(text) {
  return new Error(`“${text}” is no time such as 2027-01-04T09:30.`);
}

/**
 * Takes the newest figures out of a built folder: its data become those of an earlier version, and no
 * file that only newer ones need is left.
 * @param {string} folder the built site
 * @param {string | null} wanted id of the version to show; null for the last one before the newest
 * @returns {Version} the version that is shown
 * @throws {Error} if there is no such version
 */
export function holdBack(folder, wanted) {
  const versions = /** @type {Version[]} */ (parsed(join(folder, DATA, 'versions.json')));
  const at = wanted === null ? versions.length - 1 : versions.findIndex(is(wanted));
  const shown = versions[at];
  if (!shown) {
    const known = versions.map(({ version }) => version).join(', ');
    throw new Error(`There is no earlier version ${wanted ?? ''} to show. There are: ${known}.`);
  }
  const earlier = versions.slice(0, at);
  renameSync(join(folder, shown.index), join(folder, DATA, 'index.json'));
  writeFileSync(join(folder, DATA, 'versions.json'), `${JSON.stringify(earlier, null, 2)}\n`);
  sweep(folder, ['data/index.json', ...earlier.map(({ index }) => index)]);
  return shown;
}

/** @param {string} wanted @returns {(each: Version) => boolean} */
function is(wanted) {
  return ({ version }) => version === wanted;
}

/**
 * Removes all data that none of the indexes names, be it by a list that they name.
 * @param {string} folder
 * @param {readonly string[]} indexes
 */
function sweep(folder, indexes) {
  const kept = new Set(indexes);
  // A set that grows while it is gone through: lists of further measures name files of their own.
  for (const path of kept) {
    const text = readFileSync(join(folder, path), 'utf8');
    for (const [, named = ''] of text.matchAll(/"(data\/[^"]+\.json)"/g)) {
      if (existsSync(join(folder, named))) kept.add(named);
    }
  }
  for (const name of filesIn(join(folder, DATA))) {
    const path = `${DATA}/${name}`;
    if (!FIXED.test(name) && !kept.has(path)) rmSync(join(folder, path));
  }
}

/**
 * Moves a built folder to where only those find it who know its name, and tells search engines to
 * stay away. The name is the same for the same data and secret.
 * @param {string} built
 * @param {string} previews folder of all previews
 * @param {string} secret
 * @returns {string} the preview's folder
 */
export function movePreview(built, previews, secret) {
  const { version } = /** @type {{ version: string }} */ (parsed(join(built, DATA, 'index.json')));
  const name = createHmac('sha256', secret).update(version).digest('hex').slice(0, 32);
  const folder = join(previews, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(previews, { recursive: true });
  renameSync(built, folder);
  for (const path of filesIn(folder).filter((each) => each.endsWith('.html'))) {
    const page = readFileSync(join(folder, path), 'utf8');
    const bare = page.replace(/\s*<meta\s+name="robots"[^>]*>/g, '');
    writeFileSync(join(folder, path), bare.replace('<head>', `<head>\n    ${NOINDEX}`));
  }
  return folder;
}

/**
 * The secret that previews' names are made with: from the environment, or made once and kept.
 * @param {string} file where it is kept
 */
export function previewSecret(file) {
  const given = process.env['PREVIEW_SECRET'];
  if (given) return given;
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/** @param {string} folder @returns {string[]} paths of all files, "/" between their parts */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
}

/** @param {string} path @returns {unknown} */
function parsed(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
