import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoveries } from './false-discovery';

const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 });

describe('discoveries', () => {
  it.each([
    ['nothing', [], []],
    ['no test', [null, null], [false, false]],
    ['one that passes', [0.05], [true]],
    ['one that does not', [0.0501], [false]],
    ['a later one that carries the earlier', [0.04, 0.03, 0.049], [true, true, true]],
    ['none of many at the single level', [0.04, 0.5, 0.6, 0.7], [false, false, false, false]],
    // Benjamini and Hochberg 1995, section 3.1: 15 tests, four of them told at 5%.
    [
      'the published example',
      [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262,
        0.5719, 0.6528, 0.759, 1,
      ],
      [...Array.from({ length: 4 }, () => true), ...Array.from({ length: 11 }, () => false)],
    ],
  ])('of %s', (_, given, told) => {
    expect(discoveries(given)).toEqual(told);
  });

  it('tells only what would pass alone, whatever the order, and all that are smaller', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        const told = discoveries(all);
        all.forEach((p, i) => {
          if (told[i]) expect(p).toBeLessThanOrEqual(0.05);
          all.forEach((q, j) => {
            if (told[i] && p !== null && q !== null && q <= p) expect(told[j]).toBe(true);
          });
        });
        const backwards = discoveries([...all].reverse()).reverse();
        expect(backwards).toEqual(told);
      }),
    );
  });
});
