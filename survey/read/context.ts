import type { Source, WaveId } from '../../src/model/survey';
import type { WaveEntry } from '../catalogue';
import type { AreaNames } from '../geography';

/** What a reader has to know besides the file. */
export interface ReadContext {
  /** The file's name as refusals print it. */
  readonly file: string;
  /** Id of the source its rows belong to unless they name their own. */
  readonly source: Source['id'];
  readonly names: AreaNames;
  readonly waves: readonly WaveEntry[];
  /** The wave, where the file does not say it itself; a file that says another is refused. */
  readonly wave: WaveId | null;
  /** First and last day of fieldwork, for a wave that is new. */
  readonly from: string | null;
  readonly to: string | null;
  /** The question, where the file has no column for it. */
  readonly question: string | null;
  /** Measures that were published but are cut out of this copy: their figures are "unavailable", not "not asked". */
  readonly cut: readonly string[];
}

export const CONTEXT_DEFAULTS = {
  question: null,
  wave: null,
  from: null,
  to: null,
  cut: [],
} as const;
