import { describe, expect, it } from 'vitest';
import { nearestDot } from './nearest';

const dots = [
  { code: 'a', x: 100, y: 50 },
  { code: 'b', x: 130, y: 50 },
];

describe('nearestDot', () => {
  it('is none without dots or far from all', () => {
    expect(nearestDot([], { x: 0, y: 0 }, 24)).toBeNull();
    expect(nearestDot(dots, { x: 0, y: 0 }, 24)).toBeNull();
  });

  it('is the nearer of two in reach', () => {
    expect(nearestDot(dots, { x: 103, y: 50 }, 24)?.code).toBe('a');
    expect(nearestDot(dots, { x: 120, y: 50 }, 9999)?.code).toBe('b');
  });
});
