import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, directionOf, neighbourInDirection } from './steps';
import type { Point } from './shape';

type Points = ReadonlyMap<string, Point>;

function reachable(points: Points, from: string): Set<string> {
  const seen = new Set([from]);
  for (const code of seen) {
    for (const direction of DIRECTIONS) {
      const next = neighbourInDirection(points, code, direction);
      if (next !== null) seen.add(next);
    }
  }
  return seen;
}

/** Areas that cannot be reached from every other one. */
function unreachable(points: Points): string[] {
  const codes = [...points.keys()];
  return codes.filter((from) => reachable(points, from).size !== codes.length);
}

describe('directionOf', () => {
  it('knows the four arrow keys and no other key', () => {
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map(directionOf)).toEqual(
      DIRECTIONS,
    );
    expect(directionOf('Enter')).toBeNull();
    expect(directionOf('toString')).toBeNull();
  });
});

describe('neighbourInDirection', () => {
  it('finds nothing without points, for an unknown area, and for the only one', () => {
    expect(neighbourInDirection(new Map(), 'a', 'up')).toBeNull();
    const one: Points = new Map([['a', [0, 0]]]);
    expect(neighbourInDirection(one, 'b', 'up')).toBeNull();
    expect(neighbourInDirection(one, 'a', 'up')).toBeNull();
  });

  it('ignores an area on the same spot', () => {
    const points: Points = new Map([
      ['a', [1, 1]],
      ['b', [1, 1]],
    ]);
    expect(neighbourInDirection(points, 'a', 'right')).toBeNull();
  });

  it('takes y as growing downwards', () => {
    const points: Points = new Map([
      ['centre', [0, 0]],
      ['north', [0, -5]],
      ['south', [0, 5]],
    ]);
    expect(neighbourInDirection(points, 'centre', 'up')).toBe('north');
    expect(neighbourInDirection(points, 'centre', 'down')).toBe('south');
    expect(neighbourInDirection(points, 'centre', 'left')).toBeNull();
  });

  it('prefers what lies straight ahead to something a little nearer but well to the side', () => {
    const points: Points = new Map([
      ['a', [0, 0]],
      ['ahead', [10, 0]],
      ['aside', [5, 7]],
    ]);
    expect(neighbourInDirection(points, 'a', 'right')).toBe('ahead');
  });

  it('never moves against the direction asked for', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 40 }), (places) => {
        const points: Points = new Map(places.map((at, index) => [String(index), at]));
        const next = neighbourInDirection(points, '0', 'right');
        const [from, to] = [points.get('0'), points.get(next ?? '0')];
        return next === null || (from !== undefined && to !== undefined && to[0] > from[0]);
      }),
    );
  });
});

interface Topology {
  readonly objects: {
    readonly areas: { readonly geometries: readonly { readonly properties: Properties }[] };
  };
}
interface Properties {
  readonly code: string;
  readonly label: Point;
}

describe.each(['icb-2023', 'icb-2026'])('on the real boundaries %s', (geography) => {
  it('reaches every area from every other one by arrow keys', () => {
    const file = JSON.parse(readFileSync(`public/geo/${geography}.topo.json`, 'utf8')) as Topology;
    const areas = file.objects.areas.geometries;
    const points = new Map(areas.map(({ properties }) => [properties.code, properties.label]));
    expect(points.size).toBeGreaterThan(30);
    expect(unreachable(points)).toEqual([]);
  });
});
