import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, tag } from './svg';

describe('tag', () => {
  it('leaves out attributes without a value', () => {
    expect(tag('g', { a: null, b: 0, c: '"<' })).toBe('<g b="0" c="&quot;&lt;"/>');
  });
});

describe('escapeMarkup', () => {
  it('leaves nothing that could end an attribute, open a tag or break XML', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        const escaped = escapeMarkup(text);
        expect(escaped).not.toMatch(/[<>"\0\v\f\u{FFFE}]/u);
        expect(escaped.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
      }),
    );
  });
});
