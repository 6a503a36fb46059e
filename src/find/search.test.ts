import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE, GEOGRAPHIES, INDEX } from './fixture';
import { searchIndexOf } from './search-index';
import { plain } from './plain';
import { MOST, search } from './search';

const NOW = 'icb-2026';
const THEN = 'icb-2023';
const codes = new Map(
  GEOGRAPHIES.map(({ id, areas }) => [id, new Set(areas.map(({ code }) => code))]),
);

function found(query: string, geography = NOW): string[] {
  return search(INDEX, query, geography).suggestions.map(
    ({ label, detail }) => `${label}: ${detail}`,
  );
}

function labels(query: string): string[] {
  return search(INDEX, query, NOW).suggestions.map(({ label }) => label);
}

describe('degenerate queries', () => {
  it('say nothing for nothing', () => {
    expect(search(INDEX, '', NOW)).toEqual({ suggestions: [], message: null });
    expect(search(INDEX, '  ', NOW)).toEqual({ suggestions: [], message: null });
  });

  it.each(['?!', 'the', 'constructor', '__proto__', 'qxqxqxqx'])('find nothing for %s', (query) => {
    const answer = search(INDEX, query, NOW);
    expect(answer.suggestions).toEqual([]);
    expect(answer.message).toContain(query);
  });

  it('do without areas, places and geographies', () => {
    const empty = searchIndexOf(
      {
        ...{ ...FILE, councils: [], counties: [], towns: [], outcodes: {} },
        outside: { postcodes: [], names: [] },
      },
      [],
      () => [],
    );
    expect(search(empty, 'Luton', NOW).suggestions).toEqual([]);
    expect(search(empty, 'LU1', NOW).message).toContain('LU1');
    expect(search(INDEX, 'Luton', 'no such boundaries').suggestions).toEqual([]);
  });
});

