/**
 * Hard input for the importers: real files, changed in the ways that files go wrong. Every one must
 * end in a correct import (each figure equal to the real one, or said to be changed) or in a refusal
 * that names the place. `FUZZ_RUNS` sets the number of tries of each kind, `FUZZ_SEED` where they start.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkFigures } from './check/figures';
import { checkLevels } from './check/levels';
import { readHoldings, readSources, type Holdings } from './manifest';
import { CONTEXT_DEFAULTS } from './read/context';
import { recognise } from './read/formats';
import { figureKey, Refusal, type FigureRow } from './rows';
import { hisSheets } from './testing/his-workbook';
import { HARMLESS, HARMFUL, parsed, written } from './testing/mutations';
import { SHEET_MUTATIONS } from './testing/sheet-mutations';
import { makeWorkbook } from './testing/workbook';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 24);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** Milliseconds within which a file of these sizes must be done with. */
const TIME_LIMIT = 5_000;
const ROOT = process.cwd();
vi.setConfig({ testTimeout: 120_000 + RUNS * 1_000 });

let folder: string;
let holdings: Holdings;
let held: Map<string, FigureRow>;
let boards: FigureRow[];
let tried = 0;
let refused = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  holdings = readHoldings(ROOT);
  const { rows } = await readSources(ROOT, holdings);
  held = new Map(rows.map((row) => [`${row.source} ${figureKey(row)}`, row]));
  boards = rows.filter((row) => row.source === 'his-areas' && row.wave === 'his-28');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  console.log(
    `fuzz: ${String(tried)} files tried, ${String(refused)} refused, seed ${String(SEED)}`,
  );
});

/** Imports a file without writing: its figures, or the refusal. Anything else thrown is a bug. */
async function outcome(
  name: string,
  content: string | Uint8Array,
  limit = TIME_LIMIT,
): Promise<FigureRow[] | Refusal> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const start = performance.now();
  tried += 1;
  try {
    const { names, waves } = holdings;
    const context = { ...CONTEXT_DEFAULTS, file: name, source: 'new', names, waves };
    const reading = await (await recognise(path)).read(path, context);
    checkFigures(reading.rows, names, waves);
    checkLevels(reading.rows, names, waves);
    return [...reading.rows];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused += 1;
    expect(error.place.file).toBe(name);
    expect(error.why.length).toBeGreaterThan(10);
    return error;
  } finally {
    expect(performance.now() - start).toBeLessThan(limit);
  }
}

/** What is read must be real: each figure equal to the one held from the same file. */
function expectReal(rows: readonly FigureRow[], source: string): void {
  for (const row of rows) {
    const real = held.get(`${source} ${figureKey(row)}`);
    const { value, lower, upper, base } = row;
    expect({ key: figureKey(row), value, lower, upper, base }).toEqual({
      key: figureKey(row),
      value: real?.value,
      lower: real?.lower,
      upper: real?.upper,
      base: real?.base,
    });
  }
}

const parameters = { numRuns: RUNS, seed: SEED };

/** Lines of one wave are enough to change, and quick to read. */
function sample(file: string): string[][] {
  const lines = parsed(readFileSync(join(ROOT, 'survey/sources', `${file}.csv`), 'utf8'));
  if (!file.startsWith('his-areas')) return lines;
  return lines.filter((line, i) => i === 0 || line[2] === '28');
}

const FILES = [
  ['his-areas', 'his-areas.csv'],
  ['his-england', 'his-england.csv'],
  ['gpps-2026-ics', 'GPPS_2026_ICS.csv'],
  ['gpps-2026-national', 'GPPS_2026_National.csv'],
] as const;

describe.each(FILES)('%s', (source, name) => {
  it.each(Object.entries(HARMLESS))('is read the same with %s', async (_, mutate) => {
    const table = sample(source);
    const plain = await outcome(name, written(table));
    if (plain instanceof Refusal) throw plain;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (n) => {
        const rows = await outcome(name, mutate(table, n));
        if (rows instanceof Refusal) throw rows;
        expect(rows).toHaveLength(plain.length);
        expectReal(rows, source);
      }),
      { ...parameters, numRuns: Math.ceil(RUNS / 10) },
    );
  });

  it.each(Object.entries(HARMFUL))('is refused, or read right, with %s', async (_, mutate) => {
    const table = sample(source);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (n) => {
        const rows = await outcome(name, mutate(table, n));
        if (!(rows instanceof Refusal)) expectReal(rows, source);
      }),
      { ...parameters, numRuns: Math.ceil(RUNS / 4) },
    );
  });
});

describe('a workbook', () => {
  it.each(Object.entries(SHEET_MUTATIONS))(
    'is refused, or read right, with %s',
    async (_, mutate) => {
      const sheets = hisSheets(
        boards.filter((row) => !row.area.startsWith('E40')),
        holdings.names,
        {
          wave: 'Wave 28',
          fieldwork: '18 August to 9 September 2026',
          icb: 'Integrated Care Board (ICB)',
        },
      );
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (n) => {
          const rows = await outcome('his.xlsx', makeWorkbook(mutate(sheets, n)));
          if (!(rows instanceof Refusal)) expectReal(rows, 'his-areas');
        }),
        { ...parameters, numRuns: Math.ceil(RUNS / 4) },
      );
    },
  );

  it('survives bytes that changed or got lost on the way', async () => {
    const whole = makeWorkbook(
      hisSheets(
        boards.filter((row) => !row.area.startsWith('E40')),
        holdings.names,
        {
          wave: 'Wave 28',
          fieldwork: '18 August to 9 September 2026',
          icb: 'Integrated Care Board (ICB)',
        },
      ),
    );
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      byte: fc.nat(255),
      keep: fc.oneof(
        { weight: 3, arbitrary: fc.constant(whole.length) },
        { weight: 1, arbitrary: fc.nat(whole.length) },
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, byte, keep }) => {
        const bytes = whole.slice(0, keep);
        if (at < bytes.length) bytes[at] = byte;
        const rows = await outcome('his.xlsx', bytes);
        if (!(rows instanceof Refusal)) expectReal(rows, 'his-areas');
      }),
      { ...parameters, numRuns: RUNS * 4 },
    );
  });
});

describe('a file of 60 MB', () => {
  const SIZE = 60_000_000;
  const header = 'wave,measure,answer,area_code,percent,n,lcl,ucl\n';
  const line = '28,gp-overall,Good,E54000032,70,900,68,72\n';

  it.each([
    ['of one endless line', () => header + 'x'.repeat(SIZE)],
    ['of one endless header', () => 'x,'.repeat(SIZE / 2)],
    ['of one quoted cell', () => `${header}"${'x\n'.repeat(SIZE / 2)}`],
    ['of one figure over and over', () => header + line.repeat(SIZE / line.length)],
    ['of nothing but line ends', () => header + '\n'.repeat(SIZE)],
  ])('%s is refused', async (_, content) => {
    expect(await outcome('large.csv', content(), 6 * TIME_LIMIT)).toBeInstanceOf(Refusal);
  });
});

describe('a file of anything', () => {
  it('is refused', async () => {
    const anything: fc.Arbitrary<string | Uint8Array> = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2_000 }),
      fc.uint8Array({ maxLength: 2_000 }),
      fc
        .uint8Array({ maxLength: 2_000 })
        .map((bytes) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])),
      fc
        .array(fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }), { maxLength: 20 })
        .map(written),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (content) => {
        expect(await outcome('x.csv', content)).toBeInstanceOf(Refusal);
      }),
      { ...parameters, numRuns: RUNS * 4 },
    );
  });
});
