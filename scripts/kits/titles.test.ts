import { describe, expect, it } from 'vitest';
import { index } from '../../src/testing/published';
import { faultText, titlesOf } from './titles';

const HEADER = 'title,areas,measure,accent,campaign,headline';
const read = (...rows: string[]) => titlesOf([HEADER, ...rows].join('\n'), index, { areas: [] });

describe('titlesOf', () => {
  it('has nothing to do for a header alone', () => {
    expect(read()).toEqual({ titles: [], faults: [] });
  });

  it.each([
    ['', 'lacks: title, areas'],
    ['title\n', 'lacks: areas'],
    ['title,areas,colour\n', 'no use for: colour'],
  ])('refuses a file with the header “%s”', (text, why) => {
    expect(() => titlesOf(text, index, { areas: [] })).toThrow(why);
  });

  it('reads a title with its areas by name and code, and all its wishes', () => {
    const { titles, faults } = read(
      'Devon Live,Devon; E54000036,phone,#a00000,gp-26,"GPs in {area}, rated"',
    );
    expect(faults).toEqual([]);
    expect(titles[0]?.order.areas.map(({ short }) => short)).toEqual([
      'Devon',
      'Cornwall and the Isles of Scilly',
    ]);
    expect(titles[0]?.order.selection.measure).toBe('phone');
    expect(titles[0]?.wishes).toEqual({
      accent: '#a00000',
      campaign: 'gp-26',
      headline: 'GPs in {area}, rated',
    });
    expect(titles[0]?.folder).toBe('devon-live');
  });

  it('takes “all” for every area, and says which colour it changed', () => {
    const { titles } = read('A,all,,#f0a030,,');
    expect(titles[0]?.order.areas).toHaveLength(36);
    expect(titles[0]?.remark).toMatch(/#f0a030 was darkened to #[0-9a-f]{6}/);
  });

  it.each([
    [',Devon,,,,', 'title'],
    ['A,,,,,', 'areas'],
    ['A,Narnia,,,,', 'areas'],
    ['A,Devon,happiness,,,', 'measure'],
    ['A,Devon,,yellow,,', 'accent'],
    ['A,Devon,,#ffffee,,', 'accent'],
    ['A,Devon,,,two words,', 'campaign'],
    [`A,Devon,,,,${'long '.repeat(60)}`, 'headline'],
  ])('refuses “%s” by row and column, and keeps the others', (row, column) => {
    const { titles, faults } = read('Good,Devon,,,,', row);
    expect(titles.map(({ title }) => title)).toEqual(['Good']);
    expect(faults.map((fault) => [fault.row, fault.column])).toEqual([[3, column]]);
  });

  it('names every fault of a row, and a title that stands there twice', () => {
    const { faults } = read('A,Devon,,,,', 'a,Narnia,,red,,');
    expect(faults.map(({ column }) => column)).toEqual(['title', 'areas', 'accent']);
    expect(faultText({ row: 3, column: 'areas', why: 'x' })).toBe(
      'Refused: row 3, column areas: x.',
    );
  });
});
