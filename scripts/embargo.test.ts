import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { holdBack, momentOf, movePreview, previewSecret } from './embargo.mjs';
import { Library } from './site/views';

const root = mkdtempSync(join(tmpdir(), 'embargo-'));
afterAll(() => rmSync(root, { recursive: true }));

const site = join(root, 'site');
beforeEach(() => {
  rmSync(site, { recursive: true, force: true });
  cpSync('public', site, { recursive: true });
});

interface Named {
  readonly version: string;
}

function read(folder: string, path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

describe('momentOf', () => {
  it.each(['', 'tomorrow', '2027-01-04', '2027-13-01T09:30', '2027-01-04T09:30:00'])(
    'refuses “%s”',
    (text) => {
      expect(() => momentOf(text)).toThrow('no time such as');
    },
  );

  it.each([
    ['2027-01-04T09:30', '2027-01-04T09:30:00Z'],
    ['2027-07-04T09:30', '2027-07-04T08:30:00Z'],
    ['2027-07-04T09:30+02:00', '2027-07-04T07:30:00Z'],
  ])('takes %s for %s', (text, utc) => {
    expect(momentOf(text)).toBe(Date.parse(utc));
  });
});

describe('holdBack', () => {
  it('refuses where there is nothing earlier to show, or no such version', () => {
    expect(() => holdBack(site, 'abc')).toThrow('no earlier version abc');
    writeFileSync(join(site, 'data/versions.json'), '[]');
    expect(() => holdBack(site, null)).toThrow('no earlier version');
  });

  it('leaves a site of the earlier figures, and not one file of the newer', () => {
    const newest = read(site, 'data/index.json') as Named;
    const text = readFileSync(join(site, 'data/index.json'), 'utf8');
    const earlier = (read(site, 'data/versions.json') as Named[]).at(-1);
    const shown = holdBack(site, null);
    expect(shown.version).toBe(earlier?.version);
    const index = readFileSync(join(site, 'data/index.json'), 'utf8');
    expect((JSON.parse(index) as Named).version).toBe(shown.version);
    const named = (all: string) => new Set(all.match(/data\/[\w/.-]+\.json/g));
    const newer = [...named(text)].filter((path) => !named(index).has(path));
    expect(newer.length).toBeGreaterThan(0);
    for (const path of newer) expect(existsSync(join(site, path)), path).toBe(false);
    for (const path of named(index)) expect(existsSync(join(site, path)), path).toBe(true);
    const all = readdirSync(join(site, 'data'), { recursive: true, encoding: 'utf8' });
    for (const name of all.filter((each) => each.endsWith('.json'))) {
      expect(readFileSync(join(site, 'data', name), 'utf8')).not.toContain(newest.version);
    }
  });

  it('leaves figures that the page can show', () => {
    holdBack(site, null);
    const library = new Library(site);
    expect(library.index.surveys.length).toBeGreaterThan(0);
    // Those too that are listed apart: questions about England alone, counts.
    const measures = library.whole.surveys.flatMap((survey) => survey.measures);
    expect(measures.length).toBeGreaterThan(50);
    for (const { file } of measures) expect(library.read('measure', file), file).not.toBeNull();
  });
});

describe('movePreview', () => {
  const page = '<html><head>\n<meta name="robots" content="all" /></head></html>';

  it('moves the site to a name that no one guesses, the same each time, and keeps engines away', () => {
    mkdirSync(join(site, 'area'), { recursive: true });
    for (const path of ['index.html', 'area/index.html']) writeFileSync(join(site, path), page);
    const folder = movePreview(site, join(root, 'previews'), 'secret');
    expect(folder).toMatch(/previews[\\/][0-9a-f]{32}$/);
    expect(existsSync(site)).toBe(false);
    for (const path of ['index.html', 'area/index.html']) {
      const moved = readFileSync(join(folder, path), 'utf8');
      expect(moved.match(/name="robots"/g)).toHaveLength(1);
      expect(moved).toContain('noindex,nofollow');
    }
    cpSync(folder, site, { recursive: true });
    expect(movePreview(site, join(root, 'previews'), 'secret')).toBe(folder);
    cpSync(folder, site, { recursive: true });
    expect(movePreview(site, join(root, 'previews'), 'another')).not.toBe(folder);
  });

  it('makes a secret once', () => {
    const file = join(root, 'cache', 'secret');
    const secret = previewSecret(file);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(previewSecret(file)).toBe(secret);
  });
});
