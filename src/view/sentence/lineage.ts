/** What became of an area when the boundaries changed, as a sentence. */
import type { AreaCode } from '../../model/area';
import { shortName } from '../../model/catalogue';
import { predecessorsOf, successorsOf } from '../../model/lineage';
import type { ViewContext } from '../context';
import { areaInProse, date, listInProse, sentenceCase } from '../words';

/** Null for an area that stayed as it was, and where nothing is known of it. */
export function lineageSentence(
  { lineage, geography, index }: Pick<ViewContext, 'lineage' | 'geography' | 'index'>,
  code: AreaCode,
): string | null {
  if (!lineage) return null;
  const name = (each: AreaCode): string => areaInProse(shortName(index, each));
  const day = date(lineage.date);
  if (geography.id === lineage.to) {
    const before = predecessorsOf(lineage, code).filter((entry) => entry.code !== code);
    if (before.length === 0) return null;
    const parts = before.map(({ code: each, share }) =>
      share > WHOLE ? name(each) : `part of ${name(each)}`,
    );
    return `${sentenceCase(name(code))} was formed on ${day} from ${listInProse(parts)}.`;
  }
  const after = successorsOf(lineage, code).filter((entry) => entry.code !== code);
  if (after.length === 0) return null;
  const names = after.map((entry) => name(entry.code));
  const what =
    names.length > 1
      ? `was split between ${listInProse(names)}`
      : `became part of ${names[0] === name(code) ? 'a larger NHS area of the same name' : listInProse(names)}`;
  return `On ${day} ${name(code)} ${what}.`;
}

/** Slivers of land apart, the whole of an area. */
const WHOLE = 0.99;
