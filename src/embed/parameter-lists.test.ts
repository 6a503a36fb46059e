/** Scripts that run beside the app name its parameters again: none may be forgotten there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARAMETER_NAMES } from './parameters';

const publicFile = (name: string): string => readFileSync(`public/${name}`, 'utf8');

/** The names in quotes that begin at some words of a file and end at others. */
function namesIn(file: string, from: string, to: string): string[] {
  const text = publicFile(file);
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${file} no longer holds "${from}".`);
  const part = text.slice(start + from.length, text.indexOf(to, start));
  return part.match(/\b[a-z]+\b/g) ?? [];
}

const without = (names: readonly string[]): string[] =>
  PARAMETER_NAMES.filter((name) => !names.includes(name)).sort();

describe('every parameter', () => {
  it('hides the picture of the default view until it is heeded, but for what changes nothing in it', () => {
    const known = namesIn('boot.js', 'var shown = [', '];');
    expect(without([...known, 'theme', 'id', 'events'])).toEqual([]);
    const unknown = known.filter((name) => PARAMETER_NAMES.every((each) => each !== name));
    expect(unknown).toEqual(['color']);
  });

  it('is an attribute of the web component, but for what that says itself', () => {
    const known = namesIn('gp-access-map.js', 'var PARAMETERS =', '.split(');
    expect(without([...known, 'embed', 'title', 'id'])).toEqual([]);
  });

  it('is in the types of the web component', () => {
    const known = namesIn('gp-access-map.d.ts', 'interface GpAccessMapAttributes', '\n}');
    expect(without([...known, 'embed', 'title', 'id'])).toEqual([]);
  });
});
