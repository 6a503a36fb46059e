import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LineageFile } from '../src/model/files';
import type { AreasFile } from './describe';
import { exactUnion, lineageOf } from './lineage';
import { overlapsOf, piecesOf } from './overlay/pieces';
import type { SourceArea } from './read/validate';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../public/geo/${name}`, import.meta.url), 'utf8'));
const lineage = read('lineage.json') as LineageFile;
const areas = read('areas.json') as AreasFile;

/**
 * What changed on 1 April 2026, as measured apart from this pipeline: code, fate, and successors with
 * their share of the land in percent.
 */
const EXPECTED: readonly (readonly [string, string, Readonly<Record<string, number>>])[] = [
  ['E54000022', 'merged', { E54000068: 100 }],
  ['E54000023', 'split', { E54000068: 84, E54000066: 16 }],
  ['E54000024', 'merged', { E54000065: 100 }],
  ['E54000025', 'split', { E54000065: 61, E54000066: 39 }],
  ['E54000026', 'merged', { E54000066: 100 }],
  ['E54000027', 'merged', { E54000071: 100 }],
  ['E54000028', 'merged', { E54000071: 100 }],
  ['E54000034', 'split', { E54000070: 56, E54000069: 24, E54000067: 20 }],
  ['E54000042', 'enlarged', { E54000067: 100 }],
  ['E54000044', 'merged', { E54000070: 100 }],
  ['E54000056', 'merged', { E54000065: 100 }],
  ['E54000063', 'merged', { E54000069: 100 }],
  ['E54000064', 'merged', { E54000069: 100 }],
];

/** Districts in the parts of split boards, as the change was announced. */
const DISTRICTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['E54000023', 'E54000066', ['Colchester', 'Tendring']],
  ['E54000025', 'E54000066', ['Epping Forest', 'Harlow', 'Uttlesford']],
  ['E54000034', 'E54000070', ['Bracknell Forest', 'Slough', 'Windsor and Maidenhead']],
  [
    'E54000034',
    'E54000069',
    ['part of Guildford', 'part of Runnymede', 'part of Surrey Heath', 'part of Waverley'],
  ],
  ['E54000034', 'E54000067', ['Rushmoor', 'part of Hart']],
];

const entryOf = (code: string): LineageFile['entries'][number] | undefined =>
  lineage.entries.find((entry) => entry.code === code);

describe('the lineage as committed', () => {
  it.each(EXPECTED)('%s: %s', (code, fate, successors) => {
    const entry = entryOf(code);
    expect(entry?.fate).toBe(fate);
    const shares = entry?.successors.map((one) => [one.code, Math.round(100 * one.share)]) ?? [];
    expect(Object.fromEntries(shares)).toEqual(successors);
  });

  it('leaves the other 29 boards as they were', () => {
    const changed = EXPECTED.map(([code]) => code);
    const others = lineage.entries.filter(({ code }) => !changed.includes(code));
    expect(others).toHaveLength(29);
    for (const { code, fate, successors } of others) {
      expect(fate).toBe('unchanged');
      expect(successors).toEqual([{ code, share: 1, shareOfSuccessor: 1, districts: [] }]);
    }
  });

  it.each(DISTRICTS)('names the districts of %s in %s', (from, to, districts) => {
    expect(entryOf(from)?.successors.find(({ code }) => code === to)?.districts).toEqual(districts);
  });

  it('has an entry for every old board and reaches every new one', () => {
    const codes = (id: string): string[] =>
      (areas.geographies.find((one) => one.id === id)?.areas ?? []).map(({ code }) => code).sort();
    expect(lineage.entries.map(({ code }) => code).sort()).toEqual(codes(lineage.from));
    const reached = lineage.entries.flatMap(({ successors }) => successors.map(({ code }) => code));
    expect([...new Set(reached)].sort()).toEqual(codes(lineage.to));
  });

  it('hands out each area once: shares come to 1 on both sides', () => {
    for (const { code, successors } of lineage.entries) {
      expect(sum(successors.map(({ share }) => share)), code).toBeCloseTo(1, 2);
      expect([...successors].sort((a, b) => b.share - a.share)).toEqual(successors);
    }
    const all = lineage.entries.flatMap(({ successors }) => successors);
    for (const target of new Set(all.map(({ code }) => code))) {
      const parts = all.filter(({ code }) => code === target);
      const filled = sum(parts.map(({ shareOfSuccessor }) => shareOfSuccessor));
      expect(Math.abs(filled - 1), target).toBeLessThan(0.01);
    }
  });

  it('combines West and North London and nothing else', () => {
    expect(lineage.unions).toEqual([{ code: 'E54000071', of: ['E54000027', 'E54000028'] }]);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('exactUnion', () => {
  const part = (older: string, share: number, shareOfSuccessor: number) =>
    ({ older, newer: 'N', share, shareOfSuccessor }) as const;

  it('takes whole areas that fill the new one', () => {
    const overlaps = [part('B', 0.998, 0.4), part('A', 0.999, 0.598)];
    expect(exactUnion('N', { overlaps })).toEqual(['A', 'B']);
  });

  it.each([
    ['nothing', []],
    ['a single area', [part('A', 1, 1)]],
    ['a part of an area', [part('A', 1, 0.6), part('B', 0.5, 0.4)]],
    ['areas that leave a rest', [part('A', 1, 0.6), part('B', 1, 0.3)]],
  ])('refuses %s', (_, overlaps) => {
    expect(() => exactUnion('N', { overlaps })).toThrow(/no exact union/);
  });
});

describe('lineageOf', () => {
  const area = (code: string, name: string, from: number, to: number): SourceArea => ({
    code,
    name,
    polygons: [
      [
        [
          [from, 0],
          [to, 0],
          [to, 10],
          [from, 10],
          [from, 0],
        ],
      ],
    ],
  });

  it('refuses an old area that nothing came of', () => {
    const older = [area('A', 'A', 0, 10), area('B', 'B', 50, 60)];
    const newer = [area('A', 'A', 0, 10)];
    const overlaps = overlapsOf(older, newer);
    const pieces = piecesOf(older, newer, overlaps);
    const input = { older, newer, districts: [], overlaps, pieces };
    expect(() => lineageOf(input)).toThrow(/B has no successor/);
  });
});
