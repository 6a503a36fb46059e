import { describe, expect, it } from 'vitest';
import { CsvLine } from './csv';
import { orderNotes } from './gpps-order';

function lines(codes: readonly string[], column = 'ad_icscode'): CsvLine[] {
  return codes.map((code, at) => new CsvLine('x.csv', new Map([[column, 0]]), at + 2, [code]));
}

describe('orderNotes', () => {
  it('says nothing of files without lines, with one, or without codes', () => {
    expect(orderNotes([])).toEqual([]);
    expect(orderNotes(lines(['QE1']))).toEqual([]);
    expect(orderNotes(lines(['b', 'a'], 'national'))).toEqual([]);
  });

  it('says nothing of lines in order, or in an order of their own', () => {
    expect(orderNotes(lines(['QE1', 'QF7', 'QGH', 'S0E4D']))).toEqual([]);
    expect(orderNotes(lines(['QOX', 'QHG', 'QHL', 'QUA', 'QE1']))).toEqual([]);
  });

  it('names two codes that are out of the order of all others, and their rows', () => {
    const [note, ...more] = orderNotes(lines(['QE1', 'S0E4D', 'QGH', 'QJ2', 'QF7']));
    expect(more).toEqual([]);
    expect(note?.text).toMatch(
      /^S0E4D and QF7 \(rows 3 and 6\) are the only ones out of the order/,
    );
    expect(note?.place).toEqual({ file: 'x.csv', row: 3, column: 'ad_icscode' });
  });
});
