import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import { change } from './change';

const missing: Estimate = { value: null, reason: 'not-asked' };

function figure(value: number, half: number | null): Estimate {
  const lower = half === null ? null : value - half;
  const upper = half === null ? null : value + half;
  return { value, lower, upper, base: null, source: 'test' };
}

describe('change', () => {
  it('is unknown, with no points, where a figure is missing', () => {
    expect(change(missing, figure(60, 1), '95', false)).toEqual({
      points: null,
      verdict: 'unknown',
    });
    expect(change(figure(60, 1), missing, '95', false)).toEqual({
      points: null,
      verdict: 'unknown',
    });
  });

  it('is unknown, with its points, where only the interval is missing', () => {
    const found = change(figure(65.4, null), figure(65.5, null), '95', false);
    expect(found.verdict).toBe('unknown');
    expect(found.points).toBeCloseTo(0.1, 10);
  });

  it('counts nothing across a break, however large', () => {
    expect(change(figure(20, 1), figure(80, 1), '95', true)).toEqual({
      points: null,
      verdict: 'broken',
    });
  });

  it.each([
    [60, 70, 'risen'],
    [70, 60, 'fallen'],
    [65.4, 65.5, 'none'],
    [65, 65, 'none'],
  ])('from %d to %d it has %s', (earlier, later, verdict) => {
    const found = change(figure(earlier, 2), figure(later, 2), '95', false);
    expect(found.verdict).toBe(verdict);
    expect(found.points).toBeCloseTo(later - earlier, 10);
  });

  it('asks for more at 99.8%', () => {
    expect(change(figure(60, 2), figure(64, 2), '95', false).verdict).toBe('risen');
    expect(change(figure(60, 2), figure(64, 2), '99.8', false).verdict).toBe('none');
  });
});
