/** Installs the packages the project needs, if they are not there as the lock file wants them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './process.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

const OLDEST_NODE = [20, 19];

/**
 * Whether this Node is too old for the project.
 * @param {string} version e.g. "20.19.1"
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, leastMinor = 0] = OLDEST_NODE;
  return major < least || (major === least && minor < leastMinor);
}

/**
 * Whether what is installed differs from what is locked. Compared by content, as times of files say
 * little after a checkout. Packages for other systems are optional and may be absent.
 * @param {Lock} locked the project's package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, or null if there is none
 */
export function isStale(locked, installed) {
  const there = installed?.packages;
  if (!there) return true;
  return Object.entries(locked.packages ?? {}).some(
    ([path, entry]) => path !== '' && !entry.optional && there[path]?.version !== entry.version,
  );
}

/**
 * Makes sure that all packages are there.
 * @throws {Error} with words for the reader when they can't be installed.
 */
export async function ensurePackages() {
  if (tooOld(process.versions.node)) {
    const oldest = OLDEST_NODE.join('.');
    throw new Error(`Node ${oldest} or newer is needed; this is ${process.versions.node}.`);
  }
  const locked = readLock('package-lock.json');
  if (!locked) throw new Error('package-lock.json is missing: is this a complete copy?');
  if (!isStale(locked, readLock('node_modules/.package-lock.json'))) return;
  console.log('Installing packages (npm ci) ...');
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new Error(
      'The packages could not be installed (npm ci failed, see above). Is npm online?',
    );
  }
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    /** @type {unknown} */
    const lock = JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
    return /** @type {Lock} */ (lock);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
