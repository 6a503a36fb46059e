/**
 * What became of an area when boundaries changed, in words. Details, summary, chart, search and the notice
 * that another area is shown take them from this folder, so that one edit changes them everywhere; what
 * only the chart and the search say has files of its own, which come with them.
 */
import type { AreaCode, GeographyId } from '../../model/area';
import type { LineageFile } from '../../model/files';
import { predecessorsOf, successorsOf, type Relative } from '../../model/lineage';
import { date, listInProse, sentenceCase } from '../words';

/** What an area was made from, or what it became. */
export interface Fate {
  /** From older to newer boundaries. */
  readonly isForward: boolean;
  /** First day of the new boundaries, ISO date. */
  readonly since: string;
  /** On the other boundaries, best first; one at least. */
  readonly relatives: readonly Relative[];
}

/** Null for an area that stayed as it was, and where nothing is known of it. @param shown the boundaries it is of */
export function fateOf(
  lineage: LineageFile | null,
  shown: GeographyId,
  code: AreaCode,
): Fate | null {
  if (!lineage) return null;
  const isForward = shown !== lineage.to;
  const all = (isForward ? successorsOf : predecessorsOf)(lineage, code);
  const relatives = all.filter((entry) => entry.code !== code);
  return relatives.length > 0 ? { isForward, since: lineage.date, relatives } : null;
}

/** Slivers of land apart, the whole of an area. */
export const WHOLE = 0.99;

/**
 * "Formed on 1 April 2026 from part of Frimley and Surrey Heartlands."; of a subject "Thames Valley was
 * formed on ...". @param nameOf what an area is called there @param subject the area itself; empty where it is named above
 */
export function fateText(
  { isForward, since, relatives }: Fate,
  nameOf: (code: AreaCode) => string,
  subject = '',
): string {
  const day = date(since);
  const named = relatives.map(({ code, share }) => {
    const name = nameOf(code);
    return isForward || share > WHOLE ? name : partOf(name);
  });
  const list = listInProse(named);
  const was = subject && `${subject} was `;
  if (!isForward) return sentenceCase(`${was}formed on ${day} from ${list}.`);
  if (named.length === 1) return `On ${day} ${subject && `${subject} `}became part of ${list}.`;
  return was ? `On ${day} ${was}split between ${list}.` : `Split on ${day} between ${list}.`;
}

export function partOf(name: string): string {
  return `part of ${name}`;
}

/** "all of it", "56% of its area: Slough, Windsor and Maidenhead". */
export function shareNote({ share, districts }: Relative): string {
  if (share > WHOLE) return 'all of it';
  const size = `${String(Math.round(share * 100))}% of its area`;
  return districts.length > 0 ? `${size}: ${districts.join(', ')}` : size;
}

interface Followed {
  /** Short names. */
  readonly asked: string;
  readonly best: string;
  readonly others: readonly string[];
  /** First day of the new boundaries, ISO date. */
  readonly since: string;
  /** From older to newer boundaries. */
  readonly isForward: boolean;
}

/** Why another area is shown than the one asked for. */
export function followedText({ asked, best, others, since, isForward }: Followed): string {
  const day = date(since);
  if (asked === best) {
    return isForward
      ? `${asked} was given new, larger boundaries on ${day}. These figures use the new ones.`
      : `${asked} had other, smaller boundaries before ${day}. These figures use the old ones.`;
  }
  if (!isForward) {
    return others.length > 0
      ? `${asked} did not exist before ${day}. It was made from ${listInProse([best, ...others])}; this is ${best}.`
      : `${asked} did not exist before ${day}. This is ${best}, from which it was made.`;
  }
  return others.length > 0
    ? `${asked} was split on ${day}. Most of it is now ${best}, and in part ${listInProse(others)}.`
    : `${asked} became part of ${best} on ${day}. This is ${best}.`;
}
