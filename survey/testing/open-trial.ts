import { afterAll, beforeAll } from 'vitest';
import type { Examined } from '../add/examine';
import type { AddOptions } from '../add/gather';
import { Refusal } from '../rows';
import { hisSheets, withTables, type TableEdit } from './his-workbook';
import { Trial, type Content } from './trial';
import type { MadeSheet } from './workbook';

type Files = Readonly<Record<string, Content>>;

/** What the tests of a file ask of the trial that is open while they run. */
export interface OpenTrial {
  readonly trial: () => Trial;
  /** What an import of these files would find and do. @throws Refusal */
  readonly read: (files: Files, more?: Partial<AddOptions>) => Promise<Examined>;
  /** The words in which an import refuses these files. @throws Error if it does not */
  readonly refusal: (files: Files, more?: Partial<AddOptions>) => Promise<string>;
  /** Sheets of the wave to come with the newest figures held, the rows of their table changed. */
  readonly sheets: (edit?: TableEdit) => MadeSheet[];
}

/** Opens a trial before the tests of a file and closes it after them. @param waves those held; all if none is named */
export function openTrial(...waves: readonly string[]): OpenTrial {
  let open: Trial | null = null;
  const trial = (): Trial => {
    if (!open) throw new Error('the trial is open only while tests run');
    return open;
  };
  beforeAll(async () => {
    open = await Trial.open(({ wave }) => waves.length === 0 || waves.includes(wave));
  }, 240_000);
  afterAll(() => {
    trial().close();
  });
  return {
    trial,
    read: async (files, more) => {
      const outcome = await trial().of(files, more);
      if (outcome instanceof Refusal) throw outcome;
      return outcome;
    },
    refusal: async (files, more) => {
      const outcome = await trial().of(files, more);
      if (outcome instanceof Refusal) return outcome.message;
      throw new Error(`${Object.keys(files).join(', ')} was read`);
    },
    sheets: (edit) => {
      const made = hisSheets(trial().newestOverall(), trial().held.names);
      return edit ? withTables(made, edit) : made;
    },
  };
}
