import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, plain } from './plain';

describe('plain', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['&', ''],
    ['Brighton & Hove', 'brighton hove'],
    ['Brighton and Hove', 'brighton hove'],
    ["King's Lynn", 'kings lynn'],
    ['King’s Lynn', 'kings lynn'],
    ['Stoke-on-Trent', 'stoke on trent'],
    ['Saint Helens', 'st helens'],
    ['St. Helens', 'st helens'],
    ['Zoë', 'zoe'],
    ['Andover', 'andover'],
  ])('of %j is %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('of plain text is the same', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (some) => {
        expect(plain(plain(some))).toBe(plain(some));
      }),
    );
  });
});

describe('bare', () => {
  it.each([
    ['nhs kent medway integrated care board', 'kent medway'],
    ['luton borough council', 'luton'],
    ['london borough of camden', 'camden'],
    ['royal borough of greenwich', 'greenwich'],
    ['cornwall council', 'cornwall'],
    ['nhs', 'nhs'],
    ['council', 'council'],
    ['bath', 'bath'],
  ])('of %j is %j', (text, expected) => {
    expect(bare(text)).toBe(expected);
  });
});
