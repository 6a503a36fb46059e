import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFramed, pymHost, wordPressSecret } from './host';

describe('pymHost', () => {
  it.each([
    [''],
    ['?childId=&initialWidth='],
    ['?childId=a%20b&initialWidth=-5'],
    ['?childId=axPYMxheightxPYMx9&initialWidth=NaN'],
    ['?childId=a%0Ab&initialWidth=1e9'],
    [`?childId=${'a'.repeat(201)}&initialWidth=1.5`],
  ])('finds no host in %s', (query) => {
    expect(pymHost(query)).toEqual({ childId: null, initialWidth: null });
  });

  it('reads what pym.js writes', () => {
    expect(pymHost('?area=E54000058&initialWidth=640&childId=map-1&parentTitle=News')).toEqual({
      childId: 'map-1',
      initialWidth: 640,
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(pymHost(query).initialWidth).not.toBe(0);
      }),
    );
  });
});

describe('isFramed', () => {
  it('knows a page of its own from a framed one', () => {
    const top = { name: 'top' } as unknown as Window & typeof globalThis;
    const inner = { name: 'inner' } as unknown as Window & typeof globalThis;
    expect(isFramed({ parent: top, self: top })).toBe(false);
    expect(isFramed({ parent: top, self: inner })).toBe(true);
  });
});

describe('wordPressSecret', () => {
  it.each([[''], ['#map'], ['#?secret='], ['#?secret=a-b'], ['#?secret=a&x=1']])(
    'finds none in "%s"',
    (hash) => {
      expect(wordPressSecret(hash)).toBeNull();
    },
  );

  it('reads what WordPress appends', () => {
    expect(wordPressSecret('#?secret=Kw0z9')).toBe('Kw0z9');
  });
});
