/** One process of the long run: tries its own rounds, and hands its counts back. */
import { allSuites } from './suites';
import { tally, type ClassTally } from './tally';

/** What a process is told, as JSON in its first argument. */
export interface Task {
  /** First seed of its rounds; no two processes share one. */
  readonly first: number;
  /** Milliseconds that it may try, once it is ready. */
  readonly time: number;
}

/** What a process hands back. */
export interface Result {
  readonly counts: readonly ClassTally[];
  /** Milliseconds of processor that its rounds took: on a busy machine far less than those of the clock. */
  readonly busy: number;
}

const { first, time } = JSON.parse(process.argv[2] ?? '{}') as Task;
const suites = await allSuites();
const begun = process.cpuUsage();
const end = Date.now() + time;
const counts = await tally(suites, first, () => Date.now() < end);
for (const { close } of suites) close();
const { user, system } = process.cpuUsage(begun);
process.send?.({ counts, busy: (user + system) / 1_000 } satisfies Result);
