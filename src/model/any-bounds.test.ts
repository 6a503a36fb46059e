/** Classes between any bounds, and the bounds of the published answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFor, whole } from '../testing/published';
import { BOUND_COUNT, binOf, binsOf, CLASSES } from './bins';
import { areaIn, geographyOf, hasAreas } from './catalogue';
import { estimateOf } from './dataset';

/** Ascending bounds in tenths, each once, as an answer has them. */
const bounds = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: BOUND_COUNT })
  .map((tenths) => tenths.sort((a, b) => a - b).map((n) => n / 10));
const printed = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);

describe('classes between any bounds', () => {
  it('hold each printed value once, a bound in the class that begins with it', () => {
    fc.assert(
      fc.property(bounds, printed, (list, value) => {
        const bins = binsOf(list);
        expect(bins).toHaveLength(list.length + 1);
        const own = bins.filter(({ contains }) => contains(value));
        expect(own).toHaveLength(1);
        expect(own[0]).toBe(binOf(value, bins));
        const passed = list.filter((bound) => bound <= value).length;
        expect(own[0]?.fill).toBe(CLASSES[passed]);
      }),
    );
  });

  it('colour a value as the tenth that is printed, not as what was rounded away', () => {
    const rest = fc.double({ min: -0.049, max: 0.049, noNaN: true });
    fc.assert(
      fc.property(bounds, printed, rest, (list, value, more) => {
        const bins = binsOf(list);
        for (const each of [value, ...list]) {
          expect(binOf(each + more, bins)?.fill).toBe(binOf(each, bins)?.fill);
        }
      }),
    );
  });

  it('are the same whether the list is the same object or another with the same bounds', () => {
    fc.assert(
      fc.property(bounds, (list) => {
        const plain = (each: readonly number[]) =>
          binsOf(each).map(({ fill, from, to }) => ({ fill, from, to }));
        expect(plain([...list])).toEqual(plain(list));
      }),
    );
  });

  it('hold every value beyond the bounds at their open ends, however large', () => {
    const bins = binsOf([20, 80]);
    expect(binOf(5787, bins)?.fill).toBe('class-3');
    expect(binOf(-5, bins)?.fill).toBe('class-1');
  });
});

const answers = whole.surveys.flatMap((survey) =>
  survey.measures.flatMap((measure) =>
    measure.answers.map((answer) => ({ survey, measure, answer })),
  ),
);

const mapped = answers.filter(
  ({ measure, answer }) => hasAreas(measure) && answer.bounds.length > 0,
);

describe('the published bounds', () => {
  it('ascend, on the scale that the answer has', () => {
    for (const { measure, answer } of answers) {
      const { bounds: list, unit = 'percent', id } = answer;
      const most = unit === 'percent' ? 100 : Infinity;
      expect([0, BOUND_COUNT], `${measure.id} ${id}`).toContain(list.length);
      for (const [i, bound] of list.entries()) {
        expect(bound).toBeGreaterThan(list[i - 1] ?? 0);
        expect(bound).toBeLessThan(most);
      }
    }
  });

  it('tell apart: over all waves no class of a mapped answer is for nothing', () => {
    for (const { survey, measure, answer } of mapped) {
      const { dataset, index } = contextFor(`?survey=${survey.id}&measure=${measure.id}`);
      const bins = binsOf(answer.bounds);
      const fills = dataset.file.blocks.flatMap(({ wave, areas }) => {
        const at = [...survey.waves, ...(survey.periods ?? [])].find(({ id }) => id === wave);
        const here = areas.filter((code) => areaIn(geographyOf(index, at?.geography ?? ''), code));
        return here.flatMap((code) => {
          const { value } = estimateOf(dataset, wave, code, answer.id);
          return value === null ? [] : [binOf(value, bins)?.fill];
        });
      });
      expect(new Set(fills).size, `${measure.id} ${answer.id}`).toBe(bins.length);
    }
  });
});
