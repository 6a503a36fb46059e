/** Every wave of a measure for one area, with what may be joined by a line and what may not. */
import { ENGLAND, type AreaCode } from '../../model/area';
import { shortName } from '../../model/catalogue';
import type { Wave, WaveId } from '../../model/survey';
import { breaksOf } from '../breaks';
import type { ViewContext } from '../context';
import { beforeOf, seriesOf, type TrendContext } from './trend-series';
import type { Trend, TrendBreak, TrendPoint, TrendSeries, TrendWave } from './trend-types';
import { boundariesChanged, midpoint, trendWaves } from './trend-waves';
import { periodName } from '../dates';
import { date, listInProse, waveDates } from '../words';

/** Pure. Never throws: what is missing is a point with its reason. @param code the area shown, or England */
export function trendOf(context: ViewContext, code: AreaCode): Trend {
  const input: TrendContext = { ...context, code };
  const { index, measure, answer, period, survey } = context;
  const waves = trendWaves(survey, measure, period);
  const area = seriesOf(input, waves, code, 'area');
  const compared = context.compare
    .filter((each) => each.code !== code && each.code !== ENGLAND)
    .map((each) => seriesOf(input, waves, each.code, 'compared'));
  const england = code === ENGLAND ? null : seriesOf(input, waves, ENGLAND, 'england');
  const before = beforeOf(input, waves);
  const breaks = marksOf(input, waves);
  const all = [area, ...compared, ...(england ? [england] : []), ...before];
  return {
    title: `${answer.label}: ${measure.label}, ${shortName(index, code)}`,
    waves: waves.map((each, i) => trendWave(each, area.points[i])),
    selected: period.together ?? [period.id],
    area,
    compared,
    england,
    before,
    breaks,
    notes: notesOf(input, all, breaks),
    extent: extentOf(all),
  };
}

function trendWave(wave: Wave, point: TrendPoint | undefined): TrendWave {
  const dates = waveDates(wave);
  const time = midpoint(wave);
  const label = periodName(wave);
  const when = label === wave.label ? `${label}, ${dates}` : dates;
  const name = `${when}: ${point ? figureWords(point) : 'no figure'}`;
  return { id: wave.id, label, dates, time, name };
}

/** "67.4%, margin of error 62.1% to 72.7%", or why there is no figure. */
function figureWords({ kind, interval, valueText, intervalText }: TrendPoint): string {
  switch (kind) {
    case 'missing':
      return `no figure, ${valueText}`;
    case 'reported':
      return `${valueText}, as printed in news reports`;
    case 'published':
    case 'calculated':
      return interval
        ? `${valueText}, margin of error ${intervalText}`
        : `${valueText}, margin of error not published`;
  }
}

/** Breaks that concern what is drawn; the same note is one mark, however often it recurs. */
function marksOf(input: TrendContext, waves: readonly Wave[]): TrendBreak[] {
  const shown = [input.code, ...input.compare.map(({ code }) => code)];
  const moved = shown.some((code) => boundariesChanged(input.lineage, code));
  const found = waves
    .slice(1)
    .flatMap((wave) => breaksOf(wave, input.measure).map((each) => ({ wave, ...each })))
    .filter(({ kind }) => kind !== 'boundaries' || moved);
  const notes = [...new Set(found.map(({ note }) => note))];
  return notes.flatMap((note, i) => {
    const same = found.filter((each) => each.note === note);
    const kind = same[0]?.kind;
    const ids = same.map(({ wave }) => wave.id);
    const label = listInProse(same.map(({ wave }) => periodName(wave)));
    return kind ? [{ mark: String(i + 1), kind, note, waves: ids, label }] : [];
  });
}

function notesOf(
  { index, code, period, lineage }: TrendContext,
  all: readonly TrendSeries[],
  breaks: readonly TrendBreak[],
): string[] {
  const own = all[0];
  const points = all.flatMap((series) => series.points);
  const notes: string[] = [];
  if (own && own.runs.length === 0) notes.push(`There are no figures for ${own.name}.`);
  const combined = all.find(({ role }) => role === 'combined');
  const parts = all.filter(({ role }) => role === 'predecessor').map(({ name }) => name);
  if (combined) notes.push(combinedNote(shortName(index, code), parts, lineage?.date ?? ''));
  if (points.some(({ kind }) => kind === 'reported')) {
    notes.push(
      'Open points are figures as printed in news reports; no margin of error was published.',
    );
  }
  if (all.some(({ bridges }) => bridges.length > 0)) {
    notes.push(dashedNote(breaks));
  }
  return period.note ? [...notes, `${periodName(period)}: ${period.note}`] : notes;
}

/** "Dashed: new participants joined, so compare with care." */
function dashedNote(breaks: readonly TrendBreak[]): string {
  const has = (kind: TrendBreak['kind']) => breaks.some((each) => each.kind === kind);
  const why = [
    ...(has('panel') ? ['new participants joined'] : []),
    ...(has('questionnaire') ? ['the questionnaire changed'] : []),
  ];
  return `Dashed: ${why.join(' or ')}, so compare with care.`;
}

function combinedNote(name: string, parts: readonly string[], since: string): string {
  return (
    `${name} before ${date(since)} is our calculation from ${listInProse(parts)}, ` +
    'weighted by the number of people who answered: Σ(n × share) ÷ Σn; ' +
    'its interval is ±1.96 × √Σ(n ÷ Σn × standard error)².'
  );
}

function extentOf(all: readonly TrendSeries[]): [number, number] | null {
  const values = all.flatMap(({ points }) =>
    points.flatMap(({ value, interval }) =>
      value === null ? [] : [value, ...(interval ? [interval.lower, interval.upper] : [])],
    ),
  );
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}

/** The series' point of a wave. */
export function pointAt(series: TrendSeries, wave: WaveId): TrendPoint | undefined {
  return series.points.find((point) => point.wave === wave);
}
