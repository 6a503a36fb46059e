/** (dataset, resolved selection) → the finished view. */
import { latestWave, sourceOf, waveOf } from '../model/catalogue';
import { isCount, isFigure } from '../model/estimate';
import type { IndexFile } from '../model/files';
import type { Measure, Wave } from '../model/survey';
import { answerViewOf } from './answer';
import { areasOf, englandOf } from './areas';
import { comparisonOf } from './compare';
import type { ViewContext } from './context';
import { COUNT_WORDS } from './glossary';
import { headlineOf } from './headline/headline';
import { headlineInput } from './headline/input';
import { standfirstOf } from './headline/standfirst';
import { judge } from './judgement';
import { legendOf } from './legend';
import { coverageNotices, panelOf } from './panel';
import { realnessView } from './realness';
import type { AreaView, ComparedView, Notice, View } from './types';
import {
  listInProse,
  peopleOf,
  periodName,
  sentenceCase,
  sinceWords,
  togetherWords,
  waveMonths,
} from './words';

/** Pure; the dataset must be the one of the resolved measure. */
export function viewOf(context: ViewContext): View {
  const judgement = judge(context);
  const areas = areasOf(context, judgement);
  const england = englandOf(context, judgement);
  const { survey, measure, answer, period, geography, since, colour, confidence } = context;
  const chosen = areas.find(({ code }) => code === context.area?.code) ?? england;
  const boundary = context.notices.filter(({ kind }) => kind === 'boundary');
  const heading = headingOf(context, areas, england, chosen);
  return {
    survey,
    measure,
    answer,
    counted: survey.kind === 'count',
    period,
    geography,
    area: context.area?.code ?? null,
    colour,
    confidence,
    kind: context.view,
    show: context.show,
    ...heading,
    caption: `${heading.subtitle}${togetherWords(period)}, ${survey.name}`,
    areas,
    england,
    compared: comparedOf(chosen, [england, ...areas], context),
    since,
    legend: legendOf({
      mode: colour,
      answer,
      people: peopleOf(measure),
      bins: context.bins,
      areas,
      confidence,
      sinceLabel: since ? waveMonths(since) : null,
    }),
    realness: realnessView(context, judgement.reliability),
    hasLocal: areas.some(({ estimate }) => isFigure(estimate)),
    answerView: answerViewOf(context, chosen, england, areas),
    panel: panelOf(chosen, england, context, [...boundary, ...cautionOf(measure)]),
    notices: noticesOf(context),
    corrections: correctionsOf(context),
    newer: newerThan(context),
    sourceShort: shortSource(context, england),
    sourceLine: sourceLineOf(areas, england, context),
  };
}

/** Without a chosen area the panel shows England, which must not be compared with itself. */
function comparedOf(
  chosen: AreaView,
  all: readonly AreaView[],
  { compare, confidence }: ViewContext,
): ComparedView[] {
  return compare.flatMap(({ code }) => {
    const area = all.find((each) => each.code === code && code !== chosen.code);
    return area ? [{ area, text: comparisonOf(chosen, area, confidence) }] : [];
  });
}

/** Headline and the line beneath, each for narrow and for wide frames. */
function headingOf(
  { colour: mode, show, answer, measure, period, since }: ViewContext,
  areas: readonly AreaView[],
  england: AreaView,
  chosen: AreaView,
): Pick<View, 'headline' | 'headlineLong' | 'subtitle' | 'subtitleLong'> {
  const over = since && sinceWords(since, period);
  const parts = { mode, show, answer, areas, england, chosen, since: over?.since ?? null } as const;
  const headline = headlineOf(headlineInput(parts));
  const when = periodName(period);
  const earlier = over?.against ?? null;
  const line = standfirstOf({ answer, measure, mode, show, when, earlier });
  return {
    headline: headline.text,
    headlineLong: headline.long,
    subtitle: line.text,
    subtitleLong: line.long,
  };
}

function noticesOf(context: ViewContext): Notice[] {
  const latest = latestWave(context.survey, context.measure);
  const other = context.notices.filter(({ kind }) => kind !== 'boundary');
  return [...other, ...coverageNotices(context, latest), ...changeNotices(context)];
}

function changeNotices({ colour, since, period }: ViewContext): Notice[] {
  if (colour !== 'change') return [];
  if (since) return [];
  return [
    {
      kind: 'break',
      text: `There is no earlier survey with figures by area that ${waveMonths(period)} could be compared with.`,
    },
  ];
}

function newerThan({ survey, measure, period }: ViewContext): Wave | null {
  const latest = waveOf(survey, latestWave(survey, measure));
  return latest && latest.to > period.to ? latest : null;
}

function correctionsOf({ dataset, period }: ViewContext): View['corrections'] {
  const shown = [period.id, ...(period.together ?? [])];
  return dataset.file.corrections.filter(({ wave }) => shown.includes(wave));
}

/** What has to stand beside the figure wherever it is shown. */
function cautionOf({ caution }: Measure): Notice[] {
  return caution === undefined ? [] : [{ kind: 'break', text: caution }];
}

/** "ONS", "NHS England": what a line of a phone has room for. */
function shortSource({ survey, index }: ViewContext, { estimate }: AreaView): string {
  const counted = isCount(estimate) && isFigure(estimate) ? sourceOf(index, estimate.source) : null;
  const { publisher } = counted ?? survey;
  return SHORT_PUBLISHERS[publisher] ?? publisher;
}

/** Names that a line of a phone has no room for, as the publishers shorten them themselves. */
const SHORT_PUBLISHERS: Readonly<Record<string, string>> = {
  'Office for National Statistics': 'ONS',
  'Ministry of Housing, Communities and Local Government': 'MHCLG',
};

/** "Source: ..." for everything drawn, with the reported sources named apart. */
function sourceLineOf(
  areas: readonly AreaView[],
  england: AreaView,
  { index, survey, measure }: ViewContext,
): string {
  const ids = new Set(
    [england, ...areas].flatMap(({ estimate }) =>
      estimate.value === null ? [] : [estimate.source],
    ),
  );
  const reported = [...ids].flatMap((id) => {
    const source = sourceOf(index, id);
    return source?.reliability === 'reported' ? [source.publisher] : [];
  });
  const also =
    reported.length > 0
      ? ` Some figures as reported by ${listInProse([...new Set(reported)])}.`
      : '';
  if (survey.kind === 'count') return countSource(index, [...ids], measure);
  return `${survey.attribution}.${also}`;
}

/** Counts come from several publishers, each named with its publication. */
function countSource(index: IndexFile, ids: readonly string[], { caution = '' }: Measure): string {
  const sources = ids.flatMap((id) => sourceOf(index, id) ?? []);
  const named = sources.map(({ publisher, title }) => `${publisher}, ${title}.`);
  return [...named, `${sentenceCase(COUNT_WORDS.margin)}.`, caution].join(' ').trim();
}
