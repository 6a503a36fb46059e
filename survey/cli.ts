/** `survey add FILE...`: see survey/README.md. Exit codes: 0 done, 1 refused, 2 wrong usage, 3 nothing new. */
import { parseArgs } from 'node:util';
import { add } from './add/add';
import type { AddOptions } from './add/gather';
import type { Report } from './add/report';
import { reportText } from './add/report-text';
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
  --address URL         public address of the file`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  panel: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  question: { type: 'string' },
  correction: { type: 'string' },
  wave: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  address: { type: 'string' },
} as const;

interface Asked {
  readonly options: AddOptions;
  readonly json: boolean;
}

/** @throws TypeError for an unknown option */
function asked(): Asked | null {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command, ...files] = positionals;
  const days = [values.from, values.to].filter((day) => day !== undefined);
  if (command !== 'add' || files.length === 0) return null;
  if (days.some((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))) return null;
  if (values.correction?.trim() === '') return null;
  return {
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
      today: new Date().toISOString().slice(0, 10),
      onProgress: (text) => process.stderr.write(`${text} ...\n`),
    },
  };
}

async function run({ options, json }: Asked): Promise<number> {
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
