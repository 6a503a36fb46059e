/** One area's finding: its share and where it stands. */
import { ENGLAND_NAME } from '../../model/area';
import { isCount, isFigure, type Estimate, type Figure } from '../../model/estimate';
import type { Answer } from '../../model/survey';
import { CHANGE_WORDS, TOO_CLOSE } from '../glossary';
import { exactText, marginOf, wholePointsOfMargin, wholeText } from '../numbers';
import type { ChangeVerdict, Verdict } from '../types';
import { briefName } from '../words';
import { fitting } from './fitting';
import type { Headline, HeadlineArea, HeadlineInput } from './types';

/** What a finding about one area needs; its change has no part in it. */
type Finding = Omit<HeadlineArea, 'change'>;

/** The finding about one area in two lines, as a share card has it. */
export function areaFinding(area: Finding, england: Estimate): string {
  return fitting(againstEngland(area, england));
}

/** The same with its margin, for a page's title: "Devon: 74%, give or take 4 points; too close to England’s 73% to call". */
export function areaTitle(area: Finding, england: Estimate): string {
  const margin = marginOf(area.estimate);
  const { value, standing } = partsOf(area, england);
  const give = margin === null ? '' : `, give or take ${wholePointsOfMargin(margin)}`;
  const [where] = area.short === ENGLAND_NAME ? [] : standing;
  return `${value}${give}${where === undefined ? '' : `; ${where}`}`;
}

/** Longest headline of an article, in characters. */
const ARTICLE = 100;

/** For an article: "Devon: 74% rated their practice good, too close to England’s 73% to call". */
export function articleHeadline(area: Finding, answer: Answer, england: Estimate): string {
  const { value, standing } = partsOf(area, england);
  const did = answer.did ?? `said ${answer.said}`;
  if (!isFigure(area.estimate)) return valueOf(area);
  const texts = [...standing.map((where) => `${value} ${did}, ${where}`), `${value} ${did}`];
  return texts.find((text) => text.length <= ARTICLE) ?? value;
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
function valueOf({ short, estimate }: Finding): string {
  const name = briefName(short);
  return isFigure(estimate) ? `${name}: ${wholeText(estimate)}` : `${name}: no figure`;
}

/** The finding, the shorter forms after the longer. */
function againstEngland(area: Finding, england: Estimate): string[] {
  const { value, standing } = partsOf(area, england);
  return [...standing.map((where) => `${value}, ${where}`), value];
}

interface Parts {
  /** "Derby and Derbyshire: 71%". */
  readonly value: string;
  /** "too close to England’s 73% to call", the shorter forms after the longer; empty without figures. */
  readonly standing: readonly string[];
}

function partsOf(area: Finding, england: Estimate): Parts {
  if (!isFigure(england) || !isFigure(area.estimate)) return { value: valueOf(area), standing: [] };
  const [here, there] = apart(area.estimate, england, area.verdict);
  const standing = isCount(area.estimate) ? [`England ${there}`] : standingOf(area.verdict, there);
  return { value: `${briefName(area.short)}: ${here}`, standing };
}

function standingOf(verdict: Verdict, england: string): string[] {
  switch (verdict) {
    case 'higher':
    case 'lower':
      return [`${verdict} than England’s ${england}`, `${verdict} than England`];
    case 'none':
      return [`too close to England’s ${england} to call`, TOO_CLOSE];
    case 'unknown':
      return [`England ${england}; no margin of error`];
  }
}

/** Two shares in whole percentages; to a decimal where a clear difference would not show. */
export function apart(here: Figure, there: Figure, verdict: Verdict): [string, string] {
  const whole: [string, string] = [wholeText(here), wholeText(there)];
  const clear = verdict === 'higher' || verdict === 'lower';
  return clear && whole[0] === whole[1] ? [exactText(here), exactText(there)] : whole;
}

function changeOf({ change }: HeadlineArea, since: string | null): string | null {
  if (since === null || change === null) return null;
  const clear = clearly(change);
  if (clear !== null) return `${clear} ${since}`;
  return change === 'none' ? `${CHANGE_WORDS.none} ${since}` : null;
}

/** "clearly up", "clearly down"; null for anything that is no clear change. */
export function clearly(verdict: ChangeVerdict | null): string | null {
  if (verdict === 'risen') return 'clearly up';
  return verdict === 'fallen' ? 'clearly down' : null;
}
