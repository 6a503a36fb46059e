import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelsOf, contrast, luminanceOf } from './contrast';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is 1 between equal colours and 21 between black and white, the ends of WCAG’s scale', () => {
    expect(contrast('#12436d', '#12436d')).toBe(1);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  });

  it('is the same both ways, and never outside the scale', () => {
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        const ratio = contrast(a, b);
        expect(ratio).toBe(contrast(b, a));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21.0001);
      }),
    );
  });
});

describe('luminanceOf', () => {
  it('weighs green most and blue least', () => {
    const [red, green, blue] = ['#ff0000', '#00ff00', '#0000ff'].map(luminanceOf);
    expect(green).toBeGreaterThan(red ?? NaN);
    expect(red).toBeGreaterThan(blue ?? NaN);
    expect((red ?? 0) + (green ?? 0) + (blue ?? 0)).toBeCloseTo(1, 10);
  });

  it('grows with every channel', () => {
    fc.assert(
      fc.property(colour, (text) => {
        const [r, g, b] = channelsOf(text);
        const hex = (n: number) => n.toString(16).padStart(2, '0');
        const lighter = `#${[r, g, b].map((n) => hex(Math.min(255, n + 1))).join('')}`;
        expect(luminanceOf(lighter)).toBeGreaterThanOrEqual(luminanceOf(text));
      }),
    );
  });
});
