import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { effectiveBase, wilsonInterval } from './wilson';

const OFFICIAL = [
  ['gpps-2025-ics.csv', 42],
  ['gpps-2025-national.csv', 1],
  ['gpps-2026-ics.csv', 36],
  ['gpps-2026-region.csv', 7],
  ['gpps-2026-national.csv', 1],
] as const;

/** Value and limits (fractions, as text) of every question in one official file. */
function published(
  file: string,
): { area: string; stem: string; texts: [string, string, string] }[] {
  const path = new URL(`../../survey/sources/${file}`, import.meta.url);
  const [header = [], ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/).map(cells);
  const stems = header.filter((name) => name.endsWith('.pcteval')).map((name) => name.slice(0, -8));
  const at = (row: string[], name: string): string => row[header.indexOf(name)] ?? '';
  return rows.flatMap((row) =>
    stems.map((stem) => ({
      area: row[1] ?? '',
      stem,
      texts: [
        at(row, `${stem}.pcteval`),
        at(row, `${stem}.lowileval`),
        at(row, `${stem}.hiwileval`),
      ],
    })),
  );
}

function cells(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1] ?? '');
}

describe('wilsonInterval', () => {
  it.each([
    [-1, 100],
    [101, 100],
    [50, 0],
    [50, -3],
    [NaN, 100],
  ])('gives null for %d%% of %d', (value, base) => expect(wilsonInterval(value, base)).toBeNull());

  it('reaches to 0 for nobody and to 100 for everybody', () => {
    const nobody = wilsonInterval(0, 100);
    expect(nobody?.lower).toBe(0);
    expect(nobody?.upper).toBeCloseTo((100 * 3.8416) / 103.8416, 10);
    expect(wilsonInterval(100, 100)?.upper).toBeCloseTo(100, 10);
  });

  // Newcombe, Statistics in Medicine 1998;17:857–872, table I, method 3.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('gives the limits printed for %d of %d', (part, whole, lower, upper) => {
    const limits = wilsonInterval((100 * part) / whole, whole);
    expect(limits?.lower).toBeCloseTo(lower, 2);
    expect(limits?.upper).toBeCloseTo(upper, 2);
  });
});

describe('effectiveBase', () => {
  it.each([
    [50, 50, 50],
    [50, 60, 40],
    [50, 0, 100],
    [120, 40, 60],
  ])('gives null for %d%% between %d and %d', (value, lower, upper) => {
    expect(effectiveBase(value, { lower, upper })).toBeNull();
  });

  it('undoes wilsonInterval', () => {
    const value = fc.integer({ min: 50, max: 9950 }).map((n) => n / 100);
    fc.assert(
      fc.property(value, fc.integer({ min: 20, max: 500_000 }), (p, n) => {
        const limits = wilsonInterval(p, n);
        if (!limits) throw new Error('a valid value and base');
        expect((effectiveBase(p, limits) ?? NaN) / n).toBeCloseTo(1, 4);
      }),
    );
  });
});

describe('the published limits of the GP Patient Survey', () => {
  it.each(OFFICIAL)('%s: value and effective base give them back to 4 decimals', (file, rows) => {
    const figures = published(file);
    expect(new Set(figures.map(({ area }) => area)).size).toBe(rows);
    for (const { area, stem, texts } of figures) {
      const [p, low, high] = texts.map(Number) as [number, number, number];
      const base = effectiveBase(100 * p, { lower: 100 * low, upper: 100 * high });
      const again = wilsonInterval(100 * p, base ?? NaN);
      // Figures of 2025 are themselves rounded to 4 decimals, so half a unit of each adds up.
      const slack = file.includes('2025') ? 1e-4 : 1e-9;
      expect(Math.abs((again?.lower ?? NaN) / 100 - low), `${area} ${stem}`).toBeLessThan(slack);
      expect(Math.abs((again?.upper ?? NaN) / 100 - high), `${area} ${stem}`).toBeLessThan(slack);
    }
  });
});
