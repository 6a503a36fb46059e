import type { FirstView } from '../data/first-index';
import type { ViewContext } from '../view/context';
import { basesIn } from '../view/judgement';

/** What of the index a view was made with. */
export function firstViewOf(context: ViewContext): FirstView {
  const { index, survey, measure, period, dataset } = context;
  const sources = new Set(dataset.file.blocks.map(({ source }) => source));
  return { index, survey, measure, period, bases: basesIn(context), sources: [...sources] };
}
