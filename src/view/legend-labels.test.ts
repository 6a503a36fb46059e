/** A class holds exactly the values that its label says, in every unit and in every wave. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { BOUND_COUNT, binsOf } from '../model/bins';
import type { CountUnit } from '../model/estimate';
import { measures, viewFor } from '../testing/published';
import { GOOD } from '../testing/told';
import { viewIn, type Cell } from '../testing/small-world';
import { legendOf } from './legend';
import { countText } from './numbers';
import type { LegendEntry } from './types';

/** What a label itself says of a printed figure: "Under 70%", "70 to 72.4", "5,500 and over". */
function takesIn(label: string, printed: string): boolean {
  const number = (text: string) => Number(text.replaceAll(/[,%]/g, ''));
  const value = number(printed);
  const [first = NaN, last = NaN] = (label.match(/[\d.,]+/g) ?? []).map(number);
  if (label.startsWith('Under ')) return value < first;
  if (label.endsWith(' and over')) return value >= first;
  return value >= first && value <= last;
}

function classesOf(bounds: readonly number[], unit?: CountUnit): readonly LegendEntry[] {
  const answer = unit ? { ...GOOD, unit } : GOOD;
  const more = {
    mode: 'value',
    people: 'adults',
    areas: [],
    confidence: 'fdr',
    sinceLabel: null,
  } as const;
  return legendOf({ ...more, answer, bins: binsOf(bounds) }).entries;
}

/** Bounds as they are for answers of that unit: tenths, or whole numbers for large rates. */
const ascending = (steps: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: most * steps - 1 }), {
      minLength: 1,
      maxLength: BOUND_COUNT,
    })
    .map((list) => list.sort((a, b) => a - b).map((n) => n / steps));

describe('the label of a class', () => {
  it.each<[CountUnit, number, number]>([
    ['percent', 10, 100],
    ['per-10000', 10, 20],
    ['per-1000', 1, 9000],
  ])('takes in what the class holds, and nothing else: %s', (unit, steps, most) => {
    const value = fc.integer({ min: 0, max: most * steps }).map((n) => n / steps);
    fc.assert(
      fc.property(ascending(steps, most), value, (bounds, drawn) => {
        const entries = classesOf(bounds, unit);
        for (const each of [drawn, ...bounds]) {
          const printed = countText(each, unit);
          for (const { bin, label } of entries) {
            expect(takesIn(label, printed), `${label}: ${printed}`).toBe(bin?.contains(each));
          }
        }
      }),
    );
  });

  it('begins with the bound that stands under the bar of colours', () => {
    fc.assert(
      fc.property(ascending(10, 100), (bounds) => {
        const entries = classesOf(bounds);
        expect(entries.map(({ from }) => from)).toEqual([
          null,
          ...bounds.map((each) => `${String(each)}%`),
        ]);
        for (const { from, label } of entries) {
          if (from === null) expect(label).toBe(`Under ${String(bounds[0])}%`);
          else expect(parseFloat(label)).toBe(parseFloat(from));
        }
      }),
    );
  });

  it('groups the thousands of large rates, and has no percent sign there', () => {
    expect(classesOf([5000, 5500], 'per-1000').map(({ label }) => label)).toEqual([
      'Under 5,000',
      '5,000 to 5,499',
      '5,500 and over',
    ]);
    expect(classesOf([5.5, 6], 'per-10000').map(({ label }) => label)).toEqual([
      'Under 5.5',
      '5.5 to 5.9',
      '6 and over',
    ]);
  });
});

describe('the areas of a class', () => {
  it('are counted where their printed value belongs, nought and all included, missing nowhere', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.integer({ min: 0, max: 1000 }).map((n): Cell => [n / 10, 2, 500]),
      },
      { weight: 1, arbitrary: fc.constantFrom<Cell>([0, 0, 9], [100, 0, 9], 'suppressed') },
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), ascending(10, 100), (cells, bounds) => {
        const row = Object.fromEntries(cells.map((each, i) => [`a${String(i)}`, each]));
        const { areas, legend } = viewIn({
          figures: { w1: { [ENGLAND]: [70, 1, 9000], ...row } },
          bounds,
        });
        for (const { fill, label, count } of legend.entries.filter(({ bin }) => bin !== null)) {
          const inside = areas.filter(
            ({ estimate, valueText }) => estimate.value !== null && takesIn(label, valueText),
          );
          expect(inside).toHaveLength(count);
          for (const area of inside) expect(area.fill).toBe(fill);
        }
        expect(legend.entries.reduce((sum, { count }) => sum + count, 0)).toBe(areas.length);
      }),
    );
  });
});

describe('the published maps', () => {
  it('have the same classes in every wave, so that two of them can be held side by side', () => {
    for (const { survey, measure, name } of measures) {
      for (const answer of measure.answers) {
        const query = `?survey=${survey.id}&measure=${measure.id}&answer=${answer.id}`;
        const seen = measure.coverage.map(({ wave }) =>
          viewFor(`${query}&wave=${wave}`)
            .legend.entries.flatMap(({ bin, label }) => (bin ? [label] : []))
            .join('; '),
        );
        expect(new Set(seen).size, `${name} ${answer.id}`).toBe(1);
      }
    }
  });
});
