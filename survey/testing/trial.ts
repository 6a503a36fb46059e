import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examined, type Examined } from '../add/examine';
import { gather, recogniseAll, type AddOptions, type Recognised } from '../add/gather';
import { readInputs, type Held } from '../build/outputs';
import { Refusal, type FigureRow, type Reading } from '../rows';
import { addOptions } from './root';

export type Content = string | Uint8Array;

/** A file of the last import, which is not read again as long as its content is the same object. */
interface Kept {
  readonly content: Content;
  readonly recognised: Recognised;
  reading: Reading | null;
}

/** Memory, where the system has a folder in it, else the disk. */
function quickFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

/** Imports files again and again against figures that are read once; nothing is ever written. */
export class Trial {
  private readonly kept = new Map<string, Kept>();

  private constructor(
    private readonly folder: string,
    readonly held: Held,
  ) {}

  /** The held figures of HIS wave 28 by area for one question, without regions: what made tables hold. */
  newestOverall(): FigureRow[] {
    return this.held.reading.rows.filter(
      ({ source, wave, measure, area }) =>
        source === 'his-areas' &&
        wave === 'his-28' &&
        measure === 'gp-overall' &&
        !area.startsWith('E40'),
    );
  }

  /** @param keep which of the committed figures are held; all of them if not given */
  static async open(keep: (row: FigureRow) => boolean = () => true): Promise<Trial> {
    const inputs = await readInputs(process.cwd());
    const reading = { ...inputs.reading, rows: inputs.reading.rows.filter(keep) };
    return new Trial(mkdtempSync(join(quickFolder(), 'trial-')), { ...inputs, reading });
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** What an import of these files, by name, would find and do; a refusal as a value. */
  async of(
    files: Readonly<Record<string, Content>>,
    more: Partial<AddOptions> = {},
  ): Promise<Examined | Refusal> {
    const paths = Object.keys(files).map((name) => join(this.folder, name));
    const options = addOptions(this.folder, paths, { dryRun: true, ...more });
    try {
      const recognised: Recognised[] = [];
      for (const [name, content] of Object.entries(files)) {
        recognised.push(await this.recognised(name, content));
      }
      const read = await gather(recognised, options, this.held);
      return examined(options, this.held, read);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  /** @throws Refusal */
  private async recognised(name: string, content: Content): Promise<Recognised> {
    const known = this.kept.get(name);
    if (known?.content === content) return known.recognised;
    this.kept.delete(name);
    const path = join(this.folder, name);
    writeFileSync(path, content);
    const [found] = await recogniseAll([path]);
    if (!found) throw new Error(`${name} was not recognised`);
    const { format } = found;
    const read: typeof format.read = async (file, context) => {
      if (kept.reading) return kept.reading;
      const reading = await format.read(file, context);
      // Options may change what is read; only imports without any ask for the same again.
      if (context.wave === null && context.question === null) kept.reading = reading;
      return reading;
    };
    const kept: Kept = {
      content,
      recognised: { path, format: { ...format, read } },
      reading: null,
    };
    this.kept.set(name, kept);
    return kept.recognised;
  }
}
