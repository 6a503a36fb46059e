/** Finds a Chromium to test with, and gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './process.mjs';

/**
 * What finding a browser asks of the machine; replaced in tests.
 * @typedef {object} Probes
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} runnable is there a program at this path?
 * @property {() => Promise<string | null>} download where Playwright's own download is or would be
 * @property {(name: string) => string | null} which path of a program by name, or null
 * @property {() => Promise<void>} installDownload lets Playwright fetch its browser; may do nothing
 * @property {(names: readonly string[]) => Promise<void>} installPackage lets the system fetch one of these; may do nothing
 */

/** @typedef {{ path: string, origin: 'environment' | 'download' | 'system' }} Browser */

const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];
/** Chromium without what only windows need: the same pages for two thirds of the work. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const NAMES = [...SHELLS, ...WHOLE];
/** Of these, what Debian packages under the same name. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const DOWNLOAD_SECONDS = 180;
const PACKAGE_SECONDS = 300;

export const NO_BROWSER =
  'No Chromium was found, and none could be installed. Do one of these, then try again:\n' +
  '  - npx playwright install --with-deps chromium   (needs the network)\n' +
  '  - apt-get install chromium                      (Debian, Ubuntu)\n' +
  '  - set CHROMIUM_PATH to the path of a Chromium or Chrome you have';

/**
 * Looks for a browser: the one named by the environment, Playwright's own, one of the system.
 * Installs nothing.
 * @param {Probes} [probes]
 * @param {readonly string[]} [names] of the system's, the best first
 * @returns {Promise<Browser | null>}
 * @throws {Error} if the environment names one that is not there: better said than passed over.
 */
export async function locateBrowser(probes = machine, names = NAMES) {
  for (const variable of VARIABLES) {
    const path = probes.env[variable];
    if (!path) continue;
    if (probes.runnable(path)) return { path, origin: 'environment' };
    throw new Error(`${variable} is set to ${path}, but there is no program at that path.`);
  }
  const download = await probes.download();
  if (download && probes.runnable(download)) return { path: download, origin: 'download' };
  for (const name of names) {
    const path = probes.which(name);
    if (path) return { path, origin: 'system' };
  }
  return null;
}

/**
 * Finds a browser, or installs one: first by Playwright, then by the system's own packages.
 * @param {Probes} [probes]
 * @param {readonly string[]} [names] of the system's, the best first
 * @returns {Promise<Browser>}
 * @throws {Error} with what to do, when all of that fails.
 */
export async function ensureBrowser(probes = machine, names = NAMES) {
  const found = await locateBrowser(probes, names);
  if (found) return found;
  for (const install of [probes.installDownload, () => probes.installPackage(names)]) {
    await install();
    const installed = await locateBrowser(probes, names);
    if (installed) return installed;
  }
  throw new Error(NO_BROWSER);
}

/**
 * For what is measured: a browser as readers have it.
 * @param {Probes} [probes]
 */
export function ensureReadersBrowser(probes = machine) {
  return ensureBrowser(probes, WHOLE);
}

/**
 * Flags that keep a headless browser quiet, and let it start as root (in containers).
 * @param {number | undefined} user id of the user; undefined where the system has none
 * @returns {string[]}
 */
export function browserFlags(user = process.getuid?.()) {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return user === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

/** @type {Probes} */
export const machine = {
  env: process.env,
  runnable: isProgram,
  download: async () => {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath() || null;
  },
  which: (name) => {
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
    return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
  },
  installDownload: async () => {
    console.log("No browser found. Trying Playwright's download ...");
    await run('playwright', ['install', 'chromium'], { seconds: DOWNLOAD_SECONDS });
  },
  installPackage: async (names) => {
    for (const name of PACKAGES.filter((each) => names.includes(each))) {
      await packages([name]);
      if (machine.which(name)) return;
    }
  },
};

/**
 * Lets the system fetch packages, where it is a Debian and we may; else does nothing.
 * @param {readonly string[]} names
 */
export async function packages(names) {
  if (process.platform !== 'linux' || !machine.which('apt-get')) return;
  const prefix = asRoot();
  if (!prefix) return;
  console.log(`Trying the system's packages (apt-get install ${names.join(' ')}) ...`);
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const [command = 'env', ...rest] = [...apt, ...step];
    await run(command, rest, { seconds: PACKAGE_SECONDS });
  }
}

/** What to put before a command so that root runs it without asking; null if that is not to be had. */
export function asRoot() {
  if (process.getuid?.() === 0) return [];
  const allowed = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return allowed ? ['sudo', '-n'] : null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not ours to run: for us the same
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await ensureBrowser();
  console.log(`${found.path} (${found.origin})`);
}
