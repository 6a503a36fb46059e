/** What the lists offer, as a reader reads it: they come once the picture is there. */
import { coverageOf, hasAreas, recentPeriod, waveOf } from '../../model/catalogue';
import { inOrder } from '../../model/order';
import type { Measure, Survey, Wave } from '../../model/survey';
import type { ViewContext } from '../context';
import { inWords } from '../numbers';
import type { Option, OptionsView } from '../types';
import { isNamed } from '../dates';
import { sentenceCase, waveMonths } from '../words';

export function optionsOf({ index, survey, measure, period, since }: ViewContext): OptionsView {
  return {
    surveys: index.surveys.map(({ id, name }) => ({ id, label: name })),
    measures: measureOptions(survey),
    periods: periodOptions(survey, measure, period),
    since: since && periodOption(since),
    earlier: earlierPeriods(survey, measure, period).map((each) => periodOption(each)),
  };
}

/** By topic; questions without figures by area are a group of their own, the last. */
function measureOptions({ measures }: Survey): Option[] {
  const local = measures.filter(hasAreas);
  const topics = [...new Set(local.map(({ group }) => group))];
  const listed = topics.flatMap((topic) => local.filter(({ group }) => group === topic));
  const without = measures.filter((each) => !hasAreas(each));
  return [
    ...listed.map((each) => optionOf(each, each.group)),
    ...without.map((each) => optionOf(each, 'England only')),
  ];
}

function optionOf(measure: Measure, group: string | undefined): Option {
  const { id, label, question, group: topic = '' } = measure;
  return { id, label, words: `${topic} ${question}`, ...(group === undefined ? {} : { group }) };
}

/** The newest first: several surveys together, where there are such, then each by itself. */
function periodOptions(survey: Survey, measure: Measure, shown: Wave): Option[] {
  const recent = waveOf(survey, recentPeriod(measure) ?? '');
  const single = [...measure.coverage].reverse().flatMap(({ wave, level }) => {
    const found = waveOf(survey, wave);
    const note = level === 'areas' ? '' : level === 'some' ? ', a few areas' : ', England only';
    return found ? [periodOption(found, note)] : [];
  });
  const known = [...(recent ? [periodOption(recent)] : []), ...single];
  const isKnown = known.some(({ id }) => id === shown.id);
  const other = periodOption(shown, shown.together ? '' : ', not asked');
  return isKnown ? known : [other, ...known];
}

function periodOption(wave: Wave, note = ''): Option {
  return { id: wave.id, label: `${periodLabel(wave)}${note}` };
}

/** Periods with figures by area that end before this one begins, newest first: of its own kind, then single waves. */
export function earlierPeriods(survey: Survey, measure: Measure, period: Wave): Wave[] {
  const own = period.together ? (survey.periods ?? []) : [];
  return [...own, ...survey.waves]
    .filter(({ id, to }) => to < period.from && coverageOf(measure, id) === 'areas')
    .sort((a, b) => -inOrder(a.to, b.to));
}

/** "August to September 2026"; "June to September 2026, four surveys together"; "2026" of a yearly survey. */
export function periodLabel(wave: Wave): string {
  if (isNamed(wave)) return wave.label;
  const rounds = wave.together?.length ?? 1;
  const together = rounds > 1 ? `, ${inWords(rounds)} surveys together` : '';
  return sentenceCase(`${waveMonths(wave)}${together}`);
}

export function isYear({ label }: Wave): boolean {
  return /^\d{4}$/.test(label);
}
