import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LineageFile } from './files';
import { followTo, predecessorsOf, seriesKept, successorsOf } from './lineage';

const lineage = JSON.parse(
  readFileSync(new URL('../../public/geo/lineage.json', import.meta.url), 'utf8'),
) as LineageFile;
const EMPTY: LineageFile = { ...lineage, entries: [], unions: [] };

const code = (number: string): string => `E540000${number}`;

/** The boards of both sets of boundaries whose code is the same. */
const UNCHANGED =
  '08 10 11 13 15 18 19 29 30 31 32 36 37 38 39 40 41 43 48 50 51 54 55 57 58 59 60 61 62'.split(
    ' ',
  );

/** What became of the other boards of 2023, the largest part first. */
const CHANGED: readonly (readonly [from: string, to: string])[] = [
  ['22', '68'],
  ['23', '68 66'],
  ['24', '65'],
  ['25', '65 66'],
  ['26', '66'],
  ['27', '71'],
  ['28', '71'],
  ['34', '70 69 67'],
  ['42', '67'],
  ['44', '70'],
  ['56', '65'],
  ['63', '69'],
  ['64', '69'],
];

/** What the new boards of 2026 were made from, the largest part of the new board first. */
const MADE: readonly (readonly [of: string, from: string])[] = [
  ['65', '56 24 25'],
  ['66', '26 25 23'],
  ['67', '42 34'],
  ['68', '22 23'],
  ['69', '64 63 34'],
  ['70', '44 34'],
  ['71', '27 28'],
];

const forwards = [...UNCHANGED.map((one) => [one, one] as const), ...CHANGED];
const backwards = [...UNCHANGED.map((one) => [one, one] as const), ...MADE];
const codes = (numbers: string): string[] => numbers.split(' ').map(code);

describe('where nothing is known', () => {
  it.each(['', 'E92000001', 'E54000099', 'constructor', '__proto__'])('of "%s"', (unknown) => {
    expect(successorsOf(lineage, unknown)).toEqual([]);
    expect(predecessorsOf(lineage, unknown)).toEqual([]);
    expect(followTo(lineage, unknown, 'icb-2026')).toEqual([]);
    expect(seriesKept(lineage, unknown)).toBe(false);
  });

  it('in an empty file', () => {
    expect(followTo(EMPTY, code('27'), 'icb-2026')).toEqual([]);
    expect(followTo(EMPTY, code('71'), 'icb-2023')).toEqual([]);
    expect(seriesKept(EMPTY, code('08'))).toBe(false);
  });

  it('of a geography that is no part of the change', () => {
    expect(followTo(lineage, code('08'), 'icb-2030')).toEqual([]);
  });

  it('of an area on the wrong side', () => {
    expect(followTo(lineage, code('71'), 'icb-2026')).toEqual([]);
    expect(followTo(lineage, code('27'), 'icb-2023')).toEqual([]);
  });
});

it('covers all 78 areas', () => {
  expect([forwards.length, backwards.length]).toEqual([42, 36]);
  expect(lineage.entries).toHaveLength(42);
  expect(
    new Set(lineage.entries.flatMap((entry) => entry.successors.map((s) => s.code))).size,
  ).toBe(36);
});

describe('from 2023 to 2026', () => {
  it.each(forwards)('%s became %s', (from, to) => {
    expect(followTo(lineage, code(from), 'icb-2026').map((area) => area.code)).toEqual(codes(to));
    expect(successorsOf(lineage, code(from)).map((area) => area.code)).toEqual(codes(to));
  });
});

describe('from 2026 to 2023', () => {
  it.each(backwards)('%s was made from %s', (of, from) => {
    expect(followTo(lineage, code(of), 'icb-2023').map((area) => area.code)).toEqual(codes(from));
    expect(predecessorsOf(lineage, code(of)).map((area) => area.code)).toEqual(codes(from));
  });
});

describe('shares', () => {
  it.each(forwards)('of %s add up to the whole', (from) => {
    const sum = successorsOf(lineage, code(from)).reduce((total, { share }) => total + share, 0);
    expect(sum).toBeGreaterThan(0.99);
    expect(sum).toBeLessThan(1.0015);
  });

  it.each(backwards)('that make up %s add up to the whole', (of) => {
    const parts = predecessorsOf(lineage, code(of));
    const sum = parts.reduce((total, { shareOfSuccessor }) => total + shareOfSuccessor, 0);
    expect(sum).toBeGreaterThan(0.99);
    expect(sum).toBeLessThan(1.0015);
  });
});

describe('a series', () => {
  it.each(UNCHANGED)('of %s runs through', (one) => {
    expect(seriesKept(lineage, code(one))).toBe(true);
  });

  it.each([...CHANGED, ...MADE].map(([one]) => one))('of %s does not', (one) => {
    expect(seriesKept(lineage, code(one))).toBe(false);
  });
});
