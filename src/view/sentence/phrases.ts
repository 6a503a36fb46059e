/** Parts of sentences: a figure, the people it is about, what they said. */
import { intervalOf, type Estimate, type Figure } from '../../model/estimate';
import type { Answer } from '../../model/survey';
import { count, percent, percentRange } from '../../stats/format';
import { oneIn } from '../../stats/oneIn';
import { areaInProse } from '../words';

/** Whether figures carry their published interval. */
export type Detail = 'plain' | 'interval';

/** "67.4%", "14.4% (about one in seven)", "67.4% (95% interval 62.1% to 72.7%)". */
export function figureWords(figure: Figure, detail: Detail): string {
  return withRemarks(figure, [oneIn(figure), intervalRemark(figure, detail)]);
}

/** As `figureWords`, never with "about one in seven": for a figure told beside another. */
export function bareFigure(figure: Figure, detail: Detail): string {
  return withRemarks(figure, [intervalRemark(figure, detail)]);
}

function withRemarks({ value }: Figure, remarks: readonly (string | null)[]): string {
  const said = remarks.filter((remark) => remark !== null);
  return said.length > 0 ? `${percent(value)} (${said.join('; ')})` : percent(value);
}

function intervalRemark(figure: Estimate, detail: Detail): string | null {
  if (detail === 'plain') return null;
  const interval = intervalOf(figure);
  if (!interval) return '95% interval not published';
  return `95% interval ${percentRange(interval.lower, interval.upper)}`;
}

/**
 * Who was asked, with the place after the noun: "adults in Kent and Medway who tried to contact
 * their GP practice in the previous 28 days". @param area short name, or null to leave the place out
 */
export function people(askedOf: string, area: string | null): string {
  const place = area === null ? '' : ` in ${areaInProse(area)}`;
  const since = askedOf.replace(/\bin the last (\d+) days\b/g, 'in the previous $1 days');
  const [, noun, rest] = /^(adults|patients|people)\b(.*)$/.exec(since) ?? [];
  return noun === undefined ? `people${place} (${since})` : `${noun}${place}${rest ?? ''}`;
}

/** "Of 801 adults ..."; "Among adults ..." where the base was not published. */
export function ofPeople(base: number | null, group: string): string {
  return base === null ? `among ${group}` : `of ${count(base)} ${group}`;
}

/**
 * An answer told a second time: "it was poor" for "their experience of their GP practice was poor",
 * where the clause ends in the answer's own word; otherwise the whole clause.
 */
export function saidAgain({ said, label }: Answer): string {
  const word = label.replace(/ \(.*\)$/, '').toLowerCase();
  return said.endsWith(` was ${word}`) ? `it was ${word}` : said;
}
