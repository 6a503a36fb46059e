import { describe, expect, it } from 'vitest';
import { readHoldings } from '../manifest';
import type { FigureRow } from '../rows';
import { baseWarnings } from './bases';
import { exchangeWarnings } from './exchanges';
import { wideWarnings } from './intervals';
import { missingWarnings } from './missing';
import { comparedTables, type ComparedTable } from './table';
import { timingWarnings } from './timing';

const { waves } = readHoldings(process.cwd());
const BOARDS = [10, 11, 13, 15, 18, 19].map((n) => `E540000${String(n)}`);
const ANSWERS = ['good', 'neither', 'poor'] as const;

/** Without an order, as real ones are. */
const GOOD = [60, 72, 64, 76, 68, 80];
const baseOf = (area: string): number => 250 * (GOOD[BOARDS.indexOf(area)] ?? 0) - 14_000;

type Change = (area: string, answer: string) => Partial<FigureRow>;

/** Six boards of different sizes and shares, one wave. */
function rowsOf(wave: string, change: Change = () => ({})): FigureRow[] {
  return BOARDS.flatMap((area, i) => {
    const good = GOOD[i] ?? 0;
    const values = { good, neither: 20, poor: 80 - good };
    return ANSWERS.map((answer): FigureRow => {
      const value = values[answer];
      const place = { file: 'x.csv', row: i + 2 };
      return {
        ...{ survey: 'his', wave, measure: 'gp-overall', answer, area, missing: null, source: 's' },
        ...{ value, lower: value - 3, upper: value + 3, base: baseOf(area), origin: place },
        ...change(area, answer),
      };
    });
  });
}

function tableOf(change: Change = () => ({})): ComparedTable {
  const [table] = comparedTables(rowsOf('his-28', change), rowsOf('his-27'), waves);
  if (!table) throw new Error('no table');
  return table;
}

const [SMALL = '', , , , , LARGE = ''] = BOARDS;
const texts = (warnings: readonly { text: string }[]): string =>
  warnings.map(({ text }) => text).join('\n');

describe('a table like the one before', () => {
  it('has nothing to look at', () => {
    const table = tableOf();
    expect(comparedTables([], [], waves)).toEqual([]);
    expect(exchangeWarnings(table)).toEqual([]);
    expect(baseWarnings([table], () => [])).toEqual([]);
    expect(wideWarnings(table)).toEqual([]);
    expect(missingWarnings(table, BOARDS)).toEqual([]);
  });
});

describe('exchangeWarnings', () => {
  it('names two boards whose figures were exchanged', () => {
    const other = new Map([
      [SMALL, LARGE],
      [LARGE, SMALL],
    ]);
    const real = rowsOf('his-28');
    const table = tableOf((area, answer) => {
      const as = real.find((row) => row.area === other.get(area) && row.answer === answer);
      return as ? { value: as.value, lower: as.lower, upper: as.upper, base: as.base } : {};
    });
    expect(texts(exchangeWarnings(table))).toMatch(`${SMALL} and ${LARGE} seem to be exchanged`);
    expect(exchangeWarnings(table)).toHaveLength(1);
  });

  it('names two answers that were exchanged in every area, or in one', () => {
    const real = rowsOf('his-28');
    const exchange =
      (only: (area: string) => boolean): Change =>
      (area, answer) => {
        const from = { good: 'poor', poor: 'good', neither: 'neither' }[answer];
        const as = real.find((row) => row.area === area && row.answer === from);
        return as && only(area) ? { value: as.value, lower: as.lower, upper: as.upper } : {};
      };
    expect(texts(exchangeWarnings(tableOf(exchange(() => true))))).toMatch(
      /“good” and “poor” seem to be exchanged in every area/,
    );
    expect(texts(exchangeWarnings(tableOf(exchange((area) => area === LARGE))))).toMatch(
      `“good” and “poor” seem to be exchanged in ${LARGE}`,
    );
  });

  it('names a column that moved by a row for what it is, and no pairs of boards', () => {
    const real = rowsOf('his-28');
    const above = (area: string): string => BOARDS.at(BOARDS.indexOf(area) - 1) ?? '';
    const moved = (fields: readonly ('value' | 'lower' | 'upper' | 'base')[]): string => {
      const table = tableOf((area, answer) => {
        const as = real.find((row) => row.area === above(area) && row.answer === answer);
        return as ? Object.fromEntries(fields.map((field) => [field, as[field]])) : {};
      });
      return texts(exchangeWarnings(table));
    };
    expect(moved(['value', 'lower', 'upper', 'base'])).toMatch(
      /^his-28 gp-overall: a moved column: all figures .* one row above it in the wave before$/,
    );
    expect(moved(['base'])).toMatch(/a moved column: the bases [^\n]* one row above it[^\n]*$/);
    expect(moved(['value', 'lower', 'upper'])).toMatch(/a moved column: the percentages [^\n]*$/);
  });

  it('names two boards whose place in the list was exchanged', () => {
    const rows = rowsOf('his-28');
    const moved = [...rows.slice(3, 6), ...rows.slice(0, 3), ...rows.slice(6)];
    const [table] = comparedTables(moved, rowsOf('his-27'), waves);
    expect(table && texts(exchangeWarnings(table))).toMatch(/changed places in the order/);
  });
});

