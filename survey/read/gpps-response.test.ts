import { describe, expect, it } from 'vitest';
import { CsvLine } from './csv';
import { responseOf } from './gpps-response';

function line(cells: Readonly<Record<string, string>>): CsvLine {
  const columns = new Map(Object.keys(cells).map((column, i) => [column, i]));
  return new CsvLine('f.csv', columns, 2, Object.values(cells));
}

describe('responseOf', () => {
  it('is unknown where a column lacks, is withheld or nobody was asked', () => {
    expect(responseOf(line({}))).toBeNull();
    expect(responseOf(line({ distributed: '10' }))).toBeNull();
    expect(responseOf(line({ distributed: '-98', received: '4' }))).toBeNull();
    expect(responseOf(line({ distributed: '0', received: '0' }))).toBeNull();
  });

  it('takes both numbers, with or without the rate', () => {
    const both = { distributed: '27347', received: '10134' };
    expect(responseOf(line(both))).toEqual({ sent: 27347, received: 10134 });
    expect(responseOf(line({ ...both, resprate: '.3706' }))).toEqual({
      sent: 27347,
      received: 10134,
    });
  });

  it.each([
    [{ distributed: '10', received: '11' }, 'received', 'more came back'],
    [{ distributed: '10', received: '4', resprate: '.41' }, 'resprate', 'not received'],
    [{ distributed: '10', received: '4.5' }, 'received', 'not a number of people'],
    [{ distributed: 'ten', received: '4' }, 'distributed', 'ten'],
  ])('refuses %o', (cells, column, why) => {
    expect(() => responseOf(line(cells))).toThrow(new RegExp(`${column}.*${why}`));
  });
});
