import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHoldings, readSources, type Holdings } from '../manifest';
import { CONTEXT_DEFAULTS, type ReadContext } from '../read/context';
import { readWorkbook } from '../read/workbook';
import type { FigureRow, Reading } from '../rows';
import { hisSheets, withTables, type TableEdit } from './his-workbook';
import type { MadeSheet } from './workbook';

/** A place to make workbooks of wave 29 from the figures of wave 28, and to read them. */
export class Workbench {
  private constructor(
    private readonly folder: string,
    private readonly holdings: Holdings,
    /** The real figures of wave 28 by board and for England. */
    readonly held: readonly FigureRow[],
  ) {}

  static async open(): Promise<Workbench> {
    const holdings = readHoldings(process.cwd());
    const { rows } = await readSources(process.cwd(), holdings);
    const held = rows.filter(
      (row) => row.source === 'his-areas' && row.wave === 'his-28' && !row.area.startsWith('E40'),
    );
    return new Workbench(mkdtempSync(join(tmpdir(), 'workbook-')), holdings, held);
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** @throws Refusal */
  read(content: Uint8Array, more: Partial<ReadContext> = {}): Reading {
    const path = join(this.folder, 'his.xlsx');
    writeFileSync(path, content);
    const { names, waves } = this.holdings;
    const context = { ...CONTEXT_DEFAULTS, file: 'his.xlsx', source: 's', names, waves, ...more };
    return readWorkbook(path, context);
  }

  /** The sheets of wave 29, the rows of each table changed by `edit`. */
  made(edit: TableEdit = (rows) => rows): MadeSheet[] {
    return withTables(hisSheets(this.held, this.holdings.names), edit);
  }
}
