import { describe, expect, it } from 'vitest';
import { FileDays } from './days';

const PLACE = { file: 'x.csv', row: 3, column: 'from' };
const day = (text: string, ...others: readonly string[]): string =>
  new FileDays([text, ...others]).day(text, PLACE);
const ranges = (text: string, ...others: readonly string[]): readonly unknown[] =>
  new FileDays([text, ...others]).ranges(text, PLACE);

describe('a date in figures', () => {
  it.each([
    ['2026-09-15', '2026-09-15'],
    ['15/09/2026', '2026-09-15'],
    ['15.9.2026', '2026-09-15'],
    ['09/15/2026', '2026-09-15'],
    ['05/05/2026', '2026-05-05'],
  ])('is plain as %s', (text, iso) => {
    expect(day(text)).toBe(iso);
  });

  it('is read as another date of the file has it, where it may be two', () => {
    expect(day('07/10/2026', '15/09/2026')).toBe('2026-10-07');
    expect(day('10/07/2026', 'Wave 29 (09/15/2026 to 10/07/2026)')).toBe('2026-10-07');
  });

  it.each<[string, string[], RegExp]>([
    ['05/09/2026', [], /row 3, column “from”: “05\/09\/2026” .*write 2026-09-05 or 2026-05-09/],
    ['05/09/2026', ['15/09/2026', '09/15/2026'], /may be two days/],
    ['31/09/2026', [], /“31\/09\/2026” is not a date such as 2026-09-15/],
    ['15/09/26', [], /“15\/09\/26” is not a date/],
    ['2026-09-31', [], /not a date/],
    ['soon', [], /“soon” is not a date/],
  ])('is refused as %s beside %j', (text, others, why) => {
    expect(() => day(text, ...others)).toThrow(why);
  });
});

describe('a range of days', () => {
  const wave29 = [{ from: '2026-09-15', to: '2026-10-07' }];

  it.each([
    ['15 September to 7 October 2026'],
    ['Wave 29 (15/09/2026 to 07/10/2026)'],
    ['15.09.2026 – 07.10.2026'],
    ['2026-09-15 to 2026-10-07'],
  ])('is found in %s', (text) => {
    expect(ranges(text)).toEqual(wave29);
  });

  it('is none where there is no second day, whatever the first may be', () => {
    expect(ranges('')).toEqual([]);
    expect(ranges('Released 05/09/2026')).toEqual([]);
  });

  it('is refused where it may be two', () => {
    expect(() => ranges('10/11/2026 to 02/12/2026')).toThrow(/“10\/11\/2026” may be two days/);
    expect(ranges('10/11/2026 to 02/12/2026', '15/09/2026')).toEqual([
      { from: '2026-11-10', to: '2026-12-02' },
    ]);
  });
});
