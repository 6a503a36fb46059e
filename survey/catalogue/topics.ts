import type { MeasureId, SurveyId } from '../../src/model/survey';

/** Headings of the list of measures, and what is under each, by survey. */
const TOPICS: Readonly<Record<string, Readonly<Record<SurveyId, readonly MeasureId[]>>>> = {
  Overall: {
    his: ['gp-overall', 'gp-service-change', 'care-coordination'],
    gpps: ['overall'],
  },
  'Getting through': {
    his: ['gp-contact-made', 'gp-contact-ease', 'gp-request-handled'],
    gpps: [
      'contact-when',
      'contact-overall',
      'phone',
      'website',
      'app',
      'reception',
      'next-step',
      'next-step-soon',
    ],
  },
  'The appointment': {
    his: ['gp-appointment-wait'],
    gpps: [
      'preferred',
      'choice',
      'appointment-when',
      'continuity',
      'listening',
      'care',
      'needs',
      'wait',
      'mental',
      'information',
      'confidence',
      'decisions',
    ],
  },
  'When the practice is closed': { gpps: ['closed-use', 'closed-wait', 'closed-overall'] },
  'Long-term conditions': {
    gpps: ['impact', 'conversation', 'plan', 'plan-helpful', 'managing', 'support'],
  },
  'Dentist and pharmacy': {
    his: ['has-dentist', 'nhs-dental', 'pharmacy'],
    gpps: ['pharmacy', 'dental-when', 'dental-repeat', 'dental-success', 'dental'],
  },
  Hospital: { his: ['hospital-wait-communication'] },
};

/** The heading that a measure is listed under. @throws Error for a measure that has none */
export function topicOf(survey: SurveyId, measure: MeasureId): string {
  const found = Object.entries(TOPICS).find(([, all]) => all[survey]?.includes(measure));
  if (!found) throw new Error(`${survey} ${measure} has no heading in survey/catalogue/topics.ts.`);
  return found[0];
}
