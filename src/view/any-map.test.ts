/** Judgement over any map: it depends on the figures, not on their order, and a view is made of one judgement. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { COLOUR_MODES, CONFIDENCES } from '../model/selection';
import { contextIn, viewIn, type Cell, type Row } from '../testing/small-world';
import { mapViewOf } from './map-view';
import { viewOf } from './view';

const tenths = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 10);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(tenths(400, 950), tenths(10, 60), fc.integer({ min: 40, max: 3000 })),
  },
  { weight: 1, arbitrary: fc.tuple(tenths(0, 1000), fc.constant(null), fc.constant(500)) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>('suppressed', 'not-published') },
);
const cells = fc.array(cell, { minLength: 1, maxLength: 10 });
const WHOLE: Cell = [70, 0.5, 20_000];
const rowOf = (list: readonly Cell[]): Row => ({
  [ENGLAND]: WHOLE,
  ...Object.fromEntries(list.map((each, i) => [`a${String(i)}`, each])),
});
const backwards = (row: Row): Row => Object.fromEntries(Object.entries(row).reverse());

describe('any map', () => {
  it('is judged alike in whatever order the file has the areas', () => {
    const confidence = fc.constantFrom(...CONFIDENCES);
    fc.assert(
      fc.property(cells, confidence, (list, level) => {
        const verdicts = (row: Row) =>
          viewIn({ figures: { w1: row } }, { confidence: level })
            .areas.map(({ code, verdict, distanceText }) => `${code} ${verdict} ${distanceText}`)
            .sort();
        expect(verdicts(backwards(rowOf(list)))).toEqual(verdicts(rowOf(list)));
      }),
    );
  });

  it('is turned round where everybody gives the other answer', () => {
    const turned = { higher: 'lower', lower: 'higher', none: 'none', unknown: 'unknown' } as const;
    const other = (each: Cell): Cell =>
      typeof each === 'string' ? each : [Math.round((100 - each[0]) * 10) / 10, each[1], each[2]];
    const row = (list: readonly Cell[], england: Cell): Row => ({
      ...rowOf(list),
      [ENGLAND]: england,
    });
    fc.assert(
      fc.property(cells, (list) => {
        const verdicts = (each: Row) =>
          viewIn({ figures: { w1: each } }).areas.map(({ verdict }) => verdict);
        const there = verdicts(row(list, WHOLE));
        expect(verdicts(row(list.map(other), other(WHOLE)))).toEqual(
          there.map((each) => turned[each]),
        );
      }),
    );
  });

  it('is coloured at once as the whole view has it, in every mode', () => {
    fc.assert(
      fc.property(cells, cells, fc.constantFrom(...COLOUR_MODES), (then, now, colour) => {
        const context = contextIn({ figures: { w1: rowOf(then), w14: rowOf(now) } }, { colour });
        const { areas } = viewOf(context);
        expect([...mapViewOf(context).fills]).toEqual(areas.map(({ code, fill }) => [code, fill]));
      }),
    );
  });

  it('finds nothing at 99.8% or among all areas that it does not find at 95%', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const [among, loose, strict] = CONFIDENCES.map(
          (confidence) => viewIn({ figures: { w1: rowOf(list) } }, { confidence }).areas,
        );
        for (const [i, { verdict, clearAlone }] of (loose ?? []).entries()) {
          for (const found of [among?.[i]?.verdict, strict?.[i]?.verdict]) {
            if (found === 'higher' || found === 'lower') expect(verdict).toBe(found);
          }
          expect(clearAlone).toBe(false);
          const isClear = verdict === 'higher' || verdict === 'lower';
          expect(among?.[i]?.clearAlone).toBe(isClear && among?.[i]?.verdict === 'none');
        }
      }),
    );
  });

  it('does not change what it says of now with what was before', () => {
    fc.assert(
      fc.property(cells, cells, (then, now) => {
        const told = (figures: Readonly<Record<string, Row>>) =>
          viewIn({ figures })
            .areas.slice(0, now.length)
            .map(({ code, verdict, fill, accessibleName, standingText }) => ({
              code,
              verdict,
              fill,
              accessibleName,
              standingText,
            }));
        expect(told({ w1: rowOf(then.slice(0, now.length)), w14: rowOf(now) })).toEqual(
          told({ w14: rowOf(now) }),
        );
      }),
    );
  });
});
