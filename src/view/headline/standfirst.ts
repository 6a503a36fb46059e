/** The line under a headline: what the figures are about, and when. */
import type { ColourMode } from '../../model/selection';
import type { Answer, Measure } from '../../model/survey';

export interface StandfirstInput {
  readonly answer: Answer;
  readonly measure: Measure;
  readonly mode: ColourMode;
  readonly show: 'story' | 'map' | 'card' | 'trend' | 'ranking' | 'full';
  /** "June to September 2026", or a survey's year: "2026". */
  readonly when: string;
  /** What the change is counted from: "a year earlier", "March 2025"; null where there is nothing. */
  readonly earlier: string | null;
}

export interface Standfirst {
  /** For frames under 600 px. */
  readonly text: string;
  /** For wider ones: says who was asked, too. */
  readonly long: string;
}

/** One line of a wide frame, in characters. */
const LONGEST = 115;

export function standfirstOf({
  answer,
  measure,
  mode,
  show,
  when,
  earlier,
}: StandfirstInput): Standfirst {
  const topic = answer.topic ?? `${measure.label}: “${answer.label}”`;
  const time = mode === 'change' && earlier !== null ? `${when} compared with ${earlier}` : when;
  const margins = show === 'ranking' ? ', with margins of error' : '';
  const people = measure.people ?? measure.askedOf;
  const among = /^\w+$/.test(people) ? '' : ` among ${people.replace(' who had ', ' who ')}`;
  const text = `${topic}${margins}, ${time}`;
  const long = `${topic}${among}${margins}, ${time}`;
  return { text, long: long.length <= LONGEST ? long : text };
}
