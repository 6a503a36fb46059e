/** The ranges of ranks once more: by quadrature instead of draws, from the committed figures. */
import { describe, expect, it } from 'vitest';
import type { Block, RanksFile } from '../src/model/files';
import type { IntervalMethod } from '../src/model/survey';
import { halfOf, impliedBase, twoTailed } from '../src/testing/second-opinion';
import { fileOf, measures, readPublic } from './testing/committed';

interface Row {
  readonly y: number;
  readonly v: number;
}

/** How far 10,000 draws may be from the chances that they were drawn with. */
const NOISE = 0.008;

function rowsOf(
  block: Block,
  areas: readonly string[],
  answer: string,
  method: IntervalMethod,
): Row[] {
  const column = block.answers[answer];
  return areas.map((area) => {
    const at = block.areas.indexOf(area);
    const [y, low, high] = [
      column?.value[at] ?? NaN,
      column?.lower?.[at] ?? NaN,
      column?.upper?.[at] ?? NaN,
    ];
    if (method === 'wilson') return { y, v: (y * (100 - y)) / impliedBase(y, low, high) };
    return { y, v: (halfOf(y, low, high) / 1.96) ** 2 };
  });
}

const density = (x: number, v: number) => Math.exp(-(x * x) / (2 * v)) / Math.sqrt(v);

/** Chance of a value above z, from a table. */
const TABLE = Array.from({ length: 1601 }, (_, i) => {
  const z = (i - 800) / 100;
  return z > 0 ? twoTailed(z) / 2 : 1 - twoTailed(z) / 2;
});
function above(z: number): number {
  const at = Math.min(1599, Math.max(0, 100 * z + 800));
  const [low, share] = [Math.floor(at), at % 1];
  return (TABLE[low] ?? 0) * (1 - share) + (TABLE[low + 1] ?? 0) * share;
}

interface Node {
  readonly tau2: number;
  readonly mu: number;
  readonly weight: number;
}

/** Spread and mean on a grid, weighted by how well both explain the figures; what weighs nothing is left out. */
function nodesOf(rows: readonly Row[]): Node[] {
  const n = rows.length;
  const mean = rows.reduce((sum, { y }) => sum + y, 0) / n;
  const sd = Math.sqrt(rows.reduce((sum, { y }) => sum + (y - mean) ** 2, 0) / (n - 1));
  const all = Array.from({ length: 40 }, (_, i) => (2 * sd * (i + 0.5)) / 40).flatMap((tau) =>
    Array.from({ length: 9 }, (_, j) => {
      const mu = mean + ((j - 4) / 4) * 3.5 * (sd / Math.sqrt(n));
      const log = rows.reduce((sum, { y, v }) => sum + Math.log(density(y - mu, v + tau ** 2)), 0);
      return { tau2: tau ** 2, mu, weight: log };
    }),
  );
  const most = Math.max(...all.map(({ weight }) => weight));
  const kept = all.map((node) => ({ ...node, weight: Math.exp(node.weight - most) }));
  return kept.filter(({ weight }) => weight > 1e-2);
}

/** Adds, for every area, the chances of each number of areas above it, given spread and mean. */
function addRanks(rows: readonly Row[], { tau2, mu, weight }: Node, chances: number[][]): void {
  const known = rows.map(({ y, v }) => {
    const precision = 1 / v + 1 / tau2;
    return { centre: (y / v + mu / tau2) / precision, error: Math.sqrt(1 / precision) };
  });
  known.forEach(({ centre, error }, i) => {
    for (let step = -7; step <= 7; step += 1) {
      const z = step / 2.4;
      let counts = [weight * density(z, 1)];
      known.forEach((other, j) => {
        if (i === j) return;
        const p = above((centre + z * error - other.centre) / other.error);
        counts = [0, ...counts].map((c, k) => c * p + (counts[k] ?? 0) * (1 - p));
      });
      counts.forEach((c, k) => ((chances[i] as number[])[k] = (chances[i]?.[k] ?? 0) + c));
    }
  });
}

/** For every area, the chance that its rank is at most 1, 2, 3 ... */
function rankChances(rows: readonly Row[]): number[][] {
  const chances = rows.map(() => new Array<number>(rows.length).fill(0));
  for (const node of nodesOf(rows)) addRanks(rows, node, chances);
  return chances.map((own) => {
    const total = own.reduce((sum, c) => sum + c, 0);
    let reached = 0;
    return own.map((c) => (reached += c / total));
  });
}

/** The newest map of each question's first answer that has ranks, and of the last one, where most is chance. */
const maps = measures.flatMap(({ survey, measure, name }) => {
  if (measure.ranks === null) return [];
  const file = JSON.parse(readPublic(measure.ranks)) as RanksFile;
  const wave = file.waves.at(-1);
  const block = fileOf(measure.file).blocks.findLast(
    (each) => each.wave === wave?.wave && wave.areas.every((area) => each.areas.includes(area)),
  );
  if (!wave || !block) return [];
  const answers = Object.entries(wave.answers);
  return answers
    .filter((_, i) => i === 0 || (survey.id === 'his' && i === answers.length - 1))
    .map(([answer, ranks]) => ({
      name: `${name} ${wave.wave} ${answer}`,
      rows: rowsOf(block, wave.areas, answer, survey.intervals ?? 'symmetric'),
      areas: wave.areas,
      ranks,
    }));
});

describe('a second calculation of ranks', () => {
  it('has a map of every question with ranks', () => {
    const ranked = measures.filter(({ measure }) => measure.ranks !== null).length;
    expect(ranked).toBeGreaterThan(10);
    expect(maps.length).toBeGreaterThan(ranked);
  });

  it.each(maps.map(({ name }, at) => [name, at] as const))(
    'has the same 95%% ranges for %s, but for the noise of draws',
    (_, at) => {
      const { rows, areas, ranks } = maps[at] as (typeof maps)[number];
      const wrong = rankChances(rows).flatMap((chance, i) => {
        const [low = NaN, high = NaN] = [ranks.low[i], ranks.high[i]];
        const upTo = (rank: number) => (rank === 0 ? 0 : (chance[rank - 1] ?? NaN));
        const fits = [
          upTo(low) >= 0.025 - NOISE,
          upTo(low - 1) <= 0.025 + NOISE,
          upTo(high) >= 0.975 - NOISE,
          upTo(high - 1) <= 0.975 + NOISE,
        ];
        return fits.every(Boolean) ? [] : [{ area: areas[i], low, high, chance }];
      });
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});
