import { describe, expect, it } from 'vitest';
import { index, read } from '../testing/published';
import { measureOf, withMore } from './catalogue';

describe('withMore', () => {
  it('leaves the index as it is while nothing more is here', () => {
    expect(withMore(index, () => null)).toBe(index);
  });

  it('lists further measures after those of the index', () => {
    const whole = withMore(index, read);
    const [before, after] = [index, whole].map(({ surveys }) =>
      surveys.find(({ more }) => more !== undefined),
    );
    if (!before || !after) throw new Error('No survey has further measures.');
    expect(measureOf(before, 'confidence')).toBeUndefined();
    expect(after.measures.slice(0, before.measures.length)).toEqual(before.measures);
    expect(measureOf(after, 'confidence')?.question).toMatch(/^Did you have confidence/);
  });
});
