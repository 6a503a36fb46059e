import type { FirstView } from '../data/first-index';
import type { ViewContext } from '../view/context';
import { basesIn } from '../view/judgement';

/** What of the index a view was made with. */
export function firstViewOf(context: ViewContext): FirstView {
  const { index, survey, measure, period, dataset } = context;
  // Of the first file of figures: what the others name comes with them.
  const held = measure.first?.waves;
  const blocks = dataset.file.blocks.filter(({ wave }) => held?.includes(wave) ?? true);
  const sources = new Set(blocks.map(({ source }) => source));
  return { index, survey, measure, period, bases: basesIn(context), sources: [...sources] };
}
