/** The look-ups of lineage on made-up changes: whole, merged, split, and what nobody wrote down. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineage as published } from '../testing/published';
import type { LineageFile } from './files';
import { followTo, predecessorsOf, seriesKept, successorsOf, todaysCode } from './lineage';

type Entry = LineageFile['entries'][number];

function entry(
  code: string,
  fate: Entry['fate'],
  ...to: readonly [string, number, number][]
): Entry {
  const successors = to.map(([each, share, shareOfSuccessor]) => ({
    code: each,
    share,
    shareOfSuccessor,
    districts: share < 1 ? [`district of ${code}`] : [],
  }));
  return { code, fate, successors };
}

const lineage: LineageFile = {
  from: 'old',
  to: 'new',
  date: '2026-04-01',
  entries: [
    entry('same', 'unchanged', ['same', 1, 1]),
    entry('grown', 'enlarged', ['grown', 1, 0.9]),
    entry('small', 'merged', ['union', 1, 0.3]),
    entry('large', 'merged', ['union', 1, 0.6]),
    entry('cut', 'split', ['union', 0.7, 0.1], ['grown', 0.3, 0.1]),
    entry('lost', 'split'),
  ],
  unions: [],
};

const codesOf = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('predecessors', () => {
  it('come with the largest part of the new area first, whatever the file’s order', () => {
    expect(codesOf(predecessorsOf(lineage, 'union'))).toEqual(['large', 'small', 'cut']);
    const turned = { ...lineage, entries: [...lineage.entries].reverse() };
    expect(codesOf(predecessorsOf(turned, 'union'))).toEqual(['large', 'small', 'cut']);
  });

  it('keep share and districts, under the code of the old area', () => {
    expect(predecessorsOf(lineage, 'grown')).toEqual([
      { code: 'grown', share: 1, shareOfSuccessor: 0.9, districts: [] },
      { code: 'cut', share: 0.3, shareOfSuccessor: 0.1, districts: ['district of cut'] },
    ]);
  });
});

describe('an area', () => {
  it('that was enlarged under its own code does not keep its series', () => {
    expect(
      ['same', 'grown', 'union', 'cut', 'lost'].filter((code) => seriesKept(lineage, code)),
    ).toEqual(['same']);
  });

  it('that became nothing is followed to nothing', () => {
    expect(successorsOf(lineage, 'lost')).toEqual([]);
    expect(followTo(lineage, 'lost', 'new')).toEqual([]);
  });
});

describe('there and back', () => {
  it.each([
    ['made up', lineage],
    ['published', published],
  ])('every way forward is a way back with the same share: %s', (_, file) => {
    for (const { code, successors } of file.entries) {
      for (const { code: next, share } of successors) {
        const back = followTo(file, next, file.from).find((each) => each.code === code);
        expect(back?.share).toBe(share);
        expect(codesOf(followTo(file, code, file.to))).toContain(next);
      }
    }
  });
});

describe('todaysCode', () => {
  it.each([
    ['E54000052', 'E54000063'],
    ['E54000053', 'E54000064'],
  ])('%s has been %s since April 2023', (old, today) => {
    expect(todaysCode(old)).toBe(today);
  });

  it('leaves every other code as it is, and is done after once', () => {
    const code = fc.oneof(
      fc.string(),
      fc.constantFrom('E54000063', 'E92000001', '__proto__', 'constructor', 'toString'),
    );
    fc.assert(
      fc.property(code, (each) => {
        const today = todaysCode(each);
        if (!['E54000052', 'E54000053'].includes(each)) expect(today).toBe(each);
        expect(todaysCode(today)).toBe(today);
      }),
    );
  });

  it('gives codes that the published boundaries know', () => {
    const known = new Set(published.entries.map(({ code }) => code));
    for (const code of ['E54000052', 'E54000053']) {
      expect([known.has(code), known.has(todaysCode(code))]).toEqual([false, true]);
    }
  });
});
