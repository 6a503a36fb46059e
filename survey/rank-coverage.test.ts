import { describe, expect, it } from 'vitest';
import { normalDraws, randomStream } from '../src/stats/random';
import { rankIntervals, type Ranked } from '../src/stats/rank';
import { spreadOf } from '../src/stats/reliability';
import { rankedIn } from './build/ranks';
import { fileOf, measures } from './testing/committed';

/** Made-up truths of each map; with about 40 areas, some 1,600 ranks to cover. */
const TRUTHS = 40;
const DRAWS = 300;

/** Places, 1 = largest. */
function placesOf(values: Float64Array): number[] {
  return [...values].map((own) => 1 + values.filter((other) => other > own).length);
}

/**
 * Share of true ranks that the intervals hold, where areas differ as much as on this map and are as
 * well known as on it. Where areas do not differ at all any order is as true as another.
 */
function coverage(areas: readonly Ranked[], name: string): number {
  const variances = areas.map(({ variance }) => variance);
  const spread = spreadOf(
    areas.map(({ value }) => value),
    variances,
  );
  if (!spread) throw new Error(`${name} has too few areas`);
  const random = randomStream(7, name);
  let held = 0;
  for (let truth = 0; truth < TRUTHS; truth += 1) {
    const place = normalDraws(random, areas.length);
    const chance = normalDraws(random, areas.length);
    const seen = areas.map((area, i) => ({
      ...area,
      value:
        spread.mean +
        (place[i] ?? NaN) * Math.sqrt(spread.between) +
        (chance[i] ?? NaN) * Math.sqrt(area.variance),
    }));
    const intervals = rankIntervals(seen, { draws: DRAWS, seed: truth }) ?? [];
    const places = placesOf(place);
    held += intervals.filter(({ low, high }, i) => {
      const own = places[i] ?? NaN;
      return low <= own && own <= high;
    }).length;
  }
  return held / (TRUTHS * areas.length);
}

describe('the 95% intervals of ranks', () => {
  const ranked = measures.filter(({ measure }) => measure.ranks !== null);

  it.each(ranked)(
    'hold at least 95 in a hundred true ranks on every map of $name',
    ({ name, measure, survey }) => {
      const maps = fileOf(measure.file).blocks.flatMap((block) =>
        Object.keys(block.answers).flatMap((answer) => {
          const areas = rankedIn(block, answer, survey.intervals ?? 'symmetric');
          return areas.length < 30 ? [] : [{ id: `${block.wave} ${answer}`, areas }];
        }),
      );
      expect(maps.length).toBeGreaterThan(0);
      const found = maps.map(({ id, areas }) => ({ id, covered: coverage(areas, name + id) }));
      expect(found.filter(({ covered }) => covered < 0.95)).toEqual([]);
    },
    120_000,
  );
});
