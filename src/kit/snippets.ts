/** The codes that put one area's view into an article, for every kind of system. */
import {
  ampSnippet,
  componentScript,
  componentSnippet,
  figureSnippet,
  newsletterSnippet,
  plainSnippet,
  responsiveSnippet,
  wordPressSnippet,
  type FigureRow,
  type Snippet,
} from '../embed/snippet';
import { writeSelection } from '../embed/parameters';
import { stillOf } from '../embed/stills';
import { latestWave, recentPeriod } from '../model/catalogue';
import { DEFAULT_SELECTION, type Selection } from '../model/selection';
import type { View } from '../view/types';
import { ownHeadline } from './story';
import type { KitInput } from './types';

/** No story frame is taller at any width, in CSS pixels. */
const HEIGHT = 760;

export interface NamedSnippet {
  readonly name: string;
  /** When to take it. */
  readonly about: string;
  readonly code: string;
}

/** The view of the kit as an address has it: its period stays as it is when newer figures are out. */
export function selectionOf(input: KitInput): Selection {
  const { context, view } = input;
  const { index, survey, measure, answer, period } = context;
  return {
    ...DEFAULT_SELECTION,
    survey: index.surveys[0] === survey ? null : survey.id,
    measure: survey.measures[0] === measure ? null : measure.id,
    answer: answer.id === measure.headline ? null : answer.id,
    wave: period.id,
    area: view.panel.code,
    title: ownHeadline(input),
  };
}

/** Query of the framed view. */
export function queryOf(input: KitInput, more: Partial<Selection> = {}): string {
  const { campaign } = input.wishes;
  const tagged = campaign === null ? '' : `?utm_campaign=${encodeURIComponent(campaign)}`;
  return writeSelection({ ...selectionOf(input), embed: true, ...more }, tagged);
}

/** @param title what the frame is called for people who can't see it */
export function snippetsOf(input: KitInput, title: string): NamedSnippet[] {
  const { context, site, view } = input;
  const still = hasStill(input) ? stillOf(context.index, selectionOf(input)) : null;
  const base = { base: site, title, picture: still === null ? null : `${site}${still}` };
  const story: Snippet = { ...base, query: queryOf(input), height: HEIGHT };
  const figure = figureSnippet(story, rowsOf(view), view.sourceLine);
  const show = (what: 'card' | 'trend' | 'ranking'): string =>
    responsiveSnippet({ ...base, query: queryOf(input, { show: what }), height: HEIGHT });
  return [
    named('Frame', 'as tall as its content at every width', responsiveSnippet(story)),
    named('Frame without a script', 'of fixed height', plainSnippet(story)),
    named('One area', 'the area’s figure and its line over time', show('card')),
    named('Over time', 'the area and England', show('trend')),
    named('Every area', 'with margins of error', show('ranking')),
    named('AMP', 'for AMP pages', ampSnippet(story)),
    named(
      'WordPress',
      'on a line of its own; shows the newest figures',
      wordPressSnippet(base, view.panel.code),
    ),
    named('Web component', 'for pages that take web components', componentSnippet(story, figure)),
    named(
      'Figure',
      'picture, table and link, live where the script may run',
      `${figure}\n${componentScript(base)}`,
    ),
    named('Figure without a script', 'for newsletters, news apps and feeds', figure),
    named('Newsletter', 'a picture that leads to the map', newsletterSnippet(story)),
  ];
}

/**
 * Whether the site's picture shows what the story tells: it is of the newest period and the headline
 * answer. Beside another figure it would contradict it; the kit's own pictures do not.
 */
function hasStill({ context: { survey, measure, answer, period } }: KitInput): boolean {
  const newest = recentPeriod(measure) ?? latestWave(survey, measure);
  return period.id === newest && answer.id === measure.headline;
}

/** The area's answers and England's share, for the table of a figure. */
function rowsOf({ panel, england, answer }: View): FigureRow[] {
  const own = panel.shares.map(({ answer: each, valueText, intervalText }) => ({
    label: `${panel.heading}: ${each.label}`,
    share: valueText,
    margin: intervalText,
  }));
  const whole = { label: `England: ${answer.label}`, share: england.valueText };
  return [...own, { ...whole, margin: england.intervalText }];
}

function named(name: string, about: string, code: string): NamedSnippet {
  return { name, about, code };
}

/** All codes as one text, each under its name. */
export function snippetsText(snippets: readonly NamedSnippet[]): string {
  return snippets.map(({ name, about, code }) => `${name} (${about}):\n\n${code}\n`).join('\n\n');
}
