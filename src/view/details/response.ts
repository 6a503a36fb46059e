/** How many of those who were asked replied, where the survey publishes it. */
import type { AreaCode } from '../../model/area';
import { count } from '../../stats/format';
import type { ViewContext } from '../context';
import { wholePercent } from '../numbers';

/**
 * "27,347 patients were sent the questionnaire and 10,134 (37%) returned it."; empty where it is not
 * published. @param code the area, or England
 */
export function responseLine(
  { dataset, period }: Pick<ViewContext, 'dataset' | 'period'>,
  code: AreaCode,
): string {
  for (const { areas, response } of dataset.blocks.get(period.id) ?? []) {
    const at = areas.indexOf(code);
    const [sent, received] = [response?.sent[at], response?.received[at]];
    if (!sent || typeof received !== 'number') continue;
    const share = wholePercent((100 * received) / sent);
    return `${count(sent)} patients were sent the questionnaire and ${count(received)} (${share}) returned it.`;
  }
  return '';
}