describe('any text at all', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(...FILE.towns.map(([name]) => name)).map((name) => name.slice(0, 4)),
  );

  it('gives a short list of distinct lines with areas of the boundaries shown', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(NOW, THEN), (query, geography) => {
        const { suggestions, message } = search(INDEX, query, geography);
        expect(suggestions.length).toBeLessThanOrEqual(MOST);
        expect(new Set(suggestions.map(({ id }) => id)).size).toBe(suggestions.length);
        for (const { area, id } of suggestions) {
          expect(codes.get(geography)?.has(area)).toBe(true);
          expect(id).toMatch(/^[\w-]+$/);
        }
        if (query.trim() !== '' && suggestions.length === 0) expect(message).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe('every name', () => {
  it('finds itself, in capitals and without marks', () => {
    const some = fc.constantFrom(...INDEX.entries);
    fc.assert(
      fc.property(some, fc.constantFrom(NOW, THEN), ({ label, parts }, geography) => {
        if (parts[geography]?.length === 0) return;
        for (const query of [label, label.toUpperCase(), label.replace(/[,'’.-]/g, ' ')]) {
          const first = search(INDEX, query, geography).suggestions[0];
          expect(plain(first?.label ?? '')).toBe(plain(label));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds itself with two letters swapped', () => {
    const long = INDEX.entries.filter(
      ({ label, kind }) => /^[A-Z][a-z]{7,}$/.test(label) && kind === 'council',
    );
    for (const { label } of long) {
      const swapped = label.replace(/^(..)(.)(.)/, '$1$3$2');
      expect(labels(swapped)).toContain(label);
    }
    expect(long.length).toBeGreaterThan(50);
  });

  it('of every postcode district leads to where most of it lies', () => {
    for (const [code, [, later]] of Object.entries(FILE.outcodes)) {
      const first = search(INDEX, code, NOW).suggestions[0];
      expect([first?.area, first?.label]).toEqual([FILE.areas[NOW]?.[later[0] ?? -1], code]);
      expect(first?.detail).toMatch(/^(most likely|partly) in /);
    }
  });
});

describe('boards', () => {
  it('of older boundaries lead to what became of them', () => {
    expect(found('BLMK')[0]).toBe(
      'Bedfordshire, Luton and Milton Keynes: since April 2026 in Central East',
    );
    expect(found('Hertfordshire and West Essex')).toEqual([
      'Hertfordshire and West Essex: since April 2026 most of it is in Central East',
      'Hertfordshire and West Essex: since April 2026 part of it is in Essex',
    ]);
  });

  it('of newer boundaries lead to what they were made of', () => {
    const before = 'Central East: before April 2026';
    expect(found('Central East', THEN)).toEqual([
      `${before} about half of it was in Cambridgeshire and Peterborough`,
      `${before} part of it was in Bedfordshire, Luton and Milton Keynes`,
      `${before} part of it was in Hertfordshire and West Essex`,
    ]);
  });

  it('that kept their name under a new code are listed once, as what they are now', () => {
    const lines = found('Hampshire and Isle of Wight');
    expect(lines.filter((line) => line.startsWith('Hampshire and Isle of Wight:'))).toEqual([
      'Hampshire and Isle of Wight: Integrated Care Board',
    ]);
  });

  it('and counties of one name that lead to one area are listed once', () => {
    expect(found('Somerset').filter((line) => line.startsWith('Somerset:'))).toEqual([
      'Somerset: Integrated Care Board',
    ]);
    expect(found('Essex', THEN).filter((line) => line.startsWith('Essex:'))).toEqual([
      'Essex: about half of it is in Mid and South Essex',
      'Essex: part of it is in Hertfordshire and West Essex',
      'Essex: part of it is in Suffolk and North East Essex',
    ]);
  });

  it('of both sets lead somewhere in both', () => {
    for (const { code, short } of GEOGRAPHIES.flatMap(({ areas }) => areas)) {
      for (const { id, areas } of GEOGRAPHIES) {
        const lines = search(INDEX, short, id).suggestions.filter(({ label }) => label === short);
        expect([code, lines.length > 0]).toEqual([code, true]);
        const own = areas.find((area) => area.short === short)?.code;
        if (own !== undefined) expect(lines[0]?.area).toBe(own);
      }
    }
  });

  it('are found by their full official names', () => {
    for (const { name, short } of GEOGRAPHIES[1]?.areas ?? []) {
      expect(labels(name)[0]).toBe(short);
    }
  });
});

describe('councils and counties', () => {
  it('in several boards are told with the part that lies in each', () => {
    expect(found('Hart', THEN).slice(0, 1)).toEqual([
      'Hart: most of it is in Hampshire and Isle of Wight',
    ]);
    expect(found('Hart', THEN)).toContain('Hart: part of it is in Frimley');
    expect(
      found('London')
        .slice(0, 4)
        .map((line) => line.split(' is in ')[1]),
    ).toEqual([
      ...['West and North London', 'South East London', 'North East London', 'South West London'],
    ]);
  });

  it('are found with everything around a name', () => {
    expect(labels('Luton Borough Council')[0]).toBe('Luton');
    expect(labels('Royal Borough of Greenwich')[0]).toBe('Greenwich');
    expect(labels('City of Bristol')[0]).toBe('Bristol');
  });
});

describe('towns', () => {
  it('of one name are in order of size, told apart by their council', () => {
    const lines = found('Newport').filter((line) => line.startsWith('Newport:'));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines[0]).toContain('Isle of Wight, in Hampshire and Isle of Wight');
  });

  it.each([
    ['Farnhm', 'Farnham'],
    ['Winchestr', 'Winchester'],
    ['Middlesborough', 'Middlesbrough'],
    ['Newcaslte upon tyne', 'Newcastle upon Tyne'],
    ['stokeontrent', 'Stoke-on-Trent'],
    ['Saint Albans', 'St Albans'],
    ['st. helens', 'St Helens'],
    ['Berwick on Tweed', 'Berwick-Upon-Tweed'],
    ['kings lynn', "King's Lynn"],
  ])('%s finds %s', (query, label) => {
    expect(labels(query)[0]).toBe(label);
  });
});

describe('places outside England', () => {
  it.each(['Cardiff', 'edinburgh', 'Scotland', 'Swansea'])('%s is said to be outside', (query) => {
    expect(search(INDEX, query, NOW).message).toBe(
      `${query} is outside England. These figures cover England only.`,
    );
  });

  it('do not hide an English place of the same name', () => {
    const { suggestions, message } = search(INDEX, 'Newport', NOW);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(message).toBeNull();
  });
});

describe('a place as people write it', () => {
  it.each([
    ['near Leeds', 'Leeds'],
    ['I live in Leeds', 'Leeds'],
    ['Leeds, West Yorkshire', 'Leeds'],
    ['leeds , england', 'Leeds'],
    ['Leeds UK', 'Leeds'],
    ['Leeds city centre', 'Leeds'],
    ['central Leeds', 'Leeds'],
    ['Whitby (North Yorkshire)', 'Whitby'],
    ['York/North Yorkshire', 'York'],
    ['Greenwich London', 'Greenwich'],
    ['Middlesex', 'West and North London'],
    ['E54000061', 'South Yorkshire'],
    ['e54000013', 'Lincolnshire'],
  ])('finds it in "%s"', (query, label) => {
    expect(labels(query)[0]).toBe(label);
  });

  it('tells of "Cardiff, Wales" what it tells of Cardiff', () => {
    expect(search(INDEX, 'Cardiff, Wales', NOW)).toEqual(search(INDEX, 'Cardiff', NOW));
  });

  it('says what was typed where nothing is found', () => {
    for (const query of ['qxqxqx, uk', 'near qxqxqxq']) {
      expect(search(INDEX, query, NOW).message, query).toContain(query.trim());
    }
  });
});
