import type { GeographyId } from '../../../src/model/area';
import { HIS } from '../../catalogue/his';
import { plain, type WaveEntry } from '../../catalogue';
import { Refusal, type Place, type WaveSeen } from '../../rows';
import type { ReadContext } from '../context';
import { FileDays } from '../days';
import { ASIDE, ROWS, WAVE } from './mapping';
import type { MeasureTable } from './figures';
import type { Sheet } from './sheet';

/** Where a workbook says which wave it is: its name, its cover, the lines above a table. */
interface Saying {
  readonly place: Place;
  readonly texts: readonly string[];
}

/**
 * The wave of a workbook: from the options, the file's name, the tables' titles or the cover, which
 * must all agree, as must their days of fieldwork. @throws Refusal
 */
export function workbookWave(
  sheets: readonly Sheet[],
  tables: readonly MeasureTable[],
  context: ReadContext,
): WaveSeen {
  const { file } = context;
  const sayings = [
    { place: { file }, texts: [file] },
    ...tables.map((table) => titleOf(table, file)),
    coverOf(sheets, file),
  ];
  const id = context.wave ?? waveIn(sayings);
  if (id === null) throw noWave(file);
  for (const saying of sayings) refuseOtherWave(saying, id);
  const known = context.waves.find((wave) => wave.id === id);
  const days = daysIn(sayings, id, { ...context, known: known ?? null });
  return {
    id,
    survey: HIS.id,
    ...days,
    geography: known?.geography ?? geographyOf(tables, context),
  };
}

function titleOf({ table }: MeasureTable, file: string): Saying {
  const above = table.sheet.rows.filter((row) => row.row < table.header.row);
  const place = { file, sheet: table.sheet.name, row: above.at(-1)?.row ?? table.header.row };
  return { place, texts: above.flatMap((row) => [...row.cells.values()]) };
}

/** The first sheet is the cover. */
function coverOf([first]: readonly Sheet[], file: string): Saying {
  const texts = (first?.rows ?? []).slice(0, 60).flatMap((row) => [...row.cells.values()]);
  return { place: { file, sheet: first?.name ?? '' }, texts };
}

/** Waves that a text speaks of. */
function wavesOf(text: string): string[] {
  return [...new Set([...text.matchAll(WAVE)].map((match) => `his-${match[1] ?? ''}`))];
}

/** The one wave that the first text naming a single wave names. */
function waveIn(sayings: readonly Saying[]): string | null {
  const single = sayings.flatMap(plainly).find((waves) => waves.length === 1);
  return single?.[0] ?? null;
}

/** The waves of each text that is about its own wave; of all, where there is no such text. */
function plainly({ texts }: Saying): string[][] {
  const naming = texts.filter((text) => wavesOf(text).length > 0);
  const own = naming.filter((text) => !ASIDE.test(text));
  return (own.length > 0 ? own : naming).map(wavesOf);
}

/** @throws Refusal for a place that names another wave, or two */
function refuseOtherWave(saying: Saying, id: string): void {
  const other = plainly(saying).find((waves) => !waves.includes(id));
  if (!other) return;
  const why = `this is of ${other.join(' and ')}, other places or --wave say ${id}`;
  throw new Refusal(why, saying.place);
}

/** The fieldwork: as held, as asked for or as found, and every place that has days has these. @throws Refusal */
function daysIn(
  sayings: readonly Saying[],
  id: string,
  { known, from, to }: { known: WaveEntry | null; from: string | null; to: string | null },
): { from: string | null; to: string | null } {
  const written = new FileDays(sayings.flatMap(({ texts }) => texts));
  const found = sayings.map(({ place, texts }) => {
    return { place, ranges: texts.flatMap((text) => written.ranges(text, place)) };
  });
  const first = found.flatMap(({ ranges }) => ranges)[0];
  const days = {
    from: known?.from ?? from ?? first?.from ?? null,
    to: known?.to ?? to ?? first?.to ?? null,
  };
  const odd = found.find(
    ({ ranges }) =>
      ranges.length > 0 &&
      !ranges.some((range) => range.from === days.from && range.to === days.to),
  );
  if (!odd) return days;
  const here = odd.ranges.map((range) => `${range.from} to ${range.to}`).join(', ');
  const why = `${id} ran from ${days.from ?? '?'} to ${days.to ?? '?'}, but here stands ${here}`;
  throw new Refusal(why, odd.place);
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
