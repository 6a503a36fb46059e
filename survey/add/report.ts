import type { WaveEntry } from '../catalogue';
import { SURVEYS } from '../catalogue';
import type { Comparison } from '../check/compare';
import type { Warning } from '../check/warnings';
import type { AreaNames } from '../geography';
import { groupBy } from '../build/blocks';
import type { FigureRow, Note } from '../rows';

export interface FileReport {
  readonly file: string;
  /** Label of its format. */
  readonly kind: string;
  readonly sha256: string;
  readonly figures: number;
}

/** What a file holds of one measure in one wave. */
export interface TableReport {
  readonly survey: string;
  readonly wave: string;
  readonly measure: string;
  readonly boards: number;
  /** Codes of boards of the wave's geography that have no row. */
  readonly missing: readonly string[];
  /** Boards with a row here that had none in the wave before. */
  readonly appeared: readonly string[];
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ChangeReport {
  readonly survey: string;
  readonly wave: string;
  readonly measure: string;
  readonly area: string;
  readonly answer: string;
  readonly field: string;
  readonly old: number | null;
  readonly new: number | null;
}

export type Outcome = 'written' | 'dry-run' | 'nothing-new' | 'refused';

/** Everything an import has to say, for people and for `--json`. */
export interface Report {
  readonly outcome: Outcome;
  readonly files: readonly FileReport[];
  readonly waves: readonly (Pick<WaveEntry, 'id' | 'label' | 'from' | 'to' | 'geography'> & {
    readonly isNew: boolean;
  })[];
  readonly tables: readonly TableReport[];
  /** Measures of the wave before that these files do not hold. */
  readonly dropped: readonly string[];
  readonly changes: readonly ChangeReport[];
  readonly replaced: readonly ChangeReport[];
  readonly warnings: readonly Warning[];
  readonly notes: readonly Note[];
  /** Version of the data after the import; null if nothing was written. */
  readonly version: string | null;
}

export interface Imported {
  readonly rows: readonly FigureRow[];
  readonly held: readonly FigureRow[];
  readonly waves: readonly WaveEntry[];
  readonly known: readonly WaveEntry[];
  readonly names: AreaNames;
  readonly comparison: Comparison;
}

/** The parts of a report that follow from the figures. */
export function reportFigures(
  imported: Imported,
): Pick<Report, 'waves' | 'tables' | 'dropped' | 'changes' | 'replaced'> {
  const { rows, waves, known, comparison } = imported;
  const ids = new Set(rows.map((row) => row.wave));
  return {
    waves: waves
      .filter((wave) => ids.has(wave.id))
      .map(({ id, label, from, to, geography }) => {
        const isNew = !known.some((wave) => wave.id === id);
        return { id, label, from, to, geography, isNew };
      }),
    tables: [...groupBy(rows, tableKey).values()].map((group) => tableReport(group, imported)),
    dropped: droppedMeasures(imported),
    changes: comparison.changed.flatMap(changeReports),
    replaced: comparison.replaced.flatMap(changeReports),
  };
}

function tableKey(row: FigureRow): string {
  return `${row.survey} ${row.wave} ${row.measure}`;
}

function tableReport(group: readonly FigureRow[], imported: Imported): TableReport {
  const { waves, names, comparison, held } = imported;
  const first = group[0];
  const { survey = '', wave = '', measure = '' } = first ?? {};
  const boards = new Set(group.map((row) => row.area).filter((code) => names.isBoard(code)));
  const geography = waves.find((item) => item.id === wave)?.geography;
  const all = names.areas.geographies.find((item) => item.id === geography)?.areas ?? [];
  const before = previousBoards(held, survey, measure, wave, waves);
  const count = (rows: readonly FigureRow[]): number =>
    rows.filter((row) => tableKey(row) === `${survey} ${wave} ${measure}`).length;
  return {
    survey,
    wave,
    measure,
    boards: boards.size,
    missing:
      boards.size === 0 ? [] : all.map((area) => area.code).filter((code) => !boards.has(code)),
    appeared: before.size === 0 ? [] : [...boards].filter((code) => !before.has(code)),
    fresh: count(comparison.fresh) + count(comparison.replaced.map(({ row }) => row)),
    changed: count(comparison.changed.map(({ row }) => row)),
    unchanged: count(comparison.unchanged),
  };
}

function previousBoards(
  held: readonly FigureRow[],
  survey: string,
  measure: string,
  wave: string,
  waves: readonly WaveEntry[],
): Set<string> {
  const own = waves.filter((item) => item.survey === survey);
  const before = own[own.findIndex((item) => item.id === wave) - 1]?.id;
  const rows = held.filter(
    (row) => row.measure === measure && row.wave === before && row.area.startsWith('E54'),
  );
  return new Set(rows.map((row) => row.area));
}

/** Only of waves that are new: an old wave may well be added to measure by measure. */
function droppedMeasures({ rows, held, waves, known }: Imported): string[] {
  const fresh = new Set(
    rows.map((row) => row.wave).filter((id) => !known.some((w) => w.id === id)),
  );
  return [...fresh].flatMap((id) => {
    const survey = SURVEYS.find((item) => id.startsWith(`${item.id}-`))?.id;
    const own = waves.filter((item) => item.survey === survey);
    const before = own[own.findIndex((item) => item.id === id) - 1]?.id;
    const had = new Set(held.filter((row) => row.wave === before).map((row) => row.measure));
    const has = new Set(rows.filter((row) => row.wave === id).map((row) => row.measure));
    return [...had].filter((measure) => !has.has(measure)).map((measure) => `${id} ${measure}`);
  });
}

function changeReports({ row, fields }: Comparison['changed'][number]): ChangeReport[] {
  const { survey, wave, measure, area, answer } = row;
  return fields.map((field) => ({ survey, wave, measure, area, answer, ...field }));
}
