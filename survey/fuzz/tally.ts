import { randomStream } from '../../src/stats/random';
import type { Verdict } from './judge';
import type { Suite } from './suites';

export interface ClassTally extends Record<Verdict, number> {
  readonly name: string;
  readonly detectable: boolean;
  tried: number;
  /** Seeds of the silent ones, the first few. */
  readonly examples: number[];
}

/**
 * Tries every class in turn, round after round, until told to stop. One round tries one damage of
 * each class, made from the round's number alone.
 */
export async function tally(
  suites: readonly Suite[],
  first: number,
  goesOn: (rounds: number) => boolean,
): Promise<ClassTally[]> {
  const jobs = suites.flatMap(({ classes, judge }) =>
    classes.map(({ name, detectable, damage }) => {
      const counts: ClassTally = {
        name,
        detectable,
        tried: 0,
        refused: 0,
        told: 0,
        right: 0,
        silent: 0,
        examples: [],
      };
      return { counts, damage, judge };
    }),
  );
  for (let round = 0; goesOn(round); round += 1) {
    for (const { counts, damage, judge } of jobs) {
      const seed = first + round;
      const verdict = await judge.verdict(damage(randomStream(seed, counts.name)));
      counts.tried += 1;
      counts[verdict] += 1;
      if (verdict === 'silent' && counts.examples.length < 5) counts.examples.push(seed);
    }
  }
  return jobs.map(({ counts }) => counts);
}

/** The counts of several processes as one; all tried the same classes. */
export function summed(processes: readonly (readonly ClassTally[])[]): ClassTally[] {
  const [first = [], ...others] = processes;
  return first.map((one, at) =>
    others.reduce<ClassTally>((sum, other) => {
      const next = other[at];
      if (next?.name !== sum.name) throw new Error(`processes tried other classes: ${sum.name}`);
      return {
        ...sum,
        tried: sum.tried + next.tried,
        refused: sum.refused + next.refused,
        told: sum.told + next.told,
        right: sum.right + next.right,
        silent: sum.silent + next.silent,
        examples: [...sum.examples, ...next.examples],
      };
    }, one),
  );
}
