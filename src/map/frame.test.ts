import { describe, expect, it } from 'vitest';
import { boxOf } from '../model/planar';
import { index, shapesFor } from '../testing/published';
import {
  boxAround,
  HOME,
  INSET,
  inInset,
  inMap,
  insetAreas,
  isInInset,
  LONDON,
  roomAround,
} from './frame';
import { isLand } from './land';

describe.each(index.geographies.map(({ id }) => id))('the frame of %s', (geography) => {
  const shapes = shapesFor(geography);

  it('holds the whole of England and hardly more', () => {
    const [west, north, east, south] = boxOf(shapes.areas.flatMap(({ polygons }) => polygons));
    const edges = [
      west - HOME.x,
      north - HOME.y,
      HOME.x + HOME.width - east,
      HOME.y + HOME.height - south,
    ];
    for (const edge of edges) {
      expect(edge).toBeGreaterThanOrEqual(2);
      expect(edge).toBeLessThan(12);
    }
  });

  it('has the inset in the sea, within the frame', () => {
    const { at, radius } = INSET;
    expect(at[0] + radius).toBeLessThan(HOME.x + HOME.width);
    expect(at[1] - radius).toBeGreaterThan(HOME.y);
    for (const [x, y] of shapes.areas.flatMap(({ polygons }) => polygons.flat(2)))
      expect(Math.hypot(x - at[0], y - at[1])).toBeGreaterThan(radius);
  });

  it('shows every area of London in the inset, and only its neighbours besides', () => {
    const london = index.regions.find(({ name }) => name === 'London')?.code;
    const own = shapes.areas.filter(({ region }) => region === london);
    expect(own.length).toBeGreaterThan(3);
    for (const area of own) {
      expect(isInInset(area)).toBe(true);
      const box = boxAround(area);
      expect(box.x).toBeGreaterThanOrEqual(LONDON.x);
      expect(box.x + box.width).toBeLessThanOrEqual(LONDON.x + LONDON.width);
    }
    expect(shapes.areas.filter(isInInset)).toEqual(own);
    expect(insetAreas(shapes).length).toBeLessThan(shapes.areas.length / 2);
  });

  it('knows land from sea', () => {
    for (const { label } of shapes.areas) expect(isLand(shapes, label)).toBe(true);
    expect(isLand(shapes, INSET.at)).toBe(false);
    expect(isLand(shapes, [200, 330])).toBe(false);
    expect(isLand(shapes, [-500, 5000])).toBe(false);
  });
});

describe('places of the frame', () => {
  it('keep the middle of London in the middle of the inset', () => {
    expect(inInset(INSET.of)).toEqual(INSET.at);
  });

  it('go from pixels to map units', () => {
    expect(inMap([10, 20], { x: 5, y: 6, width: 1, height: 1 }, 2)).toEqual([10, 16]);
  });

  it('leave room around a small area, and a large one as it is', () => {
    const small = roomAround({ x: 100, y: 100, width: 10, height: 10 });
    expect(small.x + small.width / 2).toBe(105);
    expect(small.width).toBeGreaterThan(100);
    const large = { x: 0, y: 0, width: 400, height: 300 };
    expect(roomAround(large)).toEqual(large);
  });
});
