/** Councils, postcode districts and towns on a small made-up country. */
import { describe, expect, it } from 'vitest';
import { MAP_FRAME, toMap } from '../../src/model/projection';
import type { Point, Polygon } from '../../src/model/shape';
import type { SourceArea } from '../read/validate';
import { councilName, councilRows, withoutStop } from './councils';
import { CELL } from './grid';
import { landCell, layersOf } from './layers';
import { outcodeRows } from './outcodes';
import { namesOutside, townRows } from './towns';

/** A kilometre in map units. */
const KM = 1000 / MAP_FRAME.unit;
/** All made-up land lies around this point. */
const [X, Y] = toMap(-2, 52.69);

/** A rectangle `from` to `to` km east of the point and 20 km high. */
function strip(from: number, to: number): Polygon {
  const [west, east, south, north] = [X + from * KM, X + to * KM, Y + 10 * KM, Y - 10 * KM];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

function place(code: string, name: string, from: number, to: number): SourceArea {
  return { code, name, polygons: [strip(from, to)] };
}

/** England is 0 to 40, Wales -40 to 0. Boards meet at 20 in the first set, at 30 in the second. */
const councils = [
  place('W1', 'Beyond', -40, 0),
  place('E1', 'Nearby, County of', 0, 10),
  place('E2', 'Between', 10, 30),
  place('E3', 'Far', 30, 40),
];
const layers = layersOf(
  {
    older: [place('A', 'A', 0, 20), place('B', 'B', 20, 40)],
    newer: [place('C', 'C', 0, 30), place('D', 'D', 30, 40)],
  },
  councils,
);

function at(km: number): Point {
  return [X + km * KM, Y];
}

describe('landCell', () => {
  it('is null beyond reach and outside the frame', () => {
    expect(landCell(layers, at(45), 5)).toBeNull();
    expect(landCell(layers, [0, 0], 5)).toBeNull();
  });

  it('finds the nearest land off the coast', () => {
    const reach = (2 * KM) / CELL;
    expect(landCell(layers, at(41), reach)).toBe(landCell(layers, at(40 - 0.1), 0));
  });
});

describe('councilRows', () => {
  it('knows English councils alone, with their shares', () => {
    const { councils: rows } = councilRows(councils, {}, layers);
    expect(rows).toEqual([
      ['Nearby', [0, 100], [0, 100]],
      ['Between', [0, 50, 1, 50], [0, 100]],
      ['Far', [1, 100], [1, 100]],
    ]);
  });

  it('adds councils up to counties, and refuses one it does not know', () => {
    const { counties } = councilRows(councils, { Shire: ['Between', 'Far'] }, layers);
    expect(counties).toEqual([['Shire', [1, 67, 0, 33], [0, 67, 1, 33]]]);
    expect(() => councilRows(councils, { Shire: ['Nowhere'] }, layers)).toThrow(
      'Shire: there is no council "Nowhere"',
    );
  });
});

describe('outcodeRows', () => {
  it('shares the ground between the centres', () => {
    const codes = [
      { code: 'AA1', at: at(5) },
      { code: 'AA2', at: at(35) },
    ];
    // Half way at 20: AA1 takes all of Wales too.
    const { rows } = outcodeRows(codes, layers);
    expect(rows['AA2']).toEqual([
      [1, 100],
      [0, 50, 1, 50],
    ]);
    expect(rows['AA1']).toEqual([
      [0, 33],
      [0, 33],
    ]);
  });

  it('tells what lies outside, by area or by district', () => {
    const codes = [
      { code: 'AA1', at: at(20) },
      { code: 'AA2', at: at(-22) },
      { code: 'BB1', at: at(-35) },
      { code: 'CC1', at: [0, 0] as const },
    ];
    const { rows, outside } = outcodeRows(codes, layers);
    expect(Object.keys(rows)).toEqual(['AA1']);
    expect(outside).toEqual(['AA2', 'BB', 'CC']);
  });

  it('falls back on the centre where two districts share it', () => {
    const twins = ['AA1', 'AA9'].map((code) => ({ code, at: at(35) }));
    const { rows } = outcodeRows([...twins, { code: 'AA5', at: at(5) }], layers);
    expect(rows['AA9']).toEqual([
      [1, 100],
      [1, 100],
    ]);
  });
});

describe('townRows', () => {
  const found = councilRows(councils, { Shire: ['Between', 'Far'] }, layers);
  const known = { ...found, places: [null, 0, 1, 2] };
  const base = { cityId: 1, country: 'GB', featureCode: 'PPL', population: 20_000 };

  /** A town so many degrees of longitude east of the point, in the strips' middle. */
  function town(name: string, east: number, adminCode = 'ENG') {
    const coordinates = [-2 + east, 52.69] as const;
    return { ...base, name, adminCode, loc: { type: 'Point' as const, coordinates } };
  }

  it('places English towns and counts those it cannot place', () => {
    const towns = [town('St. Some', 0.37), town('Lost', 1.5), town('Shire', 0.37)];
    const { rows, lost } = townRows([...towns, town('Abroad', -0.2, 'WLS')], layers, known);
    expect(rows).toEqual([['St Some', 1, 1, 0]]);
    expect(lost).toEqual(['Lost']);
  });

  it('keeps one of two of the same name in one council', () => {
    const { rows } = townRows([town('Twin', 0.1), town('Twin', 0.09)], layers, known);
    expect(rows).toHaveLength(1);
  });

  it('names larger places outside England', () => {
    const names = namesOutside([town('Big', -0.2, 'WLS'), town('English', 0.1)], ['Beyond']);
    expect(names).toContain('Big');
    expect(names).toContain('Beyond');
    expect(names).not.toContain('English');
  });
});

it('writes names as they are used', () => {
  expect(councilName('Bristol, City of')).toBe('Bristol');
  expect(councilName('City of London')).toBe('City of London');
  expect(withoutStop('St. Helens')).toBe('St Helens');
  expect(withoutStop('West End')).toBe('West End');
});
