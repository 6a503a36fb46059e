import type { GeographyId } from '../../../src/model/area';
import { HIS } from '../../catalogue/his';
import { plain } from '../../catalogue';
import { Refusal, type WaveSeen } from '../../rows';
import type { ReadContext } from '../context';
import { datesIn } from '../days';
import { ROWS, WAVE } from './mapping';
import type { MeasureTable } from './figures';
import type { Sheet } from './sheet';

/** The wave of a workbook: from the options, the file's name, the cover or the tables' titles. @throws Refusal */
export function workbookWave(
  sheets: readonly Sheet[],
  tables: readonly MeasureTable[],
  context: ReadContext,
): WaveSeen {
  const texts = [context.file, ...titleTexts(tables), ...coverTexts(sheets)];
  const found = waveId(texts);
  const id = context.wave ?? found;
  if (id === null) throw noWave(context.file);
  if (found !== null && found !== id) {
    throw new Refusal(`the workbook says ${found}, not ${id}`, { file: context.file });
  }
  const dates = datesIn(texts);
  const known = context.waves.find((wave) => wave.id === id);
  return {
    id,
    survey: HIS.id,
    from: context.from ?? dates?.from ?? null,
    to: context.to ?? dates?.to ?? null,
    geography: known?.geography ?? geographyOf(tables, context),
  };
}

function titleTexts(tables: readonly MeasureTable[]): string[] {
  return tables.flatMap(({ table }) =>
    table.sheet.rows
      .filter((row) => row.row < table.header.row)
      .flatMap((row) => [...row.cells.values()]),
  );
}

/** The first sheet is the cover. */
function coverTexts(sheets: readonly Sheet[]): string[] {
  return (sheets[0]?.rows ?? []).slice(0, 60).flatMap((row) => [...row.cells.values()]);
}

/** The one wave that the first text naming a wave names. */
function waveId(texts: readonly string[]): string | null {
  for (const text of texts) {
    const numbers = new Set([...text.matchAll(WAVE)].map((match) => match[1]));
    const [first] = numbers;
    if (numbers.size === 1 && first !== undefined) return `his-${first}`;
  }
  return null;
}

function noWave(file: string): Refusal {
  return new Refusal('nothing says which wave this is: give --wave his-29', { file });
}

/** The newest geography that knows most of the boards named. */
function geographyOf(tables: readonly MeasureTable[], { names }: ReadContext): GeographyId {
  const boards = new Set(tables.flatMap(boardNames));
  const newestFirst = [...names.areas.geographies].sort((a, b) => (a.since < b.since ? 1 : -1));
  const score = (id: GeographyId): number =>
    [...boards].filter((name) => names.find(name, id) !== null).length;
  const [first, ...rest] = newestFirst.map(({ id }) => ({ id, score: score(id) }));
  return (
    rest.reduce((best, next) => (best && next.score > best.score ? next : best), first)?.id ?? ''
  );
}

function boardNames({ table }: MeasureTable): string[] {
  let category = '';
  return table.rows.flatMap((row) => {
    category = row.cells.get(table.header.category) ?? category;
    const name = row.cells.get(table.header.breakdown);
    return ROWS.board.test(plain(category)) && name !== undefined ? [name] : [];
  });
}
