import { basename } from 'node:path';
import { chosen } from '../build/files';
import { readInputs, type Held, type Inputs } from '../build/outputs';
import { compareFigures, type Comparison } from '../check/compare';
import { checkFigures } from '../check/figures';
import { checkLevels } from '../check/levels';
import { timingWarnings } from '../check/timing';
import { warningsOf } from '../check/warnings';
import { Refusal, type FigureRow } from '../rows';
import { gather, recogniseAll, type AddOptions, type Gathered } from './gather';
import { reportFigures, type Report } from './report';
import { wavesAfter } from './waves';

/** Files read, checked and compared; nothing written yet. */
export interface Examined {
  readonly inputs: Held;
  readonly gathered: Gathered;
  readonly waves: Inputs['waves'];
  readonly comparison: Comparison;
  /** The rows that would be written: new, changed, and official ones in place of reported. */
  readonly kept: readonly FigureRow[];
  /** As if there were nothing new. */
  readonly report: Report;
}

/** Reads and checks files against what is held. @throws Refusal */
export async function examine(options: AddOptions): Promise<Examined> {
  // A wrong file is refused before the long reading begins.
  const files = await recogniseAll(options.files);
  options.onProgress('Reading what is held');
  const inputs = await readInputs(options.root);
  return examined(options, inputs, await gather(files, options, inputs));
}

/** Checks what files hold against what is held. @throws Refusal */
export function examined(options: AddOptions, inputs: Held, gathered: Gathered): Examined {
  const file = options.files.map((path) => basename(path)).join(', ');
  const waves = wavesAfter(inputs.waves, gathered.waves, { panel: options.panel, file });
  checkFigures(gathered.rows, inputs.names, waves);
  const held = chosen(inputs.reading.rows, inputs.reading.sources);
  const own = new Set(gathered.rows.map((row) => row.wave));
  checkLevels([...held.filter((row) => own.has(row.wave)), ...gathered.rows], inputs.names, waves);
  const { rows } = gathered;
  const comparison = compareFigures(held, rows, isReported(inputs, gathered));
  refuseSilentChanges(comparison, options);
  const { names, waves: known } = inputs;
  const exchanged = gathered.notes
    .filter(({ kind }) => kind === 'exchanged')
    .map(({ text, place }) => ({ kind: 'exchange' as const, text, place }));
  const report: Report = {
    outcome: 'nothing-new',
    files: gathered.files,
    ...reportFigures({ rows, held, waves, known, names, comparison }),
    warnings: [
      ...exchanged,
      ...timingWarnings(newWaves(waves, known), waves, file),
      ...warningsOf(touched(rows, comparison), held, waves, names),
    ],
    notes: gathered.notes.filter(({ kind }) => kind !== 'exchanged'),
    version: null,
  };
  if (options.strict) refuseOdd(report);
  const { fresh, replaced, changed } = comparison;
  const kept = [...fresh, ...replaced.map(({ row }) => row), ...changed.map(({ row }) => row)];
  return { inputs, gathered, waves, comparison, kept, report };
}

function newWaves(waves: Inputs['waves'], known: Inputs['waves']): Inputs['waves'] {
  return waves.filter((wave) => !known.some(({ id }) => id === wave.id));
}

/** Tables in which every figure is held already have been looked at before. */
function touched(rows: readonly FigureRow[], comparison: Comparison): FigureRow[] {
  const table = ({ survey, wave, measure }: FigureRow): string => `${survey} ${wave} ${measure}`;
  const { fresh, changed, replaced } = comparison;
  const news = [...fresh, ...[...changed, ...replaced].map(({ row }) => row)];
  const tables = new Set(news.map(table));
  return rows.filter((row) => tables.has(table(row)));
}

/** With `--strict`, whatever a person would have to look at ends the import. @throws Refusal */
function refuseOdd({ warnings, notes }: Report): void {
  const odd = [...warnings, ...notes.filter(({ kind }) => kind === 'arithmetic')];
  const [first] = odd;
  if (!first) return;
  const more = odd.length === 1 ? '' : ` (and ${String(odd.length - 1)} more)`;
  throw new Refusal(`odd, and --strict was asked: ${first.text}${more}`, first.place);
}

function isReported(inputs: Inputs, gathered: Gathered): (source: string) => boolean {
  const all = [...inputs.reading.sources, ...gathered.sources];
  const reported = new Set(
    all.filter((item) => item.reliability === 'reported').map(({ id }) => id),
  );
  return (source) => reported.has(source);
}

function refuseSilentChanges(comparison: Comparison, options: AddOptions): void {
  const [outranked] = comparison.outranked.filter((item) => item.fields.length > 0);
  if (outranked) throw new Refusal('we hold the official figure for this', outranked.row.origin);
  const [first] = comparison.changed;
  if (!first || options.correction !== null) return;
  const { area, measure, wave, answer, origin } = first.row;
  const fields = first.fields.map(
    (field) => `${field.field} ${String(field.old ?? 'none')} → ${String(field.new ?? 'none')}`,
  );
  throw new Refusal(
    `${String(comparison.changed.length)} published figures would change, first ${wave} ${measure} ${answer} ${area} (${fields.join(', ')}); if the publisher corrected them, say why: --correction "..."`,
    origin,
  );
}
