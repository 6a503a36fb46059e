import { beforeAll, describe, expect, it } from 'vitest';
import { readHoldings, type Holdings } from '../manifest';
import type { FigureRow } from '../rows';
import { compareFigures } from './compare';
import { checkFigures } from './figures';
import { warningsOf } from './warnings';

let holdings: Holdings;
beforeAll(() => {
  holdings = readHoldings(process.cwd());
});

const GOOD: FigureRow = {
  survey: 'his',
  wave: 'his-28',
  measure: 'gp-overall',
  answer: 'good',
  area: 'E54000032',
  value: 70,
  missing: null,
  lower: 66,
  upper: 74,
  base: 900,
  source: 's',
  origin: { file: 'f.csv', row: 2 },
};
const row = (more: Partial<FigureRow> = {}): FigureRow => ({ ...GOOD, ...more });
const three = (good: number, neither: number, poor: number): FigureRow[] => [
  row({ value: good, lower: good, upper: good }),
  row({ answer: 'neither', value: neither, lower: neither, upper: neither }),
  row({ answer: 'poor', value: poor, lower: poor, upper: poor }),
];
const check = (rows: readonly FigureRow[]) => () => {
  checkFigures(rows, holdings.names, holdings.waves);
};

describe('checkFigures', () => {
  it('takes nothing, a lone figure, and answers that add up within rounding', () => {
    expect(check([])).not.toThrow();
    expect(check([row()])).not.toThrow();
    expect(check(three(70.1, 20, 10))).not.toThrow();
  });

  it.each([
    ['an unknown wave', [row({ wave: 'his-999' })], /unknown wave/],
    ['a board of other boundaries', [row({ area: 'E54000042' })], /no area of icb-2026/],
    ['the same figure twice', [row(), row()], /same figure/],
    ['a value below its interval', [row({ value: 65 })], /does not hold/],
    ['a value above its interval', [row({ value: 75 })], /does not hold/],
    ['one limit alone', [row({ upper: null })], /only one limit/],
    ['fractions of 1', [row({ value: 0.7, lower: 0.6, upper: 0.8 })], /at most 1/],
    ['answers that do not add up', three(70.3, 20, 10), /add up to 100\.3/],
    ['bases that differ', [row(), row({ answer: 'poor', base: 901 })], /differ in their base/],
  ])('refuses %s', (_, rows, why) => {
    expect(check(rows)).toThrow(why);
  });
});

describe('warningsOf', () => {
  const kinds = (now: Partial<FigureRow>, before: Partial<FigureRow> = {}): string[] =>
    warningsOf(
      [row(now)],
      [row({ wave: 'his-27', ...before })],
      holdings.waves,
      holdings.names,
    ).map(({ kind }) => kind);

  it('has nothing to say of a tenth of a per cent, whose own rounding counts', () => {
    const tenth = { value: 0.1, lower: 0, upper: 0.2 };
    expect(kinds({ ...tenth, base: 1600 }, tenth)).toEqual([]);
  });

  it('has nothing to say of a figure like the one before', () => {
    expect(kinds({})).toEqual([]);
  });

  it.each([
    ['a jump of more than five standard errors', { value: 86, lower: 82, upper: 90 }, ['jump']],
    ['a change of less', { value: 80, lower: 76, upper: 84 }, []],
    ['a base that fell by more than half', { base: 449, lower: 64, upper: 76 }, ['base']],
    ['a base that fell by half', { base: 450, lower: 64, upper: 76 }, []],
    ['an interval wider than any use', { lower: 45, upper: 90 }, ['interval']],
    [
      'an interval too narrow for its base',
      { base: 100, lower: 69, upper: 71 },
      ['interval', 'base'],
    ],
    [
      'an interval just as wide as its base allows, but for rounding',
      { value: 70, base: 900, lower: 67.05, upper: 72.95 },
      [],
    ],
    [
      'an interval that implies more answers than people who answered',
      { value: 76, base: 900, lower: 73.9, upper: 78.1 },
      ['interval'],
    ],
    [
      'the same of the other survey',
      { survey: 'gpps', wave: 'gpps-2026', value: 76, base: 900, lower: 73.9, upper: 78 },
      ['interval'],
    ],
    [
      'a figure that is missing',
      { value: null, missing: 'suppressed', lower: null, upper: null } as const,
      [],
    ],
  ])('%s', (_, now, expected) => {
    expect(kinds(now)).toEqual(expected);
  });
});

describe('compareFigures', () => {
  const compare = (
    held: readonly FigureRow[],
    rows: readonly FigureRow[],
  ): Record<string, number> => {
    const found = compareFigures(held, rows, (source) => source === 'news');
    const lists = Object.entries<readonly unknown[]>({ ...found });
    return Object.fromEntries(lists.map(([name, list]) => [name, list.length]));
  };
  const none = { fresh: 0, changed: 0, unchanged: 0, replaced: 0, outranked: 0 };

  it.each([
    ['nothing', [], [], none],
    ['a figure not held', [], [row()], { ...none, fresh: 1 }],
    [
      'a figure held as missing',
      [row({ value: null, missing: 'unavailable' })],
      [row()],
      { ...none, fresh: 1 },
    ],
    ['an equal figure', [row({ source: 't' })], [row()], { ...none, unchanged: 1 }],
    ['another base', [row({ base: 1 })], [row()], { ...none, changed: 1 }],
    [
      'a figure withdrawn',
      [row()],
      [row({ value: null, missing: 'suppressed' })],
      { ...none, changed: 1 },
    ],
    [
      'an official figure for a reported one',
      [row({ source: 'news' })],
      [row()],
      { ...none, replaced: 1 },
    ],
    [
      'a reported figure for an official one',
      [row()],
      [row({ source: 'news' })],
      { ...none, outranked: 1 },
    ],
    [
      'a reported figure for a reported one',
      [row({ source: 'news', value: 1 })],
      [row({ source: 'news' })],
      { ...none, changed: 1 },
    ],
  ])('sorts %s', (_, held, rows, expected) => {
    expect(compare(held, rows)).toEqual(expected);
  });
});
