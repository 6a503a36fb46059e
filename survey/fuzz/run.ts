/**
 * Damages real imports, class by class, and counts what comes of it:
 * `npm run fuzz -- --minutes 15 --seed 1 --processes 2`. Ends with 1 if anything wrong was taken in
 * silence in a class that can be detected.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { summed } from './tally';
import type { Result, Task } from './worker';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
  },
});
const [minutes, seed, processes] = [values.minutes, values.seed, values.processes].map(Number);
if (!(minutes && minutes > 0) || !Number.isInteger(seed) || !(processes && processes >= 1)) {
  throw new Error('--minutes 15 --seed 1 --processes 2');
}

/** A damaged import lives for a moment: a large nursery is emptied seldom. */
const NURSERY_MB = 64;
/** Seeds of one process: more than it can ever try. */
const ROUNDS = 1_000_000;

async function processAt(at: number): Promise<Result> {
  const first = ((seed ?? 1) * 100 + at) * ROUNDS;
  const task: Task = { first, time: (minutes ?? 1) * 60_000 };
  const worker = fork(
    fileURLToPath(new URL('./worker.ts', import.meta.url)),
    [JSON.stringify(task)],
    {
      execArgv: [...process.execArgv, `--max-semi-space-size=${String(NURSERY_MB)}`],
    },
  );
  return new Promise((resolve, reject) => {
    worker.once('message', (result) => {
      resolve(result as unknown as Result);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`a process ended early (${String(code)})`));
    });
  });
}

const begun = Date.now();
const results = await Promise.all(Array.from({ length: processes }, (_, at) => processAt(at)));
const counts = summed(results.map((result) => result.counts));
const busy = results.reduce((sum, result) => sum + result.busy, 0);
console.table(
  counts.map(({ name, detectable, tried, refused, told, right, silent, examples }) => ({
    name,
    detectable,
    tried,
    refused,
    told,
    right,
    silent,
    seeds: examples.join(' '),
  })),
);
const tried = counts.reduce((sum, one) => sum + one.tried, 0);
const missed = counts
  .filter(({ detectable }) => detectable)
  .reduce((sum, one) => sum + one.silent, 0);
const rate = Math.round(tried / ((Date.now() - begun) / 1000));
console.log(
  `${String(tried)} tried (${String(rate)} a second, each ${(busy / tried).toFixed(1)} ms of processor), ${String(missed)} wrong in silence where it can be told; seed ${String(seed)}`,
);
process.exitCode = missed > 0 ? 1 : 0;
