import { describe, expect, it } from 'vitest';
import { kept } from './kept';

describe('kept', () => {
  it('makes from nothing once', () => {
    const keep = kept<object>();
    expect(keep([], () => ({}))).toBe(keep([], () => ({})));
  });

  it('makes anew when one thing is another, there is one more, or one fewer', () => {
    const keep = kept<object>();
    const [one, other] = [{}, {}];
    const makes = [[one], [other], [other, one], [other], []].map((from) => keep(from, () => ({})));
    expect(new Set(makes).size).toBe(makes.length);
  });

  it('keeps an empty result too', () => {
    const keep = kept<null>();
    let count = 0;
    const make = () => {
      count += 1;
      return null;
    };
    keep([1], make);
    keep([1], make);
    expect(count).toBe(1);
  });
});
