import { ENGLAND_AREA, type Area } from '../model/area';
import { sourceOf } from '../model/catalogue';
import { isFigure, type Estimate } from '../model/estimate';
import type { IndexFile } from '../model/files';
import type { Wave } from '../model/survey';
import { changeLine, changeSentence, standingLine } from './answer-texts';
import { changeWords, distanceText, shortVerdict, verdictWords } from './comparison-words';
import type { ViewContext } from './context';
import { figureTexts } from './figure-texts';
import type { JudgedArea, JudgedChange, Judgement } from './judgement';
import { fillOf } from './map-view';
import { mapFigure, standsOut } from './map-figure';
import { rankOf } from './ranks';
import { UNKNOWN_WORDS } from './glossary';
import { sinceWords } from './words';
import type { AreaView, ChangeView } from './types';

/** Every area of the period's boundaries, in its order. */
export function areasOf(context: ViewContext, judgement: Judgement): AreaView[] {
  return context.geography.areas.flatMap((area) => {
    const judged = judgement.areas.get(area.code);
    return judged ? [areaView(area, judged, judgement, context)] : [];
  });
}

export function englandOf(context: ViewContext, judgement: Judgement): AreaView {
  return areaView(ENGLAND_AREA, judgement.england, judgement, context);
}

function areaView(
  area: Area,
  judged: JudgedArea,
  { england }: Judgement,
  context: ViewContext,
): AreaView {
  const { estimate, verdict, clearAlone } = judged;
  const base = {
    ...area,
    estimate,
    verdict,
    clearAlone,
    change: judged.change && changeView(judged.change, estimate, context.period),
    ...figureTexts(estimate),
    distanceText: distanceText(judged.fromEngland),
    verdictText: verdictWords(verdict, estimate, england.estimate),
    verdictShort: shortVerdict(verdict, estimate, england.estimate),
    standingText:
      area.code === ENGLAND_AREA.code
        ? ''
        : standingLine(estimate, england.estimate, verdict, context.answer.polarity),
    rank: rankOf(area.code, context),
    reported: isReported(estimate, context.index),
  };
  const foundText = foundIn(base, context);
  return {
    ...base,
    fill: fillOf({ ...judged, changed: judged.change?.verdict ?? 'unknown' }, context),
    accessibleName: `${area.short}: ${foundText}`,
    foundText,
    comparisonText: comparisonOf(base, context),
    shapeText: mapFigure(base, context.colour, context.bins),
    standsOut: standsOut(base, context.colour),
  };
}

function changeView(judged: JudgedChange, later: Estimate, period: Wave): ChangeView {
  const { base, earlier, moved, verdict } = judged;
  const line = { verdict, since: sinceWords(base, period).since, earlier, later, moved };
  return {
    ...judged,
    text: changeWords(judged, { moved, earlier, later }),
    short: isFigure(later) ? changeLine(line) : '',
    sentence: isFigure(later) ? changeSentence(line) : '',
  };
}

type Unfilled = Omit<
  AreaView,
  'fill' | 'accessibleName' | 'foundText' | 'comparisonText' | 'shapeText' | 'standsOut'
>;

/** "67.4%, higher than England", "no figure, not asked at this time": what follows the name. */
function foundIn(area: Unfilled, context: ViewContext): string {
  if (!isFigure(area.estimate)) return `${UNKNOWN_WORDS.noFigure}, ${area.valueText}`;
  if (context.colour === 'value' && !area.estimate.rough) return area.valueText;
  return `${area.valueText}, ${comparisonOf(area, context)}`;
}

/** What the colours say, in words; where they say nothing of England, the verdict all the same. */
function comparisonOf(area: Unfilled, { colour }: ViewContext): string {
  if (colour !== 'change') return area.verdictText;
  return area.change?.text ?? UNKNOWN_WORDS.noEarlierWave;
}

function isReported(estimate: Estimate, index: IndexFile): boolean {
  return isFigure(estimate) && sourceOf(index, estimate.source)?.reliability === 'reported';
}
