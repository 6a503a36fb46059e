import type { Examined } from '../add/examine';
import { figureKey, Refusal, type FigureRow } from '../rows';
import type { Trial } from '../testing/trial';
import type { AddOptions } from '../add/gather';
import type { Files } from './mutation';

/** What became of one damaged import. */
export type Verdict = 'refused' | 'told' | 'right' | 'silent';

/** The true files of an import, and what is known of them when they come in unharmed. */
export class Judge {
  private constructor(
    private readonly trial: Trial,
    private readonly options: Partial<AddOptions>,
    private readonly truth: ReadonlyMap<string, string>,
    private readonly usual: ReadonlySet<string>,
  ) {}

  /** @throws Refusal if the true files themselves are refused */
  static async of(trial: Trial, files: Files, options: Partial<AddOptions>): Promise<Judge> {
    const result = await trial.of(files, options);
    if (result instanceof Refusal) throw result;
    return new Judge(trial, options, figuresOf(result.gathered.rows), new Set(toldIn(result)));
  }

  /** Imports damaged files: a wrong or lost figure is silent where nothing is told that is not told of the true files. */
  async verdict(files: Files): Promise<Verdict> {
    const result = await this.trial.of(files, this.options);
    if (result instanceof Refusal) return 'refused';
    if (this.isTrue(figuresOf(result.gathered.rows))) return 'right';
    return toldIn(result).some((text) => !this.usual.has(text)) ? 'told' : 'silent';
  }

  private isTrue(read: ReadonlyMap<string, string>): boolean {
    if (read.size !== this.truth.size) return false;
    return [...read].every(([key, figure]) => this.truth.get(key) === figure);
  }
}

function figuresOf(rows: readonly FigureRow[]): Map<string, string> {
  return new Map(
    rows.map((row) => {
      const { value, missing, lower, upper, base } = row;
      return [figureKey(row), JSON.stringify([value, missing, lower, upper, base])];
    }),
  );
}

/** What a person is asked to look at, and the questions that a file turned out to lack. */
function toldIn({ report }: Examined): string[] {
  const notes = report.notes.filter(({ kind }) => kind === 'arithmetic' || kind === 'unknown');
  return [
    ...report.warnings.map(({ text }) => text),
    ...notes.map(({ text }) => text),
    ...report.dropped,
  ];
}
