/** The committed look-up, checked where the answer is known. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FindFile, Parts } from '../../src/model/files';
import type { AreasFile } from '../describe';
import { councilName } from './councils';
import { COUNTIES } from './counties';

const text = readFileSync(new URL('../../public/geo/find.json', import.meta.url), 'utf8');
const file = JSON.parse(text) as FindFile;

/** Codes of areas, largest share first. */
function codes(parts: Parts, column: 0 | 1): string[] {
  const areas = file.areas[file.geographies[column]] ?? [];
  return parts.flatMap((part, at) => (at % 2 === 0 ? (areas[part] ?? 'unknown') : []));
}

function council(name: string): [string[], string[]] | null {
  const row = file.councils.find(([known]) => known === name);
  return row ? [codes(row[1], 0), codes(row[2], 1)] : null;
}

describe('postcode districts', () => {
  it.each([
    ['LU1', 'E54000024', 'E54000065'],
    ['W1A', 'E54000027', 'E54000071'],
    ['GU9', 'E54000034', 'E54000069'],
    ['SO22', 'E54000042', 'E54000067'],
    ['SO23', 'E54000042', 'E54000067'],
    ['TR1', 'E54000036', 'E54000036'],
    ['TR21', 'E54000036', 'E54000036'],
    ['CO1', 'E54000023', 'E54000066'],
    ['YO22', 'E54000051', 'E54000051'],
    ['NE46', 'E54000050', 'E54000050'],
  ])('%s lies most likely in %s, then in %s', (outcode, earlier, later) => {
    const found = file.outcodes[outcode];
    expect(found && [codes(found[0], 0)[0], codes(found[1], 1)[0]]).toEqual([earlier, later]);
  });

  it('are either in England or outside, never both', () => {
    const outside = new Set(file.outside.postcodes);
    for (const code of Object.keys(file.outcodes)) {
      expect(outside.has(code) || outside.has(code.replace(/\d.*/, ''))).toBe(false);
    }
    expect(['AB', 'BT', 'CF', 'EH', 'JE'].every((area) => outside.has(area))).toBe(true);
  });
});

describe('councils', () => {
  it('are all 296 English ones, each in an area of both sets', () => {
    expect(file.councils).toHaveLength(296);
    for (const [, earlier, later] of file.councils) {
      expect(codes(earlier, 0).length).toBeGreaterThan(0);
      expect([...codes(earlier, 0), ...codes(later, 1)]).not.toContain('unknown');
    }
  });

  it('lie in two boards of 2023 exactly where the boundaries say so', () => {
    const split = file.councils.filter(([, earlier]) => earlier.length > 2).map(([name]) => name);
    expect(split.sort()).toEqual([
      ...['Buckinghamshire', 'Cumberland', 'East Suffolk', 'Guildford', 'Hart'],
      ...['North Hertfordshire', 'North Yorkshire', 'Runnymede', 'Surrey Heath'],
      ...['Vale of White Horse', 'Waverley', 'Westmorland and Furness'],
    ]);
  });

  it('went where the change of 2026 sent them', () => {
    expect(council('Colchester')).toEqual([['E54000023'], ['E54000066']]);
    expect(council('Rushmoor')).toEqual([['E54000034'], ['E54000067']]);
    expect(council('Bristol')).toEqual([['E54000039'], ['E54000039']]);
  });
});

describe('counties', () => {
  it('share no name with a council', () => {
    const names = new Set(file.councils.map(([name]) => name));
    expect(file.counties.filter(([name]) => names.has(name))).toEqual([]);
  });

  it('hold every council once', () => {
    for (const members of Object.values(COUNTIES)) {
      expect(new Set(members).size).toBe(members.length);
      for (const member of members) expect(council(councilName(member))).not.toBeNull();
    }
  });
});

describe('towns', () => {
  it.each([
    ['Farnham', 'Waverley'],
    ['Winchester', 'Winchester'],
    ['Frimley', 'Surrey Heath'],
    ['Luton', 'Luton'],
    ['Truro', 'Cornwall'],
    ['Hexham', 'Northumberland'],
    ['Whitby', 'North Yorkshire'],
  ])('%s lies in %s', (town, district) => {
    const found = file.towns.filter(([name]) => name === town);
    expect(found.map(([, at]) => file.councils[at]?.[0])).toContain(district);
  });

  it('lie in boards of their council, up to generalised outlines', () => {
    const astray = file.towns.filter(([, at, earlier, later]) => {
      const row = file.councils[at];
      return !row || !row[1].includes(earlier) || !row[2].includes(later);
    });
    expect(astray.map(([name]) => name)).toEqual([]);
  });
});

it('is of the same boundaries as the maps, not left over from older ones', () => {
  const areas = JSON.parse(
    readFileSync(new URL('../../public/geo/areas.json', import.meta.url), 'utf8'),
  ) as AreasFile;
  const common = Object.entries(file.stamp.inputs).filter(([input]) =>
    input.startsWith('boundaries/'),
  );
  expect(common).toHaveLength(3);
  expect(areas.stamp.inputs).toMatchObject(Object.fromEntries(common));
  for (const { id, areas: listed } of areas.geographies) {
    expect([...(file.areas[id] ?? [])].sort()).toEqual(listed.map(({ code }) => code).sort());
  }
});

it('says where it comes from and stays small', () => {
  expect(Object.values(file.stamp.inputs)).toHaveLength(5);
  expect(file.attribution.join(' ')).toContain('GeoNames');
  expect(gzipSync(text).length).toBeLessThanOrEqual(45_000);
});
