/** What each parameter means, for people: the table of parameters in the documentation is made from this. */
import {
  COLOUR_MODES,
  CONFIDENCES,
  LOCKS,
  THEMES,
  VIEWS,
  type Selection,
} from '../model/selection';
import { TITLE_LIMIT } from './parameters';

export interface ParameterDoc {
  /** Written forms, in Markdown. */
  readonly values: string;
  readonly about: string;
}

const CODE = 'an ONS code, e.g. `E54000058`; `E92000001` is England';

/** A forgotten parameter is a compile error. */
export const PARAMETER_DOCS: Readonly<Record<keyof Selection, ParameterDoc>> = {
  survey: { values: '`his`, `gpps`', about: 'Survey. Default: `his`.' },
  measure: {
    values: 'a measure id',
    about: 'Measure of that survey. Default: the survey’s first.',
  },
  answer: {
    values: '`good`, `poor`, `easy`, …',
    about: 'Answer that is mapped. Default: the measure’s headline.',
  },
  wave: { values: 'a wave id, e.g. `his-28`; `latest`', about: 'Wave. Default: `latest`.' },
  area: { values: CODE, about: 'Area chosen; an older or newer code is followed. Default: none.' },
  compare: { values: CODE, about: 'A second area to compare with. Default: none.' },
  colour: { values: oneOf(COLOUR_MODES), about: 'What the colours show. Default: `value`.' },
  since: {
    values: 'a wave id, e.g. `his-10`',
    about: 'Earlier wave for `colour=change`. Default: the earliest comparable one.',
  },
  confidence: {
    values: oneOf(CONFIDENCES),
    about: 'Percent at which a difference counts as clear. Default: `95`.',
  },
  view: { values: oneOf(VIEWS), about: 'Map, hex map or table. Default: `map`.' },
  embed: {
    values: oneOf(['0', '1']),
    about: 'No page chrome: title, controls, map, panel and source line only. Default: `0`.',
  },
  lock: {
    values: oneOf(LOCKS),
    about: 'Controls to hide, separated by commas. Default: none.',
  },
  theme: {
    values: oneOf(THEMES),
    about: 'Light, dark or as the reader’s system. Default: `auto`.',
  },
  title: {
    values: `plain text, at most ${String(TITLE_LIMIT)} characters`,
    about: 'Headline shown instead of ours; only inside a frame.',
  },
  id: {
    values: 'text',
    about: 'The host’s own name for the frame, echoed in resize messages.',
  },
  version: {
    values: 'a data version',
    about: 'Keeps the figures of one published version of the data. Default: the newest.',
  },
};

function oneOf(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
