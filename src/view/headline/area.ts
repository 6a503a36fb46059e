/** One area's finding: its share and where it stands. */
import { ENGLAND_NAME } from '../../model/area';
import { isFigure, type Estimate } from '../../model/estimate';
import { percent } from '../../stats/format';
import { wholePercent } from '../numbers';
import type { ChangeVerdict, Verdict } from '../types';
import { briefName } from '../words';
import { fitting } from './fitting';
import type { Headline, HeadlineArea, HeadlineInput } from './types';

/** The finding about one area, as a page's title and a share card name it. */
export function areaFinding(area: HeadlineArea, england: Estimate): string {
  return fitting(againstEngland(area, england));
}

/** The headline of a frame for one area, or for England where none is chosen. */
export function areaHeadline(input: HeadlineInput): Headline {
  const { chosen, england, englandChange, show, since } = input;
  const area: HeadlineArea = chosen ?? {
    short: ENGLAND_NAME,
    estimate: england,
    verdict: 'unknown',
    change: englandChange,
  };
  const change = changeOf(area, since);
  const standing = chosen ? againstEngland(area, england) : [valueOf(area)];
  const moving = [...(change === null ? [] : [`${valueOf(area)}, ${change}`]), ...standing];
  const texts = show === 'trend' || !chosen ? moving : standing;
  const text = fitting([...texts, briefName(area.short)]);
  return { text, long: text };
}

/** "Derby and Derbyshire: 71%"; why there is no figure where there is none. */
function valueOf({ short, estimate }: HeadlineArea): string {
  const name = briefName(short);
  return isFigure(estimate) ? `${name}: ${wholePercent(estimate.value)}` : `${name}: no figure`;
}

/** "71%, too close to England’s 73% to call", the shorter forms after the longer. */
function againstEngland(area: HeadlineArea, england: Estimate): string[] {
  if (!isFigure(england) || !isFigure(area.estimate)) return [valueOf(area)];
  const [here, there] = apart(area.estimate.value, england.value, area.verdict);
  const start = `${briefName(area.short)}: ${here}`;
  switch (area.verdict) {
    case 'higher':
    case 'lower':
      return [
        `${start}, ${area.verdict} than England’s ${there}`,
        `${start}, ${area.verdict} than England`,
      ];
    case 'none':
      return [`${start}, too close to England’s ${there} to call`, `${start}, too close to call`];
    case 'unknown':
      return [`${start}, England ${there}; no margin of error`, start];
  }
}

/** Two shares in whole percentages; to a decimal where a clear difference would not show. */
export function apart(here: number, there: number, verdict: Verdict): [string, string] {
  const whole: [string, string] = [wholePercent(here), wholePercent(there)];
  const clear = verdict === 'higher' || verdict === 'lower';
  return clear && whole[0] === whole[1] ? [percent(here), percent(there)] : whole;
}

function changeOf({ change }: HeadlineArea, since: string | null): string | null {
  if (since === null || change === null) return null;
  const clear = clearly(change);
  if (clear !== null) return `${clear} ${since}`;
  return change === 'none' ? `no clear change ${since}` : null;
}

/** "clearly up", "clearly down"; null for anything that is no clear change. */
export function clearly(verdict: ChangeVerdict | null): string | null {
  if (verdict === 'risen') return 'clearly up';
  return verdict === 'fallen' ? 'clearly down' : null;
}
