/**
 * "About this figure": what is said of it, and its facts. This is their one home: a further line or fact
 * is an entry here, and the panel draws it.
 */
import { isCount, isFigure, type Estimate } from '../../model/estimate';
import type { ViewContext } from '../context';
import { COUNT_WORDS, NUMBER_NOT_PUBLISHED } from '../glossary';
import { inWords } from '../numbers';
import type { View } from '../types';
import { roundsIn, sentenceCase } from '../words';
import { englandLine } from './england-line';
import { responseLine } from './response';
import type { AboutView, Fact } from './types';

/** What is told of: the finished view of the context. */
type Told = Pick<View, 'answerView' | 'panel'>;

export function aboutOf(context: ViewContext, view: Told): AboutView {
  return {
    lines: linesOf(context, view).filter((line) => line !== ''),
    facts: factsOf(context, view).filter(({ text }) => text !== ''),
    note: context.measure.note,
  };
}

function linesOf(context: ViewContext, { answerView, panel }: Told): string[] {
  const { estimate, change, rank, reported } = panel.area;
  return [
    answerView.marginLine,
    calculatedLine(estimate, roundsIn(context.period)),
    change?.sentence ?? '',
    englandLine(context, panel.code),
    rank?.text ?? '',
    answerView.alone,
    answerView.newest,
    reported ? REPORTED : '',
  ];
}

const REPORTED =
  'This figure comes from a news report of the survey, not from the publisher’s own tables.';

/** "Four surveys taken together: our calculation."; empty for a single one. */
function calculatedLine(estimate: Estimate, rounds: number): string {
  if (isFigure(estimate) && estimate.calculated === 'sum') return COUNT_WORDS.summed;
  return rounds > 1
    ? `${sentenceCase(inWords(rounds))} surveys taken together: our calculation.`
    : '';
}

function factsOf(context: ViewContext, { answerView, panel }: Told): Fact[] {
  const { area, question, askedOf } = panel;
  const counted = context.survey.kind === 'count';
  return [
    { term: 'NHS area', text: panel.official ?? '' },
    counted ? { term: 'Counted', text: question } : { term: 'Question', text: `“${question}”` },
    { term: counted ? 'Out of' : 'Asked of', text: askedOf },
    { term: 'Answered', text: answeredText(area.estimate, answerView.base) },
    { term: 'Replies', text: responseLine(context, panel.code) },
    { term: 'When', text: panel.fieldwork },
    { term: 'Source', text: panel.sourceText, address: panel.sourceAddress },
  ];
}

/** Who answered, where it must say something: "number not published". Nobody answers a count. */
function answeredText(estimate: Estimate, base: string): string {
  if (!isFigure(estimate) || isCount(estimate)) return '';
  return base || NUMBER_NOT_PUBLISHED;
}
