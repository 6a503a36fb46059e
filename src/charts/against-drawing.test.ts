import { describe, expect, it } from 'vitest';
import type { AgainstPoint, AgainstView } from '../view/details/against-types';
import { drawAgainst } from './against-drawing';
import { touch } from './funnel-labels';

const count = (value: number) => ({ value, interval: null, text: String(value) });
const share = (value: number) => ({
  value,
  interval: { lower: value - 4, upper: value + 4 },
  text: `${String(value)}%`,
});
const point = (code: string, across: number, up: number): AgainstPoint => ({
  code,
  short: code,
  brief: code,
  across: count(across),
  up: share(up),
  rough: false,
  name: code,
});
const axis = { label: 'a', when: 'then', from: 4, to: 8, ticks: [{ value: 6, text: '6' }] };
const view: AgainstView = {
  across: axis,
  up: { ...axis, from: 50, to: 90, ticks: [{ value: 70, text: '70%' }] },
  points: [point('Kent', 5, 60), point('Devon', 7, 80), point('Dorset', 7.05, 80)],
  england: point('England', 6, 70),
  correlation: '',
  notes: [],
  cautions: [],
  without: [],
};

describe('drawAgainst', () => {
  it('stands without points, ticks or England', () => {
    const bare = { ...view, points: [], england: null, across: { ...axis, ticks: [] } };
    const drawing = drawAgainst(bare, 320, ['Kent']);
    expect(drawing).toMatchObject({ dots: [], england: null, labels: [], across: [] });
  });

  it('puts more to the right and higher up', () => {
    const { dots, plot } = drawAgainst(view, 320, []);
    const [kent, devon] = dots;
    if (!kent || !devon) throw new Error('There are dots.');
    expect(devon.x).toBeGreaterThan(kent.x);
    expect(devon.y).toBeLessThan(kent.y);
    expect(kent.x).toBeCloseTo(plot.left + (plot.right - plot.left) / 4, 6);
    expect(kent.y).toBeCloseTo(plot.bottom - (plot.bottom - plot.top) / 4, 6);
  });

  it('draws a margin only on the side that has one', () => {
    const [kent] = drawAgainst(view, 320, []).dots;
    const x = kent?.x.toFixed(1) ?? '';
    expect(kent?.cross.match(/M/g)).toHaveLength(1);
    expect(kent?.cross).toContain(`M${x} `);
    const both = { ...view, points: [{ ...point('Kent', 5, 60), across: share(6) }] };
    expect(drawAgainst(both, 320, []).dots[0]?.cross.match(/M/g)).toHaveLength(2);
    const none = { ...view, points: [{ ...point('Kent', 5, 60), up: count(60) }] };
    expect(drawAgainst(none, 320, []).dots[0]?.cross).toBe('');
  });

  it('names England and what is marked, none over another, at every width', () => {
    for (const width of [280, 320, 640]) {
      const { labels } = drawAgainst(view, width, ['Devon', 'Dorset']);
      expect(labels.map(({ id }) => id)).toEqual(['Devon', 'Dorset', 'england']);
      const overlaps = labels.flatMap(({ box }, i) =>
        labels.slice(i + 1).filter((other) => touch(box, other.box)),
      );
      expect(overlaps).toEqual([]);
    }
  });
});
