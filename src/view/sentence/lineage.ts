/** What became of an area when the boundaries changed, as a sentence. */
import type { AreaCode } from '../../model/area';
import { shortName } from '../../model/catalogue';
import type { ViewContext } from '../context';
import { fateOf, fateText } from '../lineage-words';
import { areaInProse } from '../words';

/** Null for an area that stayed as it was, and where nothing is known of it. */
export function lineageSentence(
  { lineage, geography, index }: Pick<ViewContext, 'lineage' | 'geography' | 'index'>,
  code: AreaCode,
): string | null {
  const fate = fateOf(lineage, geography.id, code);
  const name = (each: AreaCode): string => areaInProse(shortName(index, each));
  return fate && fateText(fate, name, name(code));
}
