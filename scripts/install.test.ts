import { describe, expect, it } from 'vitest';
import { isStale, tooOld } from './install.mjs';

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/only-elsewhere': { version: '2.0.0', optional: true },
  },
};

describe('isStale', () => {
  it.each([
    ['nothing is installed', null],
    ['the record of what is installed is empty', {}],
    ['a package is missing', { packages: {} }],
    ['a package has another version', { packages: { 'node_modules/a': { version: '1.0.1' } } }],
  ])('is true when %s', (_, installed) => {
    expect(isStale(locked, installed)).toBe(true);
  });

  it('is false when all but packages for other systems are there', () => {
    expect(isStale(locked, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(false);
  });
});

describe('tooOld', () => {
  it.each([
    ['18.20.0', true],
    ['20.18.3', true],
    ['20.19.0', false],
    ['22.0.0', false],
  ])('Node %s: %s', (version, expected) => {
    expect(tooOld(version)).toBe(expected);
  });
});
