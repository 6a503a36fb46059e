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

  it('says when a district lies on both sides of the border', () => {
    expect(found('SY10')[0]).toContain('; part of SY10 is outside England');
  });

  it.each(['LU99', 'ZZ9 9ZZ'])('does not know %s', (query) => {
    expect(search(INDEX, query, NOW)).toMatchObject({ suggestions: [] });
    expect(search(INDEX, query, NOW).message).toContain('do not know the postcode district');
  });
});
