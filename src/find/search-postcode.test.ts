import { describe, expect, it } from 'vitest';
import { FILE, INDEX } from './fixture';
import { search } from './search';

const NOW = 'icb-2026';
const THEN = 'icb-2023';

function found(query: string, geography = NOW): string[] {
  return search(INDEX, query, geography).suggestions.map(
    ({ label, detail }) => `${label}: ${detail}`,
  );
}

describe('postcodes', () => {
  it.each(['LU1', 'lu1', 'LU1 2AB', 'lu12ab', ' Lu1 2', 'LU1-2AB'])('reads %j', (query) => {
    expect(found(query)).toEqual(['LU1: most likely in Central East']);
    expect(found(query, THEN)[0]).toMatch(/^LU1: most likely in Bedfordshire, Luton and Milton/);
  });

  it('tells all boards a district may lie in, with round shares', () => {
    const lines = found('GU9', THEN);
    expect(lines[0]).toMatch(/^GU9: most likely in Frimley \(about \d+[05]% of GU9\)$/);
    expect(lines[1]).toMatch(/^GU9: possibly in Surrey Heartlands \(about \d*[05]% of GU9\)$/);
  });

  it('takes the beginning of several districts for all of them', () => {
    expect(FILE.outcodes['SO2']).toBeUndefined();
    expect(found('SO2')).toEqual(['SO2: most likely in Hampshire and Isle of Wight']);
  });

  it.each(['BT1 1AA', 'CF10', 'eh1', 'JE2', 'CH5 3'])('%s is outside England', (query) => {
    const { suggestions, message } = search(INDEX, query, NOW);
    expect(suggestions).toEqual([]);
    expect(message).toMatch(/is outside England/);
  });

  it.each([
    ['Y01 7HH', 'YO1'],
    ['S014 7LY', 'SO14'],
    ['0X1 1AA', 'OX1'],
    ['LSI 4AP', 'LS1'],
    ['SW1A 1AA, London', 'SW1A'],
    ['10 Downing Street, SW1A 2AA', 'SW1A'],
    ['postcode LS1 4AP', 'LS1'],
    ['my postcode is ls14ap', 'LS1'],
    ['Leeds LS1 4AP', 'LS1'],
    ['postcode: LS1', 'LS1'],
    ['W1T 4JT', 'W1T'],
    ['E1O 5AA', 'E10'],
    ['LS1, Leeds', 'LS1'],
    ['Leeds LS1', 'LS1'],
    ['SWIA IAA', 'SW1A'],
    ['LSI 4AP', 'LS1'],
    ['ＬＳ１ ４ＡＰ', 'LS1'],
    ['LS1\u00a04AP', 'LS1'],
    ['LS1\u20134AP', 'LS1'],
    ['(ls1 4ap)', 'LS1'],
  ])('finds %j as people type it', (query, district) => {
    expect(found(query)[0]).toMatch(new RegExp(`^${district}: `));
  });

  it.each([
    ...['postcode GIR 0AA', 'G1R 0AA', 'BFPO 57, London', 'BFPO number 57', 'b f p o 57'],
    ...['British Forces Post Office 57', 'my postcode is BFPO 801'],
  ])('says what %j is, however it is written', (query) => {
    expect(search(INDEX, query, NOW).message).toMatch(/in no NHS area/);
  });

  it.each(['BFPO 801', 'BFPO', 'bf1 2at', 'GIR 0AA', 'gir0aa', 'BX1 1LT'])(
    'says what %j is',
    (query) => {
      const { suggestions, message } = search(INDEX, query, NOW);
      expect(suggestions).toEqual([]);
      expect(message).toMatch(/in no NHS area/);
      expect(message).not.toMatch(/first half/);
    },
  );

  it('calls nothing most likely of which more lies elsewhere, outside England too', () => {
    expect(found('NP25')[0]).toMatch(/^NP25: partly in .*; most of NP25 is outside England$/);
    for (const [code, columns] of Object.entries(FILE.outcodes)) {
      const [, percent = 0] = columns[1];
      const line = found(code)[0] ?? '';
      expect(line.includes('most likely'), line).toBe(percent > 50);
    }
  });

  it('takes no number in a name for a postcode', () => {
    for (const query of ['Leeds 2', 'Oil', 'Ilo 10', 'Stoke']) {
      for (const line of found(query)) expect(line).not.toMatch(/likely in/);
    }
  });

  it('says when a district lies on both sides of the border', () => {
    expect(found('SY10')[0]).toContain('of SY10 is outside England');
  });

  it.each(['LU99', 'ZZ9 9ZZ'])('does not know %s', (query) => {
    expect(search(INDEX, query, NOW)).toMatchObject({ suggestions: [] });
    expect(search(INDEX, query, NOW).message).toContain('do not know the postcode district');
  });
});
