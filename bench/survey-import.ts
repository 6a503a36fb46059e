/**
 * Time and peak memory of importing: the ICS file of official size (36 rows, about 1,100 columns), a
 * practice-size file (6,200 rows, about 100 MB) and a workbook of 60 sheets. The large files are made
 * from the committed figures when this runs and are never kept. `npx tsx bench/survey-import.ts`
 */
import { fork } from 'node:child_process';
import {
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { checkFigures } from '../survey/check/figures';
import { readHoldings, readSources } from '../survey/manifest';
import { CONTEXT_DEFAULTS } from '../survey/read/context';
import { openCsv } from '../survey/read/csv';
import { checkArithmetic } from '../survey/read/gpps-arithmetic';
import { recognise } from '../survey/read/formats';
import { blocksIn } from '../survey/read/gpps-columns';
import { hisSheets } from '../survey/testing/his-workbook';
import { makeWorkbook } from '../survey/testing/workbook';

const ROOT = process.cwd();
/** The committed file has ten questions in 197 columns; the official one has about 1,100. */
const COPIES = 5;
const PRACTICES = 6_200;

interface Measured {
  readonly what: string;
  readonly megabytes: number;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** The real ICS file with its questions repeated under other names. */
function officialSize(): string[] {
  const text = readFileSync(join(ROOT, 'survey/sources/gpps-2026-ics.csv'), 'utf8').trim();
  return text.split('\n').map((line, row) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
    const questions = cells.slice(9, 197);
    const copies = Array.from({ length: COPIES }, (_, n) =>
      row === 0 ? questions.map((name) => `copy${String(n)}${name}`) : questions,
    );
    return [...cells.slice(0, 197), ...copies.flat()].join(',');
  });
}

async function writeFiles(folder: string): Promise<Record<string, string>> {
  const lines = officialSize();
  const ics = join(folder, 'GPPS_2026_ICS.csv');
  writeFileSync(ics, lines.join('\n'));
  const practice = join(folder, 'GPPS_2026_practice_size.csv');
  const out = createWriteStream(practice);
  out.write(`${lines[0] ?? ''}\n`);
  for (let i = 0; i < PRACTICES; i += 1) {
    const line = lines[1 + (i % (lines.length - 1))] ?? '';
    if (!out.write(`${line}\n`)) await new Promise((resolve) => out.once('drain', resolve));
  }
  out.end();
  await finished(out);
  const workbook = join(folder, 'his-wave-28.xlsx');
  writeFileSync(workbook, await sixtySheets());
  return { ics, practice, workbook };
}

async function sixtySheets(): Promise<Uint8Array> {
  const holdings = readHoldings(ROOT);
  const { rows } = await readSources(ROOT, holdings);
  const wave = rows.filter((row) => row.wave === 'his-28' && row.source === 'his-areas');
  const sheets = hisSheets(
    wave.filter((row) => !row.area.startsWith('E40')),
    holdings.names,
    {
      wave: 'Wave 28',
      fieldwork: '18 August to 9 September 2026',
      icb: 'Integrated Care Board (ICB)',
    },
  );
  const table = sheets[sheets.length - 1];
  const others = Array.from({ length: 60 - sheets.length }, (_, i) => ({
    name: `Table ${String(100 + i)}`,
    rows: [[`Table ${String(100 + i)} | Another question`], ...(table?.rows ?? []).slice(1)],
  }));
  return makeWorkbook([...sheets, ...others]);
}

/** In a process of its own, so that the peak is that of this file alone. */
async function importOne(path: string, kind: string): Promise<void> {
  const holdings = readHoldings(ROOT);
  const start = performance.now();
  if (kind === 'practice') await verifyAll(path);
  else {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const context = {
      ...CONTEXT_DEFAULTS,
      file,
      source: 'new',
      names: holdings.names,
      waves: holdings.waves,
    };
    const { rows } = await (await recognise(path)).read(path, context);
    checkFigures(rows, holdings.names, holdings.waves);
  }
  process.send?.({ milliseconds: performance.now() - start, peak: process.resourceUsage().maxRSS });
}

/** Streams and verifies every question of every line; results by practice are never taken in. */
async function verifyAll(path: string): Promise<void> {
  const { header, lines } = await openCsv(path, 'practice');
  const questions = blocksIn(header, 'practice');
  for await (const line of lines) for (const question of questions) checkArithmetic(line, question);
}

function measured(what: string, path: string, kind: string): Promise<Measured> {
  const child = fork(import.meta.filename, [path, kind]);
  return new Promise((resolve, reject) => {
    child.once('message', (message: { milliseconds: number; peak: number }) => {
      resolve({
        what,
        megabytes: statSync(path).size / 1e6,
        milliseconds: Math.round(message.milliseconds),
        peakMegabytes: Math.round(message.peak / 1024),
      });
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${what}: ended with ${String(code)}`));
    });
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'survey-bench-'));
  try {
    const { ics = '', practice = '', workbook = '' } = await writeFiles(folder);
    console.table([
      await measured('GPPS ICS file, 36 rows', ics, 'ics'),
      await measured(`GPPS practice-size file, ${String(PRACTICES)} rows`, practice, 'practice'),
      await measured('HIS workbook, 60 sheets', workbook, 'workbook'),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [path, kind] = process.argv.slice(2);
if (path !== undefined && kind !== undefined) await importOne(path, kind);
else await main();
