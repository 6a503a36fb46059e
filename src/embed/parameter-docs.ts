/** What each parameter means, for people: the table of parameters in the documentation is made from this. */
import {
  COLOUR_MODES,
  COMPARE_LIMIT,
  CONFIDENCES,
  LOCKS,
  SHOWS,
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
  wave: {
    values: '`recent`, `latest`, a wave id, e.g. `his-28`',
    about:
      'Period: `recent` takes the last four surveys on the same boundaries together (where a measure has no such period it is the newest), `latest` is the newest single one. Default: `recent`.',
  },
  area: { values: CODE, about: 'Area chosen; an older or newer code is followed. Default: none.' },
  compare: {
    values: `one to ${String(COMPARE_LIMIT)} ONS codes, separated by commas`,
    about: 'Areas to compare with the chosen one. Default: none.',
  },
  colour: { values: oneOf(COLOUR_MODES), about: 'What the colours show. Default: `value`.' },
  since: {
    values: 'a wave id, e.g. `his-10`',
    about: 'Earlier period that changes are counted from. Default: the same time a year earlier.',
  },
  confidence: {
    values: oneOf(CONFIDENCES),
    about:
      'When a difference counts as clear: `fdr` holds false findings among all areas shown to 5%, `95` and `99.8` judge each area by itself. Default: `fdr`.',
  },
  view: { values: oneOf(VIEWS), about: 'Map, hex map or table. Default: `map`.' },
  show: {
    values: oneOf(SHOWS),
    about:
      'What the frame is for: headline, search, map and answer (`story`), the map, one area (`card`), areas over time (`trend`), every area with its interval (`ranking`), or all of it (`full`). Default: `story` with `embed=1`, else `full`.',
  },
  static: {
    values: oneOf(['0', '1']),
    about: 'The picture alone, with nothing to operate. Default: `0`.',
  },
  transparent: { values: oneOf(['0', '1']), about: 'No background of our own. Default: `0`.' },
  events: {
    values: oneOf(['0', '1']),
    about: 'Tells the host which area, measure and period was chosen. Default: `0`.',
  },
  embed: {
    values: oneOf(['0', '1']),
    about: 'Inside an article: without our page’s own head and foot. Default: `0`.',
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
