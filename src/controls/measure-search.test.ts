import { describe, expect, it } from 'vitest';
import { contextFor } from '../testing/published';
import { optionsOf } from '../view/details/options';
import { searchMeasures } from './measure-search';

const { measures } = optionsOf(contextFor('?survey=gpps'));
const ids = (query: string) => searchMeasures(measures, query).map(({ id }) => id);

describe('searchMeasures', () => {
  it('finds nothing without a word', () => {
    expect(searchMeasures([], 'phone')).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(ids(' –?')).toEqual([]);
    expect(ids('xylophone')).toEqual([]);
  });

  it('finds by name, whatever the case and however much of a word', () => {
    expect(ids('PHONE')[0]).toBe('phone');
    expect(ids('webs')[0]).toBe('website');
  });

  it('finds by words of the question and of the topic', () => {
    expect(ids('dentist')).toContain('dental-success');
    expect(ids('receptionist')).toContain('reception');
  });

  it('needs every word, in any order', () => {
    const both = ids('dental success');
    expect(both).toEqual(ids('success dental'));
    expect(both.length).toBeLessThan(ids('dental').length);
  });

  it('finds every measure by its own name', () => {
    for (const { id, label } of measures) expect(ids(label)).toContain(id);
  });

  it('bears with what was written without words', () => {
    expect(searchMeasures([{ id: 'a', label: 'Phone' }], 'pho')).toHaveLength(1);
  });
});
