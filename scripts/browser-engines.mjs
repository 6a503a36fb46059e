/** Finds a Firefox and a WebKit to test with, and gets them where there are none. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asRoot, machine, packages } from './browser.mjs';
import { run } from './process.mjs';

/** @typedef {'firefox' | 'webkit'} OtherEngine */
/**
 * How an engine is driven: Playwright's own build; a Firefox of the system by WebDriver BiDi; a WebKitGTK
 * of the system by WebDriver.
 * @typedef {{ by: 'playwright' }
 *   | { by: 'bidi', path: string }
 *   | { by: 'webdriver', driver: string, browser: string, screen: string | null }} Way
 */
/**
 * @typedef {object} EngineProbes what finding an engine asks of the machine; replaced in tests
 * @property {Record<string, string | undefined>} env
 * @property {(engine: OtherEngine) => Promise<boolean>} launches does Playwright's own build start?
 * @property {(name: string) => string | null} which path of a program by name, or null
 * @property {() => string | null} miniBrowser the browser that WebKitWebDriver drives
 * @property {(engine: OtherEngine) => Promise<void>} installDownload
 * @property {(engine: OtherEngine) => Promise<void>} installPackage
 */

const FIREFOXES = ['firefox-esr', 'firefox'];
const DOWNLOAD_SECONDS = 180;
/** @type {Readonly<Record<OtherEngine, readonly string[]>>} */
const PACKAGES = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/**
 * Looks for an engine: Playwright's own build, then one of the system. Installs nothing.
 * @param {OtherEngine} engine
 * @param {EngineProbes} [probes]
 * @returns {Promise<Way | null>}
 */
export async function locateEngine(engine, probes = here) {
  if (await probes.launches(engine)) return { by: 'playwright' };
  return engine === 'firefox' ? systemFirefox(probes) : systemWebKit(probes);
}

/**
 * Finds an engine, or installs one.
 * @param {OtherEngine} engine
 * @param {EngineProbes} [probes]
 * @returns {Promise<Way | null>} null if none can be had
 */
export async function ensureEngine(engine, probes = here) {
  const found = await locateEngine(engine, probes);
  if (found) return found;
  for (const install of [probes.installDownload, probes.installPackage]) {
    await install(engine);
    const installed = await locateEngine(engine, probes);
    if (installed) return installed;
  }
  return null;
}

/**
 * @param {EngineProbes} probes
 * @returns {Way | null}
 */
function systemFirefox({ which }) {
  const path = FIREFOXES.map(which).find((found) => found !== null);
  return path ? { by: 'bidi', path } : null;
}

/**
 * @param {EngineProbes} probes
 * @returns {Way | null}
 */
function systemWebKit({ env, which, miniBrowser }) {
  const driver = which('WebKitWebDriver');
  const browser = miniBrowser();
  const screen = which('xvfb-run');
  const hasScreen = screen !== null || env['DISPLAY'] !== undefined;
  return driver && browser && hasScreen ? { by: 'webdriver', driver, browser, screen } : null;
}

/** @type {EngineProbes} */
const here = {
  env: process.env,
  launches: async (engine) => {
    const playwright = await import('@playwright/test');
    if (!existsSync(playwright[engine].executablePath())) return false;
    try {
      await (await playwright[engine].launch()).close();
      return true;
    } catch (error) {
      console.error(`Playwright's ${engine} does not start: ${String(error).split('\n')[0]}`);
      return false;
    }
  },
  which: machine.which,
  miniBrowser: () => {
    const places = ['/usr/lib', '/usr/libexec'].flatMap(withArchitectures);
    const folders = places.flatMap((place) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => join(place, name)),
    );
    return folders.map((folder) => join(folder, 'MiniBrowser')).find(existsSync) ?? null;
  },
  installDownload: async (engine) => {
    console.log(`No ${engine} found. Trying Playwright's download ...`);
    const needs = process.platform === 'linux' && asRoot() ? ['--with-deps'] : [];
    await run('playwright', ['install', ...needs, engine], { seconds: DOWNLOAD_SECONDS });
  },
  installPackage: (engine) => packages(PACKAGES[engine]),
};

/**
 * A folder of libraries and its folders for one architecture, e.g. "x86_64-linux-gnu".
 * @param {string} folder
 */
function withArchitectures(folder) {
  if (!existsSync(folder)) return [];
  const inner = readdirSync(folder).filter((name) => name.includes('linux-gnu'));
  return [folder, ...inner.map((name) => join(folder, name))];
}
