import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IndexFile } from '../model/files';
import { LINE_LETTERS, shortNameOf } from './abbreviations';

const index = JSON.parse(readFileSync('public/data/index.json', 'utf8')) as IndexFile;

describe('short names', () => {
  it('shortens a name that is not in the list, and says by a full stop that it did', () => {
    expect(shortNameOf('X', '')).toEqual(['']);
    expect(shortNameOf('X', 'Rutland')).toEqual(['Rutland']);
    expect(shortNameOf('X', 'Northumberland and more')).toEqual(['Northumb.']);
  });

  it.each(index.geographies)('$id: every area has one of its own that fits', ({ areas }) => {
    const names = areas.map(({ code, short }) => shortNameOf(code, short));
    for (const line of names.flat()) {
      expect(line).not.toBe('');
      expect(line).not.toMatch(/\.$/);
      expect(line.length, line).toBeLessThanOrEqual(LINE_LETTERS);
    }
    expect(new Set(names.map((lines) => lines.join(' '))).size).toBe(areas.length);
  });

  it('uses no word that means something else', () => {
    const all = index.geographies.flatMap(({ areas }) =>
      areas.map(({ code, short }) => shortNameOf(code, short).join(' ')),
    );
    for (const word of ['Some', 'Here', 'Black', 'Cove', 'Bath', 'Birm']) {
      expect(all).not.toContain(word);
    }
  });
});
