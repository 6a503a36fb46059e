import { describe, expect, it } from 'vitest';
import { bandPath, linePath } from './paths';

describe('linePath', () => {
  it('is empty for no points, and starts with a move', () => {
    expect(linePath([])).toBe('');
    expect(
      linePath([
        [1, 2],
        [3, 4.25],
      ]),
    ).toBe('M1.0,2.0L3.0,4.3');
  });
});

describe('bandPath', () => {
  const edge = (x: number) => ({ x, low: 9, high: 1 });

  it('draws nothing for no edge, for one alone, and for edges that are all missing', () => {
    expect(bandPath([])).toEqual([]);
    expect(bandPath([edge(1)])).toEqual([]);
    expect(bandPath([null, null])).toEqual([]);
  });

  it('goes there along the upper and back along the lower edge', () => {
    expect(bandPath([edge(1), edge(2)])).toEqual(['M1.0,1.0L2.0,1.0L2.0,9.0L1.0,9.0Z']);
  });

  it('is interrupted where an edge is missing', () => {
    expect(bandPath([edge(1), edge(2), null, edge(4), null, edge(6), edge(7)])).toHaveLength(2);
  });
});
