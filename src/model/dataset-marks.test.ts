/** What a figure carries beside its value, and files that are not as they should be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, estimateOf } from './dataset';
import { isCount, isFigure, MISSING_REASONS, type Estimate } from './estimate';
import type { Block, Column } from './files';

function blockOf(column: Column, more: Partial<Block> = {}): Block {
  return {
    wave: 'w',
    source: 's',
    areas: ['a', 'b'],
    base: [500, 900],
    answers: { good: column },
    ...more,
  };
}

const read = (blocks: readonly Block[], area = 'a'): Estimate =>
  estimateOf(datasetOf({ survey: 's', measure: 'm', blocks, corrections: [] }), 'w', area, 'good');

describe('marks', () => {
  const plain: Column = { value: [60, 70], lower: [57, 67], upper: [63, 73] };

  it('are absent, and not merely empty, where a figure is as published', () => {
    expect(read([blockOf(plain)])).toEqual({
      value: 60,
      lower: 57,
      upper: 63,
      base: 500,
      source: 's',
    });
  });

  it('tell by which rule a figure was calculated: the block’s own before the answer’s', () => {
    expect(read([blockOf({ ...plain, calculated: 'complement' })])).toMatchObject({
      calculated: 'complement',
    });
    const both = blockOf({ ...plain, calculated: 'complement' }, { calculated: 'together' });
    expect(read([both])).toMatchObject({ calculated: 'together' });
  });

  it('tell why limits are withheld, for every area of the answer', () => {
    const block = blockOf({ value: [60, 70], withheld: 'impossible' });
    for (const area of ['a', 'b']) {
      expect(read([block], area)).toMatchObject({
        lower: null,
        upper: null,
        withheld: 'impossible',
      });
      expect(isCount(read([block], area))).toBe(false);
    }
  });

  it('tell a count, its unit, and for which areas alone it is rough', () => {
    const block = blockOf({ value: [0, 5.7], withheld: 'count', unit: 'per-10000', rough: ['b'] });
    expect(read([block])).not.toHaveProperty('rough');
    expect(read([block], 'b')).toMatchObject({ value: 5.7, unit: 'per-10000', rough: true });
    expect(isCount(read([block]))).toBe(true);
  });

  it('are none of what is missing', () => {
    const column: Column = {
      value: [null, 1],
      missing: { a: 'suppressed' },
      rough: ['a'],
      withheld: 'count',
    };
    expect(read([blockOf(column)])).toEqual({ value: null, reason: 'suppressed' });
    expect(isCount(read([blockOf(column)]))).toBe(false);
  });
});

describe('lists that are too short', () => {
  it('leave the figure without what they lack', () => {
    const block = blockOf({ value: [60, 70], lower: [57], upper: [] }, { base: [500] });
    expect(read([block])).toMatchObject({ lower: 57, upper: null, base: 500 });
    expect(read([block], 'b')).toMatchObject({ value: 70, lower: null, upper: null, base: null });
    expect(read([blockOf({ value: [] })])).toEqual({ value: null, reason: 'unavailable' });
  });

  it('find the first figure of an area that is named twice', () => {
    const twice = blockOf({ value: [60, 70] }, { areas: ['a', 'a'] });
    expect(read([twice])).toMatchObject({ value: 60, base: 500 });
  });
});

describe('several blocks of one wave', () => {
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(...MISSING_REASONS),
    fc.constant(undefined),
  );
  type Cell = number | (typeof MISSING_REASONS)[number] | undefined;

  function blockFor(found: Cell, source: string): Block {
    const areas = found === undefined ? [] : ['a'];
    const column: Column =
      typeof found === 'string'
        ? { value: [null], missing: { a: found } }
        : { value: [found ?? null] };
    return { wave: 'w', source, areas, base: [1], answers: { good: column } };
  }

  it('give the first figure there is, however many lack one before it', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const found = read(cells.map((each, i) => blockFor(each, `source ${String(i)}`)));
        const first = cells.findIndex((each) => typeof each === 'number');
        if (first < 0) expect(isFigure(found)).toBe(false);
        else
          expect(found).toMatchObject({ value: cells[first], source: `source ${String(first)}` });
      }),
    );
  });

  it('give a reason that one of them gives, and never one that is made up', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const found = read(cells.map((each) => blockFor(each, 's')));
        if (isFigure(found)) return;
        const reasons = cells.filter((each) => typeof each === 'string');
        expect(reasons.length === 0 ? ['unavailable'] : reasons).toContain(found.reason);
      }),
    );
  });

  it('answer alike however the areas of a block are ordered', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), (values) => {
        const areas = values.map((_, i) => `a${String(i)}`);
        const base = values.map((_, i) => i);
        const there = blockOf({ value: values }, { areas, base });
        const back = blockOf(
          { value: [...values].reverse() },
          { areas: [...areas].reverse(), base: [...base].reverse() },
        );
        for (const area of areas) expect(read([back], area)).toEqual(read([there], area));
      }),
    );
  });
});
