import { describe, expect, it } from 'vitest';
import { ensureEngine, locateEngine } from './browser-engines.mjs';

/** A machine with these programs; what is asked of it is written down. */
function machine(programs: readonly string[]) {
  const asked: string[] = [];
  const there = new Set(programs);
  const probes = {
    env: {},
    launches: () => Promise.resolve(there.has('own')),
    which: (name: string) => (there.has(name) ? `/usr/bin/${name}` : null),
    miniBrowser: () => (there.has('MiniBrowser') ? '/usr/lib/MiniBrowser' : null),
    installDownload: () => Promise.resolve(void asked.push('download')),
    installPackage: () => {
      asked.push('package');
      there.add('firefox-esr');
      return Promise.resolve();
    },
  };
  return { probes, asked };
}

describe('locateEngine', () => {
  it('finds nothing on a bare machine', async () => {
    expect(await locateEngine('firefox', machine([]).probes)).toBeNull();
    expect(await locateEngine('webkit', machine([]).probes)).toBeNull();
  });

  it("prefers Playwright's own build", async () => {
    const { probes } = machine(['own', 'firefox-esr']);
    expect(await locateEngine('firefox', probes)).toEqual({ by: 'playwright' });
  });

  it('does not take a driver of WebKit without a browser or a screen for one', async () => {
    for (const programs of [
      ['WebKitWebDriver', 'MiniBrowser'],
      ['WebKitWebDriver', 'xvfb-run'],
    ])
      expect(await locateEngine('webkit', machine(programs).probes)).toBeNull();
    const whole = machine(['WebKitWebDriver', 'MiniBrowser', 'xvfb-run']);
    expect(await locateEngine('webkit', whole.probes)).toMatchObject({ by: 'webdriver' });
  });
});

describe('ensureEngine', () => {
  it('tries the download, then the packages of the system', async () => {
    const { probes, asked } = machine([]);
    expect(await ensureEngine('firefox', probes)).toMatchObject({ by: 'bidi' });
    expect(asked).toEqual(['download', 'package']);
  });

  it('says so when neither helps', async () => {
    expect(await ensureEngine('webkit', machine([]).probes)).toBeNull();
  });
});
