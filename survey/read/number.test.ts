import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../rows';
import { readBase, readCell, readPercent } from './number';

const place = { file: 'x.csv', row: 2, column: 'percent' };

describe('readCell', () => {
  it.each([
    ['', { value: null, missing: null, mark: null }],
    ['  ', { value: null, missing: null, mark: null }],
    ['[c]', { value: null, missing: 'suppressed', mark: null }],
    ['[u]', { value: null, missing: 'suppressed', mark: null }],
    ['[x]', { value: null, missing: 'not-published', mark: null }],
    ['[Z]', { value: null, missing: 'not-asked', mark: null }],
    ['51.5 [u]', { value: 51.5, missing: null, mark: '[u]' }],
    ['51.5[b]', { value: 51.5, missing: null, mark: '[b]' }],
    ['83,255', { value: 83255, missing: null, mark: null }],
    ['.5294', { value: 0.5294, missing: null, mark: null }],
    ['-98', { value: -98, missing: null, mark: null }],
    ['0', { value: 0, missing: null, mark: null }],
    ['6.7e1', { value: 67, missing: null, mark: null }],
  ])('reads %j', (text, cell) => {
    expect(readCell(text, place)).toEqual(cell);
  });

  it.each([
    'n/a',
    '51,5',
    '1,23',
    '51.5%',
    '[b]',
    '1 234',
    '--1',
    '.',
    '-',
    '1.2.3',
    'Infinity',
    '0x10',
    '１２',
  ])('refuses %j and says where', (text) => {
    expect(() => readCell(text, place)).toThrow(expect.objectContaining({ place }) as Error);
  });

  it('reads back every number as it is written', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (number) => {
        expect(readCell(String(number), place).value).toBe(number);
      }),
    );
  });
});

describe('readPercent and readBase', () => {
  it.each(['-0.1', '100.1', '-98'])('refuse %s as a percentage', (text) => {
    expect(() => readPercent(text, place)).toThrow(Refusal);
  });
  it.each(['1.5', '-1', '1e300'])('refuse %s as a number of people', (text) => {
    expect(() => readBase(text, place)).toThrow(Refusal);
  });
});
