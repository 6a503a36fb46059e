/**
 * Damages real imports, class by class, and counts what comes of it:
 * `npm run fuzz -- --minutes 15 --seed 1`. Ends with 1 if anything wrong was taken in silence in a
 * class that can be detected.
 */
import { parseArgs } from 'node:util';
import { allSuites } from './suites';
import { tally } from './tally';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('--minutes 15 --seed 1');

const suites = await allSuites();
const end = Date.now() + minutes * 60_000;
const counts = await tally(suites, seed * 1_000_000, () => Date.now() < end);
for (const { close } of suites) close();
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
console.log(
  `${String(tried)} tried, ${String(missed)} wrong in silence where it can be told; seed ${String(seed)}`,
);
process.exitCode = missed > 0 ? 1 : 0;
