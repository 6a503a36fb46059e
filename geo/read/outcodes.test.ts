import { describe, expect, it } from 'vitest';
import { toMap } from '../../src/model/projection';
import { outcodesIn } from './outcodes';

const HEAD = 'outcode,latitude,longitude\n';

describe('outcodesIn', () => {
  it.each([
    ['a whole postcode', `${HEAD}LU1 2AB,51.9,-0.4`, '"LU1 2AB" is no postcode district'],
    ['no latitude', `${HEAD}LU1,,-0.4`, 'LU1 lies at -0.4, : no place in Britain'],
    ['a word for a number', `${HEAD}LU1,51.9,x`, 'LU1 lies at x, 51.9'],
    ['latitude and longitude exchanged', `${HEAD}LU1,-0.4,51.9`, 'no place in Britain'],
    ['other columns', 'postcode,lat,lon\nLU1,51.9,-0.4', '"" is no postcode district'],
  ])('refuses %s', (_, text, message) => {
    expect(() => outcodesIn(text)).toThrow(message);
  });

  it('is empty for a file of no rows', () => {
    expect(outcodesIn(HEAD)).toEqual([]);
  });

  it('reads districts of every form, in map units', () => {
    const codes = ['M1', 'LU1', 'GU14', 'W1A', 'SW1A'];
    const rows = outcodesIn(HEAD + codes.map((code) => `${code},51.9,-0.4`).join('\n'));
    expect(rows).toEqual(codes.map((code) => ({ code, at: toMap(-0.4, 51.9) })));
  });
});
