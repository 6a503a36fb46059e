import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexFile } from '../model/files';
import { abbreviations } from './abbreviations';

describe('abbreviations', () => {
  it('handles no names, an empty name, and a name of link words only', () => {
    expect(abbreviations([])).toEqual([]);
    expect(abbreviations([''])).toEqual(['']);
    expect(abbreviations(['The'])).toEqual(['The']);
  });

  it('numbers names that are wholly alike', () => {
    expect(abbreviations(['Kent', 'Kent', 'Kent'])).toEqual(['Kent', 'Kent2', 'Kent3']);
  });

  it('takes the beginning of a place', () => {
    expect(abbreviations(['Kent and Medway', 'Essex', 'Herefordshire and Worcestershire'])).toEqual(
      ['Kent', 'Essex', 'Here'],
    );
  });

  it('takes initials where the first word only says which part', () => {
    expect(
      abbreviations(['Greater Manchester', 'North East and North Cumbria', 'Mid and South Essex']),
    ).toEqual(['GMan', 'NENC', 'MSE']);
  });

  it('gives more letters to names with the same beginning', () => {
    expect(abbreviations(['Norfolk', 'Norfolkshire'])).toEqual(['Norf', 'Norfo']);
  });

  it('gives every name of a list a form of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('North A', 'North Ab', 'Kent', 'Kentish', '', 'Kent2')),
        (names) => new Set(abbreviations(names)).size === names.length,
      ),
    );
  });
});

const { geographies } = JSON.parse(readFileSync('public/geo/areas.json', 'utf8')) as Pick<
  IndexFile,
  'geographies'
>;

describe.each(geographies.map(({ id, areas }) => [id, areas] as const))(
  'names of %s',
  (_, areas) => {
    const short = abbreviations(areas.map((area) => area.short));

    it('are all different and short enough for a small hexagon', () => {
      expect(new Set(short).size).toBe(areas.length);
      expect(Math.max(...short.map(({ length }) => length))).toBeLessThanOrEqual(5);
    });
  },
);
