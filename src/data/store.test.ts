import { describe, expect, it } from 'vitest';
import { readPublished } from '../testing/published';
import { INDEX_PATH } from './read';
import { storeOf } from './store';

describe('a store of all files', () => {
  it('has nothing where no path is given, and asks for no file then', () => {
    const asked: string[] = [];
    const store = storeOf((path) => {
      asked.push(path);
      return readPublished(path);
    });
    expect(store.read('lineage', null)).toBeNull();
    expect(store.read('measure', undefined)).toBeNull();
    expect(asked).toEqual([INDEX_PATH]);
  });

  it('reads and decodes each file once, and gives the same object again', () => {
    const asked: string[] = [];
    const { index, read } = storeOf((path) => {
      asked.push(path);
      return readPublished(path);
    });
    const path = index.surveys[0]?.measures[0]?.file;
    const first = read('measure', path);
    expect(first?.file.blocks.length).toBeGreaterThan(0);
    expect(read('measure', path)).toBe(first);
    expect(asked).toEqual([INDEX_PATH, path]);
  });

  it('ends a build by name of file and field where one is not as it should be', () => {
    expect(() => storeOf(() => ({}))).toThrow(`${INDEX_PATH}: `);
    const { index, read } = storeOf((path) => (path === INDEX_PATH ? readPublished(path) : []));
    expect(() => read('lineage', index.lineage)).toThrow(`${index.lineage}: `);
    expect(() => read('ranks', 'data/none.json')).toThrow('data/none.json: ');
  });
});
