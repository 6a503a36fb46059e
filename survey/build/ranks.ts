import type { Block, RanksFile } from '../../src/model/files';
import { rankIntervals } from '../../src/stats/rank';

const DRAWS = 10_000;
const SEED = 20260401;

type RankWave = RanksFile['waves'][number];

/** Rank intervals of every wave and answer in which nearly every board has an interval; null if there are none. */
export function ranksOf(
  survey: string,
  measure: string,
  blocks: readonly Block[],
): RanksFile | null {
  const waves = blocks.flatMap((block) => rankWave(block) ?? []);
  return waves.length === 0 ? null : { survey, measure, draws: DRAWS, seed: SEED, waves };
}

/** Boards are ranked within one block, so that ranks never mix sources. */
function rankWave(block: Block): RankWave | null {
  const answers = Object.keys(block.answers).filter((answer) => block.answers[answer]?.lower);
  const boards = block.areas.filter((area) => area.startsWith('E54'));
  const areas = boards.filter((area) => {
    const at = block.areas.indexOf(area);
    return answers.every((answer) => typeof block.answers[answer]?.lower?.[at] === 'number');
  });
  if (answers.length === 0 || areas.length < 3 || areas.length < boards.length * 0.9) return null;
  const ranked = answers.flatMap((answer) => {
    const ranks = ranksOfAnswer(block, answer, areas);
    return ranks ? [[answer, ranks] as const] : [];
  });
  if (ranked.length === 0) return null;
  return { wave: block.wave, areas, answers: Object.fromEntries(ranked) };
}

/** Null where an interval of no width says nothing of the margin: then no area has a rank. */
function ranksOfAnswer(
  block: Block,
  answer: string,
  areas: readonly string[],
): { low: number[]; high: number[] } | null {
  const column = block.answers[answer];
  const estimates = areas.map((code) => {
    const at = block.areas.indexOf(code);
    return {
      code,
      value: column?.value[at] ?? null,
      lower: column?.lower?.[at] ?? null,
      upper: column?.upper?.[at] ?? null,
    };
  });
  const ranks = rankIntervals(estimates, { draws: DRAWS, seed: SEED }).filter(
    (rank) => rank !== null,
  );
  if (ranks.length < areas.length) return null;
  return { low: ranks.map(({ low }) => low), high: ranks.map(({ high }) => high) };
}
