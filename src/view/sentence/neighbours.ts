/** What the areas next to one said, and whether they differ from it. */
import { isFigure, type Estimate, type Figure } from '../../model/estimate';
import type { Answer } from '../../model/survey';
import { TOO_CLOSE } from '../glossary';
import { inWords } from '../numbers';
import { areaInProse, briefName, listInProse, sentenceCase } from '../words';
import { did, share, shortEnough } from './parts';

export interface Neighbour {
  /** Short name. */
  readonly short: string;
  readonly estimate: Estimate;
  /** Where it lies against the area itself: `unknown` without a margin to judge by. */
  readonly direction: 'higher' | 'lower' | 'none' | 'unknown';
}

interface Told extends Neighbour {
  readonly estimate: Figure;
}

/**
 * Two sentences, the shares and the verdicts; none where no neighbour has a figure. Later neighbours
 * are left out where a sentence cannot hold all.
 */
export function neighbourSentences(
  answer: Answer,
  neighbours: readonly Neighbour[],
): readonly string[] {
  const told = neighbours.filter((each): each is Told => isFigure(each.estimate));
  if (told.length === 0) return [];
  const candidates = told.map((_, dropped) => told.slice(0, told.length - dropped));
  const texts = candidates.map((some) => sharesOf(answer, some));
  const text = shortEnough(texts);
  return [text, verdictsOf(candidates[texts.indexOf(text)] ?? told)];
}

/** "In neighbouring areas, 72.0% (give or take 4 points) rated their practice good in Kent and Medway, ..." */
function sharesOf(answer: Answer, told: readonly Told[]): string {
  const shares = told.map(({ short, estimate }, i) => {
    const what = i === 0 ? ` ${did(answer)}` : '';
    return `${share(estimate)}${what} in ${areaInProse(briefName(short))}`;
  });
  const where = told.length === 1 ? 'next to it' : 'in neighbouring areas';
  return `${sentenceCase(where)}, ${listInProse(shares)}.`;
}

/** "None of the three could be told apart from it.", or where the share was clearly another. */
function verdictsOf(told: readonly Told[]): string {
  const all = (direction: Neighbour['direction']): Told[] =>
    told.filter((each) => each.direction === direction);
  if (all('unknown').length > 0) {
    return 'Without margins of error, whether they differ from it cannot be judged.';
  }
  const [higher, lower, none] = [all('higher'), all('lower'), all('none')];
  if (none.length === told.length) return tooClose(told.length);
  const clear = [
    ...(higher.length > 0 ? [`clearly higher ${placesOf(higher)}`] : []),
    ...(lower.length > 0 ? [`clearly lower ${placesOf(lower)}`] : []),
  ];
  const rest = none.length === 0 ? '' : `; the difference ${placesOf(none)} was ${TOO_CLOSE}`;
  return `The share was ${clear.join(' and ')}${rest}.`;
}

function tooClose(n: number): string {
  if (n === 1) return 'The two could not be told apart.';
  const none = n === 2 ? 'Neither' : `None of the ${inWords(n)}`;
  return `${none} could be told apart from it.`;
}

/** "in Kent and Medway, in Devon and in the Thames Valley". */
function placesOf(told: readonly Told[]): string {
  const places = told.map(({ short }) => `in ${areaInProse(briefName(short))}`);
  const last = places.at(-1) ?? '';
  return places.length < 2 ? last : `${places.slice(0, -1).join(', ')} and ${last}`;
}
