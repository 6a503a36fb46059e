/** (dataset, selection) → the finished view of this moment. */
import {
  answerOf,
  coverageOf,
  geographyOf,
  latestWave,
  sourceOf,
  waveOf,
} from '../model/catalogue';
import type { Dataset } from '../model/dataset';
import type { IndexFile, LineageFile, RanksFile } from '../model/files';
import type { Wave } from '../model/survey';
import { areasOf, englandOf, type Moment } from './areas';
import { earlierWaves, earliestComparable } from './breaks';
import { comparisonOf } from './compare';
import { headlineOf } from './headline/headline';
import { headlineInput } from './headline/input';
import { standfirstOf } from './headline/standfirst';
import { legendOf } from './legend';
import { coverageNotices, panelOf } from './panel';
import type { Resolution } from './resolve';
import type { AreaView, Notice, View } from './types';
import { listInProse, sinceWords, waveMonths } from './words';

export interface ViewInput {
  readonly index: IndexFile;
  readonly dataset: Dataset;
  readonly resolution: Resolution;
  readonly lineage: LineageFile | null;
  readonly ranks: RanksFile | null;
}

/** Pure; the dataset must be the one of the resolved measure. */
export function viewOf(input: ViewInput): View {
  const { index, resolution } = input;
  const moment = momentOf(input);
  const areas = areasOf(moment);
  const england = englandOf(moment);
  const { resolved, survey, measure } = resolution;
  const { answer, wave, since } = moment;
  const chosen = areas.find(({ code }) => code === resolved.area) ?? england;
  // Without a chosen area the panel shows England, which must not be compared with itself.
  const compared = [england, ...areas].find(
    ({ code }) => code === resolved.compare && code !== chosen.code,
  );
  const boundary = resolution.notices.filter(({ kind }) => kind === 'boundary');
  return {
    resolved: { ...resolved, since: since?.id ?? null },
    survey,
    measure,
    answer,
    wave,
    ...headingOf(moment, areas, england, chosen),
    areas,
    england,
    compared: compared
      ? { area: compared, text: comparisonOf(chosen, compared, resolved.confidence) }
      : null,
    since: { chosen: since, options: earlierWaves(survey, measure, wave.id) },
    legend: legendOf({
      mode: resolved.colour,
      answer,
      areas,
      confidence: resolved.confidence,
      sinceLabel: since ? waveMonths(since) : null,
    }),
    panel: panelOf(chosen, england, moment, index, boundary),
    notices: noticesOf(moment, resolution),
    corrections: correctionsOf(input, moment),
    newer: newerThan(moment),
    sourceLine: sourceLineOf(areas, england, input),
  };
}

/** The moment a resolution stands for. @throws if the index lacks what it names itself */
export function momentOf({ index, dataset, resolution, lineage, ranks }: ViewInput): Moment {
  const { resolved, survey, measure } = resolution;
  const answer = answerOf(measure, resolved.answer);
  const wave = waveOf(survey, resolved.wave);
  const geography = geographyOf(index, resolved.geography);
  if (!answer || !wave || !geography) throw new Error('The index does not hold together.');
  const since = sinceOf(resolution, wave);
  return {
    dataset,
    survey,
    measure,
    answer,
    wave,
    geography,
    since,
    resolved,
    lineage,
    ranks,
    index,
  };
}

/** Headline and the line beneath, each for narrow and for wide frames. */
function headingOf(
  { resolved, answer, measure, wave, since }: Moment,
  areas: readonly AreaView[],
  england: AreaView,
  chosen: AreaView,
): Pick<View, 'headline' | 'headlineLong' | 'subtitle' | 'subtitleLong'> {
  const over = since && sinceWords(since, wave);
  const mode = resolved.colour;
  const show = 'story';
  const parts = { mode, show, answer, areas, england, chosen, since: over?.since ?? null } as const;
  const headline = headlineOf(headlineInput(parts));
  const when = /^\d{4}$/.test(wave.label) ? wave.label : waveMonths(wave);
  const earlier = over?.against ?? null;
  const line = standfirstOf({ answer, measure, mode, show, when, earlier });
  return {
    headline: headline.text,
    headlineLong: headline.long,
    subtitle: line.text,
    subtitleLong: line.long,
  };
}

function sinceOf({ resolved, survey, measure }: Resolution, wave: Wave): Wave | null {
  const asked = resolved.since === null ? undefined : waveOf(survey, resolved.since);
  if (asked && asked.from < wave.from && coverageOf(measure, asked.id)) return asked;
  const earliest = earliestComparable(survey, measure, wave.id);
  return earliest === null ? null : (waveOf(survey, earliest) ?? null);
}

function noticesOf(moment: Moment, { notices, survey, measure }: Resolution): Notice[] {
  const latest = latestWave(survey, measure);
  const other = notices.filter(({ kind }) => kind !== 'boundary');
  return [...other, ...coverageNotices(moment, latest), ...changeNotices(moment)];
}

function changeNotices({ resolved, since, wave }: Moment): Notice[] {
  if (resolved.colour !== 'change') return [];
  if (since) return [];
  return [
    {
      kind: 'break',
      text: `There is no earlier wave with figures by area that ${wave.label} could be compared with.`,
    },
  ];
}

function newerThan({ survey, measure, wave }: Moment): Wave | null {
  const latest = waveOf(survey, latestWave(survey, measure));
  return latest && latest.from > wave.from ? latest : null;
}

function correctionsOf({ dataset }: ViewInput, { wave }: Moment): View['corrections'] {
  return dataset.file.corrections.filter((correction) => correction.wave === wave.id);
}

/** "Source: ..." for everything drawn, with the reported sources named apart. */
function sourceLineOf(
  areas: readonly AreaView[],
  england: AreaView,
  { index, resolution }: ViewInput,
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
  return `${resolution.survey.attribution}.${also}`;
}
