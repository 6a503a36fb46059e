/** What became of an area when the boundaries changed, as a sentence. */
import type { AreaCode } from '../../model/area';
import { shortName } from '../../model/catalogue';
import type { ViewContext } from '../context';
import { areaInProse } from '../words';
import { fateOf, fateText } from './words';

const SAME_NAME = 'a larger NHS area of the same name';

/** Null for an area that stayed as it was, and where nothing is known of it. */
export function lineageSentence(
  { lineage, geography, index }: Pick<ViewContext, 'lineage' | 'geography' | 'index'>,
  code: AreaCode,
): string | null {
  const fate = fateOf(lineage, geography.id, code);
  if (!fate) return null;
  const name = (each: AreaCode): string => areaInProse(shortName(index, each));
  const subject = name(code);
  // Nothing becomes part of itself.
  const whole = fate.isForward && fate.relatives.length === 1;
  return fateText(
    fate,
    (each) => (whole && name(each) === subject ? SAME_NAME : name(each)),
    subject,
  );
}