describe('baseWarnings', () => {
  it('names a base that changed unlike all others', () => {
    const table = tableOf((area) => (area === SMALL ? { base: 1300 } : {}));
    expect(texts(baseWarnings([table], () => []))).toMatch(
      `${SMALL}: its base went from 1000 to 1300`,
    );
  });

  it('names a region whose boards add up to something else', () => {
    const region = { ...rowsOf('his-28')[0], area: 'E40000003', base: 20_000 } as FigureRow;
    const [table] = comparedTables([...rowsOf('his-28'), region], [], waves);
    const boards = BOARDS.map((code) => ({ code, name: code, short: code, region: region.area }));
    const found = table ? baseWarnings([table], () => boards) : [];
    expect(texts(found)).toMatch(/E40000003 is 20000, but .* add up to 21000/);
  });

  it('names a base that is another in a table of the same people', () => {
    const contact = rowsOf('his-28', (area) => ({
      measure: 'gp-contact-made',
      base: area === SMALL ? 1001 : baseOf(area),
    }));
    const tables = comparedTables([...rowsOf('his-28'), ...contact], [], waves);
    expect(texts(baseWarnings(tables, () => []))).toMatch(
      /1001, but 1000 for gp-overall, asked of the same people/,
    );
  });
});

describe('missingWarnings', () => {
  it('names a board, an answer and a figure that are not there', () => {
    const rows = rowsOf('his-28').filter(
      ({ area, answer }) => area !== SMALL && !(area === LARGE && answer === 'poor'),
    );
    const withheld = rows.map((row) =>
      row.area === BOARDS[2] ? { ...row, value: null, missing: 'suppressed' as const } : row,
    );
    const [table] = comparedTables(withheld, [], waves);
    const found = table ? texts(missingWarnings(table, BOARDS)) : '';
    expect(found).toMatch(`without ${SMALL}`);
    expect(found).toMatch(`${LARGE} lacks poor`);
    expect(found).toMatch(`${BOARDS[2] ?? ''}: good, neither, poor withheld`);
  });

  it('names answers of the wave before that are in no row', () => {
    const rows = rowsOf('his-28').filter(({ answer }) => answer !== 'neither');
    const [table] = comparedTables(rows, rowsOf('his-27'), waves);
    expect(table && texts(missingWarnings(table, BOARDS))).toMatch(
      'without the answers neither, which the wave before has',
    );
  });

  it('says nothing of a list of a few boards', () => {
    const rows = rowsOf('his-28').filter(({ area }) => area === SMALL);
    const [table] = comparedTables(rows, [], waves);
    expect(table && missingWarnings(table, BOARDS)).toEqual([]);
  });
});

describe('wideWarnings', () => {
  it('names an interval that is not that of its value', () => {
    const table = tableOf((area, answer) =>
      area === SMALL && answer === 'poor' ? { lower: 0, upper: 40 } : {},
    );
    expect(texts(wideWarnings(table))).toMatch(`poor ${SMALL}: the interval is far wider`);
  });
});

describe('timingWarnings', () => {
  const wave = (id: string, from: string, to: string): (typeof waves)[number] => {
    const survey = id.slice(0, id.indexOf('-'));
    return { id, survey, label: id, from, to, geography: 'icb-2026', breaks: [], note: null };
  };
  it.each<[string, (typeof waves)[number], RegExp | null]>([
    ['nothing of the next wave', wave('his-29', '2026-09-15', '2026-10-07'), null],
    [
      'that a wave was left out or has another number',
      wave('his-30', '2026-09-15', '2026-10-07'),
      /28 days after his-28, not 56/,
    ],
    ['that fieldwork is too long', wave('his-29', '2026-09-15', '2026-10-17'), /32 days after/],
    ['nothing of the next year', wave('gpps-2027', '2027-01-04', '2027-04-12'), null],
    [
      'that a year is not that of its fieldwork',
      wave('gpps-2028', '2027-01-04', '2027-04-12'),
      /not in its year/,
    ],
    [
      'that waves were left out, in their rhythm',
      wave('his-31', '2026-11-10', '2026-12-02'),
      /^his-31: no figures of his-29, his-30, before it$/,
    ],
    [
      'that a year was left out',
      wave('gpps-2028', '2028-01-03', '2028-04-10'),
      /^gpps-2028: no figures of gpps-2027, before it$/,
    ],
  ])('says %s', (_, fresh, why) => {
    const found = timingWarnings([fresh], [...waves, fresh], 'x.xlsx');
    if (why === null) expect(found).toEqual([]);
    else expect(texts(found)).toMatch(why);
  });
});
