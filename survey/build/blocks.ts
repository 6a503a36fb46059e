import { ENGLAND, type AreaCode } from '../../src/model/area';
import type { MissingReason } from '../../src/model/estimate';
import type { Block, Column } from '../../src/model/files';
import type { AnswerId } from '../../src/model/survey';
import type { FigureRow } from '../rows';

/**
 * The blocks of one measure: one for each wave and source, waves and sources in the order given,
 * areas by code with England last.
 */
export function blocksOf(
  rows: readonly FigureRow[],
  order: { waves: readonly string[]; sources: readonly string[]; answers: readonly AnswerId[] },
): Block[] {
  const groups = groupBy(rows, (row) => `${row.wave} ${row.source}`);
  return order.waves.flatMap((wave) =>
    order.sources.flatMap((source) => {
      const group = groups.get(`${wave} ${source}`);
      return group ? [block(wave, source, group, order.answers)] : [];
    }),
  );
}

function block(
  wave: string,
  source: string,
  rows: readonly FigureRow[],
  answers: readonly AnswerId[],
): Block {
  const areas = [...new Set(rows.map((row) => row.area))].sort(byCode);
  const byAnswer = groupBy(rows, (row) => row.answer);
  const columns = answers.flatMap((answer) => {
    const own = byAnswer.get(answer);
    return own ? [[answer, column(areas, own)] as const] : [];
  });
  return {
    wave,
    source,
    areas,
    base: basesOf(areas, rows),
    ...responseOf(areas, rows),
    answers: Object.fromEntries(columns),
  };
}

/** The base belongs to the question, so any answer that has one will do (`checkFigures` compares them). */
function basesOf(areas: readonly AreaCode[], rows: readonly FigureRow[]): (number | null)[] {
  const bases = new Map<AreaCode, number>();
  for (const { area, base } of rows) if (base !== null) bases.set(area, base);
  return areas.map((area) => bases.get(area) ?? null);
}

/** The same for every question: of each area's rows any will do. */
function responseOf(
  areas: readonly AreaCode[],
  rows: readonly FigureRow[],
): Pick<Block, 'response'> {
  const found = new Map(rows.flatMap(({ area, response }) => (response ? [[area, response]] : [])));
  if (found.size === 0) return {};
  return {
    response: {
      sent: areas.map((area) => found.get(area)?.sent ?? null),
      received: areas.map((area) => found.get(area)?.received ?? null),
    },
  };
}

function column(areas: readonly AreaCode[], rows: readonly FigureRow[]): Column {
  const byArea = new Map(rows.map((row) => [row.area, row]));
  const pick = (field: 'value' | 'lower' | 'upper'): (number | null)[] =>
    areas.map((area) => byArea.get(area)?.[field] ?? null);
  const value = pick('value');
  const missing = missingOf(areas, value, byArea);
  const limits = rows.some((row) => row.lower !== null || row.upper !== null);
  return {
    value,
    ...(limits ? { lower: pick('lower'), upper: pick('upper') } : {}),
    ...(missing === null ? {} : { missing }),
  };
}

function missingOf(
  areas: readonly AreaCode[],
  value: readonly (number | null)[],
  byArea: ReadonlyMap<AreaCode, FigureRow>,
): Record<AreaCode, MissingReason> | null {
  const absent = areas.filter((_, i) => value[i] === null);
  if (absent.length === 0) return null;
  return Object.fromEntries(
    absent.map((area) => [area, byArea.get(area)?.missing ?? 'unavailable']),
  );
}

function byCode(a: AreaCode, b: AreaCode): number {
  if ((a === ENGLAND) !== (b === ENGLAND)) return a === ENGLAND ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known) known.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
