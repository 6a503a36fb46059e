import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits, forgiven, lettersIn, tooStrange } from './edits';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

/** The textbook definition, slow and plain. */
function plainEdits(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const costs = [plainEdits(x, b) + 1, plainEdits(a, y) + 1, plainEdits(x, y) + same];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    costs.push(plainEdits(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...costs);
}

describe('edits', () => {
  it('needs nothing from nothing', () => {
    expect(edits('', '', 0)).toEqual({ start: 0, whole: 0 });
    expect(edits('', 'bath', 0)).toEqual({ start: 0, whole: Infinity });
    expect(edits('bath', '', 2)).toEqual({ start: Infinity, whole: Infinity });
  });

  it('counts one for a letter too many, too few, wrong, or two swapped', () => {
    for (const typed of ['derrby', 'deby', 'derfy', 'dreby']) {
      expect(edits(typed, 'derby', 2).whole).toBe(1);
    }
    expect(edits('winchst', 'winchester', 1)).toEqual({ start: 1, whole: Infinity });
  });

  it('agrees with the definition, up to the limit', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 3 }), (typed, name, limit) => {
        const within = (cost: number): number => (cost <= limit ? cost : Infinity);
        const starts = Array.from({ length: name.length + 1 }, (_, at) => name.slice(0, at));
        const start = Math.min(...starts.map((one) => plainEdits(typed, one)));
        const expected = { start: within(start), whole: within(plainEdits(typed, name)) };
        expect(edits(typed, name, limit)).toEqual(expected);
      }),
    );
  });
});

describe('tooStrange', () => {
  it('never rules out what edits could reach', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (typed, name, limit) => {
        const reachable = edits(typed, name, limit).start <= limit;
        const strange = tooStrange(lettersIn(typed), lettersIn(name), limit);
        expect(reachable && strange).toBe(false);
      }),
    );
  });

  it('rules out a word of other letters', () => {
    expect(tooStrange(lettersIn('xyz'), lettersIn('bath'), 2)).toBe(true);
    expect(tooStrange(lettersIn('xy'), lettersIn('bath'), 2)).toBe(false);
  });
});

it('forgives nothing in short words', () => {
  expect([0, 3, 4, 6, 7, 30].map(forgiven)).toEqual([0, 0, 1, 1, 2, 2]);
});
