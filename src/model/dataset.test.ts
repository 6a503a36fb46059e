import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from './area';
import { datasetOf, estimateOf } from './dataset';
import { intervalOf, isFigure, MISSING_REASONS } from './estimate';
import type { Block, MeasureFile } from './files';

const official: Block = {
  wave: 'w9',
  source: 'official',
  areas: [ENGLAND, 'E1', 'E2', 'E3'],
  base: [54000, 674, null, 90],
  answers: {
    good: {
      value: [67.4, 64.8, 0, null],
      lower: [66.7, 60, 0, null],
      upper: [68.1, 69.6, null, null],
      missing: { E3: 'suppressed' },
    },
    poor: { value: [15, null, 14.4, null] },
  },
};
const reported: Block = {
  wave: 'w9',
  source: 'a newspaper',
  areas: ['E1', 'E4'],
  base: [600, 1334],
  answers: { good: { value: [99, 65.5] }, poor: { value: [21.9, 14.4] } },
};

function file(...blocks: Block[]): MeasureFile {
  return { survey: 's', measure: 'm', blocks, corrections: [] };
}

const dataset = datasetOf(file(official, { ...official, wave: 'w10' }, reported));
const at = (area: string, answer = 'good', wave = 'w9') => estimateOf(dataset, wave, area, answer);

describe('estimateOf', () => {
  it.each([
    ['there is no block at all', estimateOf(datasetOf(file()), 'w9', ENGLAND, 'good'), 'not-asked'],
    ['the wave is unknown', at('E1', 'good', 'w11'), 'not-asked'],
    ['the wave is empty', at('E1', 'good', ''), 'not-asked'],
    ['the answer is unknown', at('E1', 'easy'), 'not-asked'],
    ['the answer is the name of something every object has', at('E1', 'constructor'), 'not-asked'],
    ['the area is unknown', at('E99'), 'unavailable'],
    ['the area is the name of something every object has', at('toString'), 'unavailable'],
    ['the publisher withheld the figure', at('E3'), 'suppressed'],
    ['a null has no reason of its own', at('E3', 'poor'), 'unavailable'],
    ['only another block of the wave has the area', at('E4', 'good', 'w10'), 'unavailable'],
  ])('says why when %s', (_, estimate, reason) => {
    expect(estimate).toEqual({ value: null, reason });
  });

  it('takes nought for a figure', () => {
    expect(at('E2')).toEqual({ value: 0, lower: 0, upper: null, base: null, source: 'official' });
  });

  it('takes the official figure before a reported one', () => {
    expect(at('E1')).toMatchObject({ value: 64.8, base: 674, source: 'official' });
    const other = datasetOf(file(reported, official));
    expect(estimateOf(other, 'w9', 'E1', 'good')).toMatchObject({ source: 'a newspaper' });
  });

  it('takes a reported figure where the official one is missing, without an interval', () => {
    const expected = { value: 21.9, lower: null, upper: null, base: 600, source: 'a newspaper' };
    expect(at('E1', 'poor')).toEqual(expected);
    expect(at('E4')).toMatchObject({ value: 65.5, base: 1334 });
  });

  it('never throws, and what is missing has a reason that has words', () => {
    const code = fc.oneof(fc.string(), fc.constantFrom(...official.areas, 'E4', '__proto__'));
    const answer = fc.oneof(fc.string(), fc.constantFrom('good', 'poor', '__proto__', 'valueOf'));
    const wave = fc.oneof(fc.string(), fc.constantFrom('w9', 'w10', '__proto__'));
    fc.assert(
      fc.property(wave, code, answer, (...asked) => {
        const estimate = estimateOf(dataset, ...asked);
        if (isFigure(estimate)) expect(Number.isFinite(estimate.value)).toBe(true);
        else expect(MISSING_REASONS).toContain(estimate.reason);
      }),
    );
  });
});

describe('intervalOf', () => {
  it.each([
    ['no figure', at('E3')],
    ['no interval', at('E4')],
    ['half an interval', at('E2')],
  ])('is null for %s', (_, estimate) => {
    expect(intervalOf(estimate)).toBeNull();
  });

  it('gives both limits', () => {
    expect(intervalOf(at('E1'))).toEqual({ lower: 60, upper: 69.6 });
  });
});
