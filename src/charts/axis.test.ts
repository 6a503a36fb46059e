import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, axisNote, heightOf, percentAxis, quietAxis, shareOf } from './axis';

describe('percentAxis', () => {
  it('shows the whole scale where there is nothing to show', () => {
    expect(percentAxis(null)).toEqual({ from: 0, to: 100, ticks: [0, 25, 50, 75, 100] });
  });

  it('has some height for a single value, at either end too', () => {
    expect(percentAxis([67.4, 67.4])).toEqual({ from: 67, to: 68, ticks: [67, 68] });
    expect(percentAxis([0, 0])).toMatchObject({ from: 0, to: 1 });
    expect(percentAxis([100, 100])).toMatchObject({ from: 99, to: 100 });
  });

  it('takes round numbers around the values', () => {
    expect(percentAxis([62.1, 72.7])).toEqual({ from: 60, to: 75, ticks: [60, 65, 70, 75] });
  });

  it('holds every extent within 0 to 100 in few steps', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 2, max: 8 }), (a, b, most) => {
        const { from, to, ticks } = percentAxis([Math.min(a, b), Math.max(a, b)], most);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(100);
        expect(from).toBeLessThanOrEqual(Math.min(a, b));
        expect(to).toBeGreaterThanOrEqual(Math.max(a, b));
        expect(to).toBeGreaterThan(from);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
      }),
    );
  });
});

describe('heightOf', () => {
  it('puts the top of the scale at the top', () => {
    const axis = percentAxis([60, 80]);
    expect([heightOf(80, axis, 150), heightOf(60, axis, 150)]).toEqual([0, 150]);
  });
});

describe('axisNote', () => {
  it('speaks only where zero is left out', () => {
    expect(axisNote(percentAxis([0, 90]))).toBeNull();
    expect(axisNote(percentAxis([62, 73]))).toBe('The scale runs from 60% to 75%.');
  });
});

describe('shareOf and anchorAt', () => {
  it('run from edge to edge, and labels at an edge stay within the plot', () => {
    const axis = percentAxis([60, 80]);
    expect([60, 70, 80].map((value) => shareOf(value, axis))).toEqual([0, 50, 100]);
    expect([60, 70, 80].map((value) => anchorAt(value, axis))).toEqual(['start', 'middle', 'end']);
  });
});

describe('quietAxis', () => {
  it('has two or three round numbers, within the whole percentages that hold the values', () => {
    expect(quietAxis(null)).toEqual({ from: 0, to: 100, ticks: [0, 50, 100] });
    expect(quietAxis([52.3, 80.2])).toEqual({ from: 52, to: 81, ticks: [60, 70, 80] });
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const { from, to, ticks } = quietAxis([Math.min(a, b), Math.max(a, b)]);
        expect(from).toBeLessThanOrEqual(Math.min(a, b));
        expect(to).toBeGreaterThanOrEqual(Math.max(a, b));
        expect([from >= 0, to <= 100, to - from >= 4]).toEqual([true, true, true]);
        expect(ticks.length).toBeLessThanOrEqual(3);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.every((tick) => tick >= from && tick <= to)).toBe(true);
      }),
    );
  });
});
