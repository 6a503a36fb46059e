import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale, timeTicks } from './time';

const WEEK = 7 * 24 * 3600 * 1000;
const START = Date.UTC(2024, 7, 3);

function waves(count: number, apart = 4 * WEEK) {
  return Array.from({ length: count }, (_, i) => ({
    id: String(i),
    label: `Wave ${String(i + 1)}`,
    dates: '',
    time: START + i * apart,
    name: '',
  }));
}

describe('timeScale', () => {
  it('puts everything in the middle where there is no wave or only one', () => {
    expect(timeScale([], 10, 110)(START)).toBe(60);
    expect(timeScale(waves(1), 10, 110)(START)).toBe(60);
  });

  it('leaves half a gap at both ends', () => {
    const two = waves(2);
    const x = timeScale(two, 0, 100);
    expect(two.map(({ time }) => x(time))).toEqual([25, 75]);
  });
});

describe('timeTicks', () => {
  it('names few waves themselves', () => {
    const two = waves(2, 52 * WEEK);
    const ticks = timeTicks(two, timeScale(two, 0, 100), { left: 0, right: 100 });
    expect(ticks).toEqual([
      { x: 25, label: 'Wave 1' },
      { x: 75, label: 'Wave 2' },
    ]);
  });

  it('has none without waves', () => {
    expect(timeTicks([], timeScale([], 0, 100), { left: 0, right: 100 })).toEqual([]);
  });

  it('gives years at a narrow width and months at a wide one', () => {
    const many = waves(28);
    const labels = (right: number) =>
      timeTicks(many, timeScale(many, 0, right), { left: 0, right }).map(({ label }) => label);
    expect(labels(200)).toEqual(['Jan 2025', 'Jan 2026']);
    expect(labels(300)).toEqual(['Jan 2025', 'Jul 2025', 'Jan 2026', 'Jul 2026']);
  });

  it('never sets labels closer than they are wide', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7, max: 80 }),
        fc.integer({ min: 150, max: 1000 }),
        (n, right) => {
          const many = waves(n);
          const ticks = timeTicks(many, timeScale(many, 0, right), { left: 0, right });
          const gaps = ticks.slice(1).map(({ x }, i) => x - (ticks[i]?.x ?? 0));
          return gaps.every(
            (gap) => gap > 50 || ticks.every(({ label }) => label.startsWith('Jan')),
          );
        },
      ),
    );
  });
});
