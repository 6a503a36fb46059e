/** One process of the long run: tries its own rounds, and hands its counts back. */
import { allSuites } from './suites';
import { tally } from './tally';

/** What a process is told, as JSON in its first argument. */
export interface Task {
  /** First seed of its rounds; no two processes share one. */
  readonly first: number;
  /** Milliseconds that it may try, once it is ready. */
  readonly time: number;
}

const { first, time } = JSON.parse(process.argv[2] ?? '{}') as Task;
const suites = await allSuites();
const end = Date.now() + time;
const counts = await tally(suites, first, () => Date.now() < end);
for (const { close } of suites) close();
process.send?.(counts);
