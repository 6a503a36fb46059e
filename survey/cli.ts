/**
 * `survey add FILE...` and `survey fetch`: see survey/README.md. Exit codes: 0 done, 1 refused or to be
 * looked at, 2 wrong usage, 3 nothing new.
 */
import { parseArgs } from 'node:util';
import { add } from './add/add';
import type { AddOptions } from './add/gather';
import type { Report } from './add/report';
import { reportText } from './add/report-text';
import { fetchNew } from './fetch/fetch';
import { publicPlaces } from './fetch/places';
import { exitCodeOf, fetchText, withoutContent } from './fetch/report';
import { readHoldings } from './manifest';
import { Refusal } from './rows';

const USAGE = `survey add FILE... [options]
  --dry-run             check and report, write nothing
  --json                report as JSON
  --correction "WHY"    published figures may change; the page will say why
  --wave his-29         the wave, where the file does not say it
  --from, --to DAY      fieldwork of a new wave, e.g. 2026-09-15
  --panel               new participants joined the panel in this wave
  --question Q68        the question, where a list of figures has no column for it
  --strict              refuse whatever looks odd (everything under “Look at”)
  --address URL         public address of the file
survey fetch [--apply] [--json]
  looks at the publishers’ addresses and says what an import would do; --apply does it`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  apply: { type: 'boolean', default: false },
  panel: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  question: { type: 'string' },
  correction: { type: 'string' },
  wave: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  address: { type: 'string' },
} as const;

type Asked =
  | { readonly fetch: false; readonly options: AddOptions; readonly json: boolean }
  | { readonly fetch: true; readonly apply: boolean; readonly json: boolean };

function parsed() {
  return parseArgs({ options: OPTIONS, allowPositionals: true });
}

/** @throws TypeError for an unknown option */
function asked(): Asked | null {
  const { values, positionals } = parsed();
  const [command, ...files] = positionals;
  if (command === 'fetch' && files.length === 0) {
    return { fetch: true, apply: values.apply, json: values.json };
  }
  const isAdd = command === 'add' && files.length > 0 && !values.apply;
  return isAdd ? askedToAdd(files, values) : null;
}

function askedToAdd(
  files: readonly string[],
  values: ReturnType<typeof parsed>['values'],
): Asked | null {
  const days = [values.from, values.to].filter((day) => day !== undefined);
  if (days.some((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))) return null;
  if (values.correction?.trim() === '') return null;
  return {
    fetch: false,
    json: values.json,
    options: {
      root: process.cwd(),
      files,
      dryRun: values['dry-run'],
      panel: values.panel,
      question: values.question ?? null,
      strict: values.strict,
      correction: values.correction ?? null,
      wave: values.wave ?? null,
      from: values.from ?? null,
      to: values.to ?? null,
      address: values.address ?? null,
      today: today(),
      onProgress,
    },
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function onProgress(text: string): void {
  process.stderr.write(`${text} ...\n`);
}

async function look(apply: boolean, json: boolean): Promise<number> {
  const root = process.cwd();
  const years = readHoldings(root).waves.flatMap(({ id }) => /^gpps-(\d{4})$/.exec(id)?.[1] ?? []);
  const places = publicPlaces(Math.max(...years.map(Number)) + 1);
  const fetched = await fetchNew({ root, places, apply, today: today(), onProgress });
  console.log(json ? JSON.stringify(withoutContent(fetched), null, 2) : fetchText(fetched));
  return exitCodeOf(fetched);
}

async function run(asked: Asked): Promise<number> {
  if (asked.fetch) return look(asked.apply, asked.json);
  const { options, json } = asked;
  try {
    const report: Report = await add(options);
    console.log(json ? JSON.stringify(report, null, 2) : reportText(report));
    return report.outcome === 'nothing-new' ? 3 : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refusal = { outcome: 'refused', why: error.why, place: error.place };
    if (json) console.log(JSON.stringify(refusal, null, 2));
    console.error(`Refused, nothing was written. ${error.message}`);
    return 1;
  }
}

async function main(): Promise<number> {
  let request: Asked | null;
  try {
    request = asked();
  } catch (error) {
    console.error((error as Error).message);
    request = null;
  }
  if (request !== null) return run(request);
  console.error(USAGE);
  return 2;
}

process.exitCode = await main();
