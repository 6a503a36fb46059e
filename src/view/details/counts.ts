/** The few counts that stand beside a survey's figure, in their own words and with their own dates. */
import { ENGLAND, type AreaCode } from '../../model/area';
import { isSameGround } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import { countIn, englandIn, type Counted, type CountedPeriod } from '../../model/counts';
import type { ViewContext } from '../context';
import { COUNT_WORDS } from '../glossary';
import { countText } from '../numbers';
import type { PanelView } from '../types';
import type { CountLine, CountsView } from './count-types';

/** What readers ask about beside a survey's figure, in this order. */
const SHOWN = ['gps-per-10000', 'appointments-per-1000', 'deprived-neighbourhoods'] as const;

type Place = Pick<ViewContext, 'index' | 'geography'>;

/** The counts of the panel's area; null while their file is not here. */
export function countsFor(
  { index, geography }: Place,
  { code, heading }: Pick<PanelView, 'code' | 'heading'>,
  read: Read,
): CountsView | null {
  const file = read('counts', index.counts);
  if (!file) return null;
  const lines = SHOWN.flatMap((id) => {
    const counted = file.counts.find((each) => each.id === id);
    return counted ? [lineOf(counted, code, { index, geography })] : [];
  });
  return { name: heading, lines };
}

/** @param code the area's or England's */
export function lineOf(counted: Counted, code: AreaCode, place: Place): CountLine {
  const period = periodFor(counted, code, place);
  const shown = period ?? counted.periods.at(-1);
  const value = period ? countIn(period, code) : null;
  const england = shown ? englandIn(counted, shown) : null;
  const own = code === ENGLAND ? england : value;
  const { id, label, unit, caution } = counted;
  return {
    id,
    label,
    value: own,
    valueText: own === null ? COUNT_WORDS.otherBoundaries : countText(own, unit),
    englandText: code === ENGLAND || england === null ? '' : `England ${countText(england, unit)}`,
    about: shown ? `${shown.label}. ${counted.counted}.` : '',
    rough: own !== null && period?.rough.includes(code) ? COUNT_WORDS.rough : '',
    caution: caution ?? '',
    sourceText: shown ? `${shown.source.publisher}, ${shown.source.title}` : '',
    sourceAddress: shown?.source.address ?? null,
  };
}

/** On the boundaries shown, else on others that did not change the area. */
function periodFor(
  { periods }: Counted,
  code: AreaCode,
  { index, geography }: Place,
): CountedPeriod | undefined {
  const own = periods.findLast((each) => each.geography === geography.id);
  const same = periods.findLast((each) => isSameGround(index, code, each.geography, geography.id));
  return own ?? same;
}
