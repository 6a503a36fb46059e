import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postcodeArea, postcodeOf } from './postcode';

const CODES = ['M1', 'LU1', 'GU14', 'W1A', 'SW1A'];

describe('postcodeOf', () => {
  it.each(['', ' ', 'Luton', 'GU', '1', '123', 'LU1 2ABC', 'A1B2C3D4', 'LU!', 'Room 101'])(
    '%j is no postcode',
    (query) => {
      expect(postcodeOf(query)).toBeNull();
    },
  );

  it('takes the district of a full postcode, however it is written', () => {
    const end = fc.stringMatching(/^\d[A-Z]{2}$/);
    const gap = fc.constantFrom('', ' ', '  ', '-');
    fc.assert(
      fc.property(fc.constantFrom(...CODES), end, gap, fc.boolean(), (out, last, space, small) => {
        const text = `${out}${space}${last}`;
        const found = postcodeOf(small ? text.toLowerCase() : text);
        expect(found?.candidates[0]).toBe(out);
      }),
    );
  });

  it.each(CODES)('takes %s as it stands', (code) => {
    expect(postcodeOf(code)?.candidates[0]).toBe(code);
  });

  it('believes a space, and keeps the other reading without one', () => {
    expect(postcodeOf('M1 1')?.candidates).toEqual(['M1', 'M11']);
    expect(postcodeOf('M11')?.candidates).toEqual(['M11', 'M1']);
    expect(postcodeOf('LU1 2A')?.candidates[0]).toBe('LU1');
  });

  it('reads a nought for an O and an O for a nought', () => {
    expect(postcodeOf('0X1 2JD')?.candidates[0]).toBe('OX1');
    expect(postcodeOf('SO23 OAA')?.candidates[0]).toBe('SO23');
  });
});

it('knows the area of a district', () => {
  expect(CODES.map(postcodeArea)).toEqual(['M', 'LU', 'GU', 'W', 'SW']);
});
