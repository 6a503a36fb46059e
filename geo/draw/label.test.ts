import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/model/planar';
import type { Polygon } from '../../src/model/shape';
import { depthOf, labelPoint } from './label';

function square(x: number, y: number, size: number): [number, number][] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

describe('labelPoint', () => {
  it('refuses to label nothing', () => {
    expect(() => labelPoint([])).toThrow('a label needs a polygon');
  });

  it('takes the middle of a square', () => {
    const [x, y] = labelPoint([[square(10, 20, 8)]]);
    expect(x).toBeCloseTo(14, 1);
    expect(y).toBeCloseTo(24, 1);
  });

  it('takes the largest polygon, whatever their order', () => {
    const polygons = [[square(0, 0, 2)], [square(50, 50, 10)], [square(100, 0, 3)]];
    expect(labelPoint(polygons)[0]).toBeGreaterThan(50);
    expect(labelPoint([...polygons].reverse())).toEqual(labelPoint(polygons));
  });

  it('keeps out of a hole', () => {
    const ring: Polygon = [square(0, 0, 12), square(3, 3, 6)];
    expect(isInside(labelPoint([ring]), ring)).toBe(true);
  });

  it('finds the wide end of a shape like a ladle, not its middle', () => {
    const ladle: Polygon = [
      [
        [0, 0],
        [40, 0],
        [40, -10],
        [60, -10],
        [60, 10],
        [40, 10],
        [40, 1],
        [0, 1],
        [0, 0],
      ],
    ];
    expect(labelPoint([ladle])[0]).toBeGreaterThan(45);
  });

  it('lies inside, and nearly as deep as any other point', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(corner, corner, corner, corner, (a, b, c, at) => {
        const triangle: Polygon = [[a, b, c, a]];
        const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
        const longest = Math.max(
          Math.hypot(b[0] - a[0], b[1] - a[1]),
          Math.hypot(c[0] - b[0], c[1] - b[1]),
          Math.hypot(a[0] - c[0], a[1] - c[1]),
        );
        // Needles are of no interest: no area is one.
        fc.pre(Math.abs(area) / longest > 10);
        const depth = depthOf(labelPoint([triangle]), triangle);
        expect(depth).toBeGreaterThan(0);
        expect(depth).toBeGreaterThan(depthOf(at, triangle) - 0.6);
      }),
    );
  });
});

describe('depthOf', () => {
  it('is the distance to the outline, negative outside', () => {
    const shape: Polygon = [square(0, 0, 10)];
    expect(depthOf([3, 5], shape)).toBe(3);
    expect(depthOf([-2, 5], shape)).toBe(-2);
    expect(depthOf([13, 14], shape)).toBe(-5);
    expect(depthOf([0, 5], shape)).toBeCloseTo(0, 12);
  });
});
