/** A story of about 250 words about one area, every sentence from the page's own engine. */
import { isFigure } from '../model/estimate';
import { directionOf } from '../stats/difference';
import { clearAloneLine } from '../view/answer-texts';
import { otherSurveySentence } from '../view/details/other-survey';
import { verdictsOf } from '../view/headline/input';
import { articleHeadline } from '../view/headline/area';
import { wordCount } from '../view/numbers';
import { legendRule } from '../view/rule-texts';
import { lineageSentence } from '../view/lineage/sentence';
import { neighbourSentences, type Neighbour } from '../view/sentence/neighbours';
import type { KitInput, Story } from './types';

/** A story is cut to this many words, the least important first. */
const LONGEST = 290;
const NEIGHBOURS = 3;

interface Part {
  readonly text: string;
  /** Parts of a higher number go first where the story is too long; 0 always stays. */
  readonly spare: number;
}

/** Pure. */
export function storyOf(input: KitInput): Story {
  const { view, details } = input;
  const { area } = view.panel;
  return {
    headline: ownHeadline(input) ?? articleHeadline(area, view.answer, view.england.estimate),
    standfirst: standfirst(input),
    paragraphs: withinLength(paragraphsOf(input)),
    citation: details.narrative.citation,
  };
}

/** The publication's own headline, with the area's name in its place; null for none. */
export function ownHeadline({ view, wishes }: KitInput): string | null {
  return wishes.headline?.replaceAll('{area}', view.panel.heading) ?? null;
}

/** What the figures are about, when, and what became of them. */
function standfirst({ view }: KitInput): string {
  const change = view.answerView.change;
  return [`${view.subtitleLong}.`, change].filter((text) => text !== '').join(' ');
}

function paragraphsOf(input: KitInput): Part[][] {
  const { details } = input;
  const { finding, comparison, answers, second } = details.narrative;
  return [
    [part(finding)],
    [part(comparison)],
    [part(answers)],
    [part(neighbours(input), 1)],
    [part(second, 4)],
    otherSurvey(input),
    cautions(input),
    aboutSurvey(input),
  ].map((parts) => parts.filter(({ text }) => text !== ''));
}

function part(text: string | null, spare = 0): Part {
  return { text: text ?? '', spare };
}

function neighbours({ context, view, neighbours: codes }: KitInput): string {
  const { area } = view.panel;
  const found = codes.flatMap((code) => view.areas.filter((each) => each.code === code));
  const near: Neighbour[] = found
    .filter(({ estimate }) => isFigure(estimate))
    .slice(0, NEIGHBOURS)
    .map(({ short, estimate }) => ({
      short,
      estimate,
      direction: directionOf(estimate, area.estimate, context.confidence),
    }));
  return neighbourSentences(view.answer, near).join(' ');
}

/** The other survey's figure, and why the two are not compared. */
function otherSurvey({ context, view, read, details }: KitInput): Part[] {
  const sentence = otherSurveySentence(context, view, read);
  return sentence === null ? [] : [part(sentence, 2), part(details.pair?.apart ?? '', 2)];
}

/** What cannot be said. */
function cautions({ context, view }: KitInput): Part[] {
  const { higher, lower, none } = verdictsOf(view.areas).of;
  const judged = higher + lower + none;
  return [
    part(lineageSentence(context, view.panel.code)),
    part(view.panel.area.clearAlone ? clearAloneLine(judged) : ''),
    part(view.realness?.text ?? ''),
    part(judged > 0 ? legendRule('A difference', judged, view.confidence) : '', 3),
    part(view.answerView.newest, 5),
  ];
}

/** Whose words the figures rest on, what was asked and how. */
function aboutSurvey({ view }: KitInput): Part[] {
  const { panel, survey, measure } = view;
  const reported = `The area’s figures are taken from a news report (${panel.sourceText}), not from the publisher’s own tables.`;
  return [
    part(panel.area.reported ? reported : ''),
    part(`The question was: “${measure.question}”`, 6),
    part(`How the ${survey.name} is done: ${survey.about}`, 7),
  ];
}

/** The paragraphs without the parts that are too many. */
function withinLength(paragraphs: readonly (readonly Part[])[]): string[] {
  let kept = paragraphs;
  const spare = (): number => Math.max(0, ...kept.flat().map((each) => each.spare));
  while (wordCount(textOf(kept).join(' ')) > LONGEST && spare() > 0) {
    const least = spare();
    kept = kept.map((parts) => parts.filter((each) => each.spare !== least));
  }
  return textOf(kept);
}

function textOf(paragraphs: readonly (readonly Part[])[]): string[] {
  return paragraphs
    .map((parts) => parts.map(({ text }) => text).join(' '))
    .filter((text) => text !== '');
}
