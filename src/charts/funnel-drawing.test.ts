import { describe, expect, it } from 'vitest';
import type { FunnelPoint, FunnelView } from '../view/details/funnel-types';
import { drawFunnel, shapeOf } from './funnel-drawing';
import { touch } from './funnel-labels';

const point: FunnelPoint = {
  code: 'a',
  brief: 'Kent and Medway',
  value: 60,
  base: 500,
  verdict: 'lower',
  name: 'Kent and Medway: 60.0%',
};
const funnel: FunnelView = {
  points: [point, { ...point, code: 'b', brief: 'Devon', base: 1000, value: 71, verdict: 'none' }],
  england: { value: 70, text: 'England 70%' },
  shapes: { higher: 'Higher', lower: 'Lower', none: 'Neither' },
  lines: [
    {
      kind: 'clear',
      label: 'Clear',
      limits: [
        { base: 450, lower: 62, upper: 78 },
        { base: 1030, lower: 66, upper: 74 },
      ],
    },
  ],
  most: 1050,
  ticks: [
    { base: 0, text: '0' },
    { base: 1000, text: '1,000' },
  ],
  across: 'People who answered',
  extent: [60, 78],
  without: [],
  rule: 'The rule.',
};

describe('drawFunnel', () => {
  it('draws lines and England without any dot', () => {
    const drawing = drawFunnel({ ...funnel, points: [] }, 320, []);
    expect(drawing.dots).toEqual([]);
    expect(drawing.labels).toEqual([]);
    expect(drawing.lines).toHaveLength(2);
    expect(drawing.england.label.lines).toEqual(['England 70%']);
  });

  it.each([320, 375, 640, 700])('keeps everything within %d pixels', (width) => {
    const { dots, plot, ticks, labels, england } = drawFunnel(funnel, width, ['b']);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThan(plot.left);
      expect(x).toBeLessThan(plot.right);
      expect(y).toBeGreaterThan(plot.top);
      expect(y).toBeLessThan(plot.bottom);
    }
    for (const { x, anchor, label } of ticks) {
      const reach = anchor === 'end' ? 0 : (label.length * 7) / 2;
      expect(x + reach).toBeLessThanOrEqual(width);
    }
    expect(labels.map(({ id }) => id)).toEqual(['b', 'a']);
    for (const { box } of labels) expect(touch(box, england.label.box)).toBe(false);
  });

  it('puts more answers further right and a larger share further up', () => {
    const [kent, devon] = drawFunnel(funnel, 320, []).dots;
    expect(devon?.x).toBeGreaterThan(kent?.x ?? Infinity);
    expect(devon?.y).toBeLessThan(kent?.y ?? -Infinity);
  });

  it('names only what is clear, or marked by the reader', () => {
    const names = (marked: string[]) => drawFunnel(funnel, 640, marked).labels.map(({ id }) => id);
    expect(names([])).toEqual(['a']);
    expect(names(['b', 'unknown'])).toEqual(['b', 'a']);
  });
});

describe('shapeOf', () => {
  it('differs by verdict: up, down and round', () => {
    const at = { code: 'a', name: '', x: 10, y: 10 };
    expect(shapeOf({ ...at, verdict: 'higher' })).toMatch(/^M10\.0 4\.0L/);
    expect(shapeOf({ ...at, verdict: 'lower' })).toMatch(/^M10\.0 16\.0L/);
    expect(shapeOf({ ...at, verdict: 'none' })).toContain('A4 4');
  });
});
