/** What a summary is told from, made up: one question, good and poor, in one area and England. */
import type { Estimate, MissingReason } from '../model/estimate';
import type { Answer, Measure, Polarity, Survey } from '../model/survey';
import type { NarrativeContext, NarrativeEarlier, NarrativeShare } from '../view/sentence/types';
import type { ChangeVerdict } from '../view/types';

export function answerOf(id: string, polarity: Polarity, did: string): Answer {
  return { id, label: id, polarity, said: `it was ${id}`, did, bounds: [] };
}

export const GOOD = answerOf('good', 'positive', 'rated it good');
export const NEITHER = answerOf('neither', 'neutral', 'rated it neither good nor poor');
export const POOR = answerOf('poor', 'negative', 'rated it poor');

/** A figure with half its interval to either side, null for none. */
export function known(value: number, half: number | null = 3, base: number | null = 800): Estimate {
  const [lower, upper] = half === null ? [null, null] : [value - half, value + half];
  return { value, lower, upper, base, source: 's' };
}

export function lacking(reason: MissingReason = 'suppressed'): Estimate {
  return { value: null, reason };
}

/** A share of now, with the verdict on what it was before, if anything is. */
export function shareOf(
  answer: Answer,
  estimate: Estimate,
  change: readonly [earlier: Estimate, verdict: ChangeVerdict] | null = null,
): NarrativeShare {
  const [earlier, verdict] = change ?? [];
  return { answer, estimate, change: earlier && verdict ? { earlier, verdict } : null };
}

export const MEASURE: Measure = {
  id: 'm',
  label: 'Measure',
  question: 'How was it?',
  askedOf: 'adults who were asked',
  people: 'adults who had been there',
  answers: [GOOD, NEITHER, POOR],
  headline: 'good',
  coverage: [],
  file: '',
  ranks: null,
  pair: null,
  note: null,
};

export const SURVEY: Survey = {
  id: 's',
  name: 'Small Survey',
  abbreviation: 'SS',
  publisher: 'Publisher',
  attribution: 'Publisher, Small Survey',
  licence: 'Open licence',
  about: '',
  measures: [MEASURE],
  waves: [],
};

export const A_YEAR: NarrativeEarlier = {
  since: { since: 'in a year', then: 'a year earlier', against: 'a year earlier' },
  moved: false,
  joined: false,
  reworded: false,
};

/** Kent, 70.0%, beside England’s 73.0%: too close to call, and nothing earlier to compare with. */
export function contextOf(more: Partial<NarrativeContext> = {}): NarrativeContext {
  return {
    survey: SURVEY,
    measure: MEASURE,
    period: { from: '2025-03-04', to: '2025-03-26', label: 'wave 9', rounds: 1 },
    area: 'Kent',
    selected: shareOf(GOOD, known(70)),
    others: [],
    england: shareOf(GOOD, known(73, 0.5, 20_000)),
    verdict: 'none',
    clearAlone: false,
    tally: null,
    rank: null,
    earlier: null,
    second: null,
    source: null,
    rule: 'A rule.',
    ...more,
  };
}
