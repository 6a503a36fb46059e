import { ENGLAND } from '../../src/model/area';
import { datasetOf, estimateOf } from '../../src/model/dataset';
import type { Block, MeasureFile, RanksFile } from '../../src/model/files';
import type { IntervalMethod } from '../../src/model/survey';
import { rankIntervals, type Ranked } from '../../src/stats/rank';
import { varianceOf } from '../../src/stats/variance';

const DRAWS = 10_000;
const SEED = 20260401;

type RankWave = RanksFile['waves'][number];

/** Rank intervals of every period and answer in which nearly every area has a variance; null if there are none. */
export function ranksOf(
  { survey, measure, blocks }: Pick<MeasureFile, 'survey' | 'measure' | 'blocks'>,
  method: IntervalMethod,
): RanksFile | null {
  const waves = blocks.flatMap((block) => rankWave(block, method) ?? []);
  return waves.length === 0 ? null : { survey, measure, draws: DRAWS, seed: SEED, waves };
}

/** Areas are ranked within one block, so that ranks never mix sources. */
function rankWave(block: Block, method: IntervalMethod): RankWave | null {
  const answers = Object.keys(block.answers).filter((answer) => block.answers[answer]?.lower);
  const known = new Map(answers.map((answer) => [answer, rankedIn(block, answer, method)]));
  const all = block.areas.filter((area) => area !== ENGLAND);
  const held = (area: string, ranked: readonly Ranked[]): boolean =>
    ranked.some(({ code }) => code === area);
  // An answer that lacks a tenth of the areas has no ranks; the others are ranked over the same areas.
  const usable = answers.filter((answer) => (known.get(answer)?.length ?? 0) >= all.length * 0.9);
  const areas = all.filter((area) => usable.every((id) => held(area, known.get(id) ?? [])));
  if (areas.length < all.length * 0.9) return null;
  const ranked = usable.flatMap((answer) => {
    const own = (known.get(answer) ?? []).filter(({ code }) => areas.includes(code));
    const ranks = rankIntervals(own, { draws: DRAWS, seed: SEED });
    const columns = ranks && {
      low: ranks.map(({ low }) => low),
      high: ranks.map(({ high }) => high),
    };
    return columns ? [[answer, columns] as const] : [];
  });
  return ranked.length === 0
    ? null
    : { wave: block.wave, areas, answers: Object.fromEntries(ranked) };
}

/** The areas of a block that can be ranked for an answer: those whose variance is known. */
export function rankedIn(block: Block, answer: string, method: IntervalMethod): Ranked[] {
  const dataset = datasetOf({ survey: '', measure: '', blocks: [block], corrections: [] });
  return block.areas.flatMap((code) => {
    if (code === ENGLAND) return [];
    const estimate = estimateOf(dataset, block.wave, code, answer);
    const variance = varianceOf(estimate, method);
    const usable = estimate.value !== null && variance !== null && variance > 0;
    return usable ? [{ code, value: estimate.value, variance }] : [];
  });
}
