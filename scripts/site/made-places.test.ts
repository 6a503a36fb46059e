import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RENAMED } from '../../src/embed/migrations';
import { PARAMETER_NAMES } from '../../src/embed/parameters';
import { COLUMNS } from '../../src/export/rows';
import { columnTable, filled, parameterTable, PLACES } from './made-places';

const read = (file: string): string => readFileSync(file, 'utf8');

describe('what is made of the code', () => {
  it.each(Object.keys(PLACES))('is in %s as the code has it (npm run made)', (file) => {
    expect(read(file)).toBe(filled(file, read(file)));
  });

  it.each(Object.keys(PLACES))('has a place in %s', (file) => {
    expect(() => filled(file, 'no place')).toThrow('no place');
  });

  it('is told from what was left behind', () => {
    const script = read('public/gp-access-map.js');
    const old = script.replace('survey measure', 'survey');
    expect(old).not.toBe(script);
    expect(filled('public/gp-access-map.js', old)).toBe(script);
  });
});

describe('the table of parameters', () => {
  it('names every parameter once', () => {
    expect(parameterTable()).toHaveLength(PARAMETER_NAMES.length + 2);
    expect(parameterTable().join('\n')).toContain('| `area` |');
    expect(parameterTable().join('\n')).not.toContain('undefined');
  });
});

describe('the tables of columns', () => {
  it('list every column of the files that readers take away', () => {
    expect(columnTable([])).toHaveLength(2);
    const document = read('docs/embedding.md');
    for (const { name, about } of COLUMNS) expect(document).toContain(`| \`${name}\` | ${about} |`);
  });
});

/** What a browser understands of the lists, read by other means than those that wrote them. */
describe('the scripts beside the app', () => {
  const namesIn = (file: string, variable: string): string[] =>
    new RegExp(`var ${variable} = '([^']+)'`).exec(read(file))?.[1]?.split(' ') ?? [];
  const but = (...names: string[]) => PARAMETER_NAMES.filter((name) => !names.includes(name));

  it('hide the picture of the default view, but for what changes nothing in it', () => {
    const known = namesIn('public/boot.js', 'names');
    expect(known).toEqual([...but('theme', 'id', 'events'), 'color']);
    expect(Object.keys(RENAMED)).toEqual(['color']);
  });

  it('take an attribute for each parameter, but for what the web component says itself', () => {
    const attributes = but('embed', 'title', 'id');
    expect(namesIn('public/gp-access-map.js', 'PARAMETERS')).toEqual(attributes);
    const types = read('public/gp-access-map.d.ts');
    for (const name of attributes) expect(types).toMatch(new RegExp(`^  ${name}\\?: .+;$`, 'm'));
  });
});
