import { describe, expect, it } from 'vitest';
import type { Probes } from './browser.mjs';
import { browserFlags, ensureBrowser, ensureReadersBrowser, locateBrowser } from './browser.mjs';

const OWN = '/cache/playwright/chrome';
const SYSTEM = '/usr/bin/chromium';
const SHELL = '/usr/bin/chromium-headless-shell';

/** A machine that has the given programs, and notes what was installed. */
function machine(programs: string[], env: Record<string, string> = {}) {
  const there = new Set(programs);
  const asked: string[] = [];
  const gains = { download: false, package: false };
  const probes: Probes = {
    env,
    runnable: (path) => there.has(path),
    download: () => Promise.resolve(OWN),
    which: (name) => (there.has(`/usr/bin/${name}`) ? `/usr/bin/${name}` : null),
    installDownload: () => {
      asked.push('download');
      if (gains.download) there.add(OWN);
      return Promise.resolve();
    },
    installPackage: () => {
      asked.push('package');
      if (gains.package) there.add(SYSTEM);
      return Promise.resolve();
    },
  };
  return { probes, asked, gains };
}

describe('locateBrowser', () => {
  it('finds nothing on a bare machine, and installs nothing', async () => {
    const { probes, asked } = machine([]);
    expect(await locateBrowser(probes)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('says so when the environment names a browser that is not there', async () => {
    const { probes } = machine([SYSTEM], { CHROMIUM_PATH: '/gone' });
    await expect(locateBrowser(probes)).rejects.toThrow('CHROMIUM_PATH is set to /gone');
  });

  it('takes an empty variable for none', async () => {
    const { probes } = machine([SYSTEM], { CHROMIUM_PATH: '' });
    expect(await locateBrowser(probes)).toEqual({ path: SYSTEM, origin: 'system' });
  });

  it.each([
    ['CHROMIUM_PATH', { CHROMIUM_PATH: '/a', PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/b' }, '/a'],
    ['the other variable', { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/b' }, '/b'],
  ])('prefers %s to all else', async (_, env, path) => {
    const { probes } = machine(['/a', '/b', OWN, SYSTEM], env);
    expect(await locateBrowser(probes)).toEqual({ path, origin: 'environment' });
  });

  it("prefers Playwright's own to the system's", async () => {
    const { probes } = machine([OWN, SYSTEM]);
    expect(await locateBrowser(probes)).toEqual({ path: OWN, origin: 'download' });
  });

  it('takes a shell without windows first, and a browser as readers have it where that is asked for', async () => {
    const { probes } = machine([SYSTEM, SHELL]);
    expect((await locateBrowser(probes))?.path).toBe(SHELL);
    expect((await ensureReadersBrowser(probes)).path).toBe(SYSTEM);
  });

  it('takes Google Chrome where there is no Chromium', async () => {
    const { probes } = machine(['/usr/bin/google-chrome']);
    expect(await locateBrowser(probes)).toEqual({
      path: '/usr/bin/google-chrome',
      origin: 'system',
    });
  });
});

describe('ensureBrowser', () => {
  it('says what to do when nothing can be installed', async () => {
    const { probes, asked } = machine([]);
    await expect(ensureBrowser(probes)).rejects.toThrow('set CHROMIUM_PATH');
    expect(asked).toEqual(['download', 'package']);
  });

  it('installs nothing when there is one', async () => {
    const { probes, asked } = machine([SYSTEM]);
    await ensureBrowser(probes);
    expect(asked).toEqual([]);
  });

  it('leaves the system alone when the download worked', async () => {
    const { probes, asked, gains } = machine([]);
    gains.download = true;
    expect((await ensureBrowser(probes)).path).toBe(OWN);
    expect(asked).toEqual(['download']);
  });

  it("falls back on the system's packages", async () => {
    const { probes, gains } = machine([]);
    gains.package = true;
    expect((await ensureBrowser(probes)).path).toBe(SYSTEM);
  });
});

describe('browserFlags', () => {
  it('gives up the sandbox for root alone', () => {
    expect(browserFlags(0)).toContain('--no-sandbox');
    expect(browserFlags(1000)).not.toContain('--no-sandbox');
  });
});
