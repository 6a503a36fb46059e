/** Source, period and rules, to go beneath what is printed. */
import { waveDates } from '../words';
import { caution } from './change';
import type { NarrativeContext } from './types';

/** "Source: Office for National Statistics, Health Insight Survey, wave 28 (fieldwork 18 August to ...). ..." */
export function citation(context: NarrativeContext): string {
  const { survey, measure, period, source, second, rule, earlier } = context;
  const fieldwork = `fieldwork ${waveDates(period)}`;
  const also =
    second && second.survey.id !== survey.id ? `Also: ${second.survey.attribution}.` : null;
  const parts = [
    `Source: ${survey.attribution}, ${period.label} (${fieldwork}).`,
    `${survey.licence}.`,
    source?.reliability === 'reported' ? `As reported: ${source.title}.` : null,
    also,
    `Asked of ${measure.askedOf}; shares are weighted, and areas are those of people’s GP practices.`,
    period.rounds > 1 ? 'Surveys taken together are our calculation.' : null,
    rule,
    caution(earlier),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
