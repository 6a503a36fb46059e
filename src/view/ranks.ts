import type { AreaCode } from '../model/area';
import { rankLine } from './answer-texts';
import type { ViewContext } from './context';
import type { RankView } from './types';

/** The area's rank interval in this wave, if the simulation has one. */
export function rankOf(code: AreaCode, { ranks, period, answer }: ViewContext): RankView | null {
  const block = ranks?.waves.find((entry) => entry.wave === period.id);
  const found = block?.answers[answer.id];
  const at = block?.areas.indexOf(code) ?? -1;
  const [low, high] = [found?.low[at], found?.high[at]];
  if (!block || low === undefined || high === undefined) return null;
  const of = block.areas.length;
  return { low, high, of, text: rankLine({ low, high, of }) };
}
