import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examined, type Examined } from '../add/examine';
import { gather, recogniseAll, type AddOptions } from '../add/gather';
import { readInputs, type Held } from '../build/outputs';
import { Refusal, type FigureRow } from '../rows';
import { addOptions } from './root';

export type Content = string | Uint8Array;

/** Imports files again and again against figures that are read once; nothing is ever written. */
export class Trial {
  private constructor(
    private readonly folder: string,
    readonly held: Held,
  ) {}

  /** @param keep which of the committed figures are held; all of them if not given */
  static async open(keep: (row: FigureRow) => boolean = () => true): Promise<Trial> {
    const inputs = await readInputs(process.cwd());
    const reading = { ...inputs.reading, rows: inputs.reading.rows.filter(keep) };
    return new Trial(mkdtempSync(join(tmpdir(), 'trial-')), { ...inputs, reading });
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** What an import of these files, by name, would find and do; a refusal as a value. */
  async of(
    files: Readonly<Record<string, Content>>,
    more: Partial<AddOptions> = {},
  ): Promise<Examined | Refusal> {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(this.folder, name);
      writeFileSync(path, content);
      return path;
    });
    const options = addOptions(this.folder, paths, { dryRun: true, ...more });
    try {
      const read = await gather(await recogniseAll(paths), options, this.held);
      return examined(options, this.held, read);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }
}
