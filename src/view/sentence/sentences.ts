/** Two or three sentences a newspaper could print of one selection, in the order such stories take. */
import { isFigure } from '../../model/estimate';
import { areaInProse, listInProse, missingWords, sentenceCase, waveDates, whenOf } from '../words';
import { againstEngland, englandAlone } from './england';
import { caution, changeClause, clearChange, shortChange } from './overTime';
import { bareFigure, figureWords, ofPeople, people, saidAgain, type Detail } from './phrases';
import type { SecondMeasure, SentenceInput, Sentences, Share } from './types';

/**
 * How many were asked, where and when, the selected share and how it compares with an earlier wave;
 * the other answers; England; then the second measure. A figure that is missing, or has no
 * published interval, is said to be so.
 */
export function sentences(input: SentenceInput): Sentences {
  return {
    text: paragraph(input, 'plain'),
    withInterval: paragraph(input, 'interval'),
    citation: citation(input),
  };
}

function paragraph(input: SentenceInput, detail: Detail): string {
  const parts = isFigure(input.selected.estimate)
    ? [lead(input, detail), others(input, detail), caution(input), againstEngland(input, detail)]
    : [absence(input), englandAlone(input, detail)];
  return [...parts, second(input, detail)].filter((part) => part !== null).join(' ');
}

/** "Of 801 adults in Kent and Medway who ..., 67.4% told the Health Insight Survey ... that ...". */
function lead(input: SentenceInput, detail: Detail): string | null {
  const { survey, measure, wave, area, selected } = input;
  if (!isFigure(selected.estimate)) return null;
  const group = ofPeople(selected.estimate.base, people(measure.askedOf, area));
  const figure = figureWords(selected.estimate, detail);
  const told = `${figure} told the ${survey.name} ${whenOf(wave)} that ${selected.answer.said}`;
  return `${sentenceCase(group)}, ${told}${changeClause(selected, input)}.`;
}

/** "Another 14.4% (about one in seven) said it was poor, and 18.2% said it was neither good nor poor." */
function others(input: SentenceInput, detail: Detail): string | null {
  const told = input.others.flatMap((share, i) => {
    if (!isFigure(share.estimate)) return [];
    const [figure, change] = i === 0 ? [figureWords, shortChange] : [bareFigure, clearChange];
    const said = `said ${saidAgain(share.answer)}`;
    return [`${figure(share.estimate, detail)} ${said}${change(share, input)}`];
  });
  const missing = withoutFigures(input.others);
  if (told.length === 0) return missing;
  const sentence = `Another ${told.length > 1 ? listClauses(told) : (told[0] ?? '')}.`;
  return missing === null ? sentence : `${sentence} ${missing}`;
}

/** Clauses with commas of their own need one before "and". */
function listClauses(clauses: readonly string[]): string {
  return `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1) ?? ''}`;
}

/** Which answers have no figure, and why, as a sentence; null if all have. */
function withoutFigures(shares: readonly Share[]): string | null {
  const missing = shares.flatMap(({ answer, estimate }) =>
    isFigure(estimate) ? [] : [{ label: `“${answer.label}”`, why: missingWords(estimate.reason) }],
  );
  if (missing.length === 0) return null;
  const start = missing.length === 1 ? 'There is no figure for' : 'There are no figures for';
  const labels = listInProse(missing.map(({ label }) => label));
  return `${start} ${labels} (${[...new Set(missing.map(({ why }) => why))].join('; ')}).`;
}

/** Why the area has no figure; the answer is named where another one has. */
function absence({ survey, wave, area, selected, others: rest }: SentenceInput): string | null {
  if (isFigure(selected.estimate)) return null;
  const why = missingWords(selected.estimate.reason);
  const alone = rest.some(({ estimate }) => isFigure(estimate));
  const what = `${alone ? `“${selected.answer.label}” in ` : ''}${areaInProse(area)}`;
  return `There is no figure for ${what} from the ${survey.name} ${whenOf(wave)} (${why}).`;
}

/** The second measure, of the same survey and wave or of another. */
function second(input: SentenceInput, detail: Detail): string | null {
  const found = input.second;
  if (!found || !isFigure(found.share.estimate)) return null;
  const { estimate, answer } = found.share;
  const group = ofPeople(estimate.base, people(found.measure.askedOf, placeOf(input, found)));
  const figure = bareFigure(estimate, detail);
  return sentenceCase(
    `${inSurvey(input, found)}${group}, ${figure} said ${answer.said}${shortChange(found.share, input)}.`,
  );
}

function sameWave({ wave }: SentenceInput, found: SecondMeasure): boolean {
  return found.wave.id === wave.id;
}

function placeOf(input: SentenceInput, found: SecondMeasure): string | null {
  return sameWave(input, found) && isFigure(input.selected.estimate) ? null : input.area;
}

function inSurvey(input: SentenceInput, found: SecondMeasure): string {
  return sameWave(input, found) ? '' : `in the ${found.survey.name} ${whenOf(found.wave)}, `;
}

/** "Source: Office for National Statistics, Health Insight Survey, wave 28 (fieldwork 18 August to ...)". */
function citation({ survey, wave, source, second: other, confidence }: SentenceInput): string {
  const label = wave.label.replace(/^Wave /, 'wave ');
  const fieldwork = `fieldwork ${waveDates(wave)}`;
  const reported = source?.reliability === 'reported' ? ` As reported: ${source.title}.` : '';
  const also = other && other.survey.id !== survey.id ? ` Also: ${other.survey.attribution}.` : '';
  const rule = `Percentages are weighted; a difference is called clear at ${confidence}% confidence.`;
  return `Source: ${survey.attribution}, ${label} (${fieldwork}). ${survey.licence}.${reported}${also} ${rule}`;
}

/** What "Copy" puts on the clipboard. @param permalink address of this selection, or null */
export function copyText(
  { text, withInterval, citation: source }: Sentences,
  detail: Detail,
  permalink: string | null,
): string {
  const lines = [detail === 'plain' ? text : withInterval, source];
  return [...lines, ...(permalink === null ? [] : [permalink])].join('\n');
}
