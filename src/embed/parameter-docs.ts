/**
 * What is said of each parameter, and what else has to know of it: the documentation, the embed form, and
 * the lists in the scripts beside the app (`scripts/site/made-lists.ts`) are made from this.
 */
import {
  COLOUR_MODES,
  COMPARE_LIMIT,
  CONFIDENCES,
  LOCKS,
  SHOWS,
  THEMES,
  VIEWS,
  type Selection,
  type Switch,
} from '../model/selection';
import { TITLE_LIMIT } from './parameters';

interface Form {
  /** Written forms, in Markdown. */
  readonly values: string;
  /** TypeScript's type of the written forms. */
  readonly type: string;
}

export interface ParameterDoc extends Form {
  readonly about: string;
  /** It says something of the frame, and nothing of the view inside. */
  readonly isOfFrame?: true;
  /** The default view's picture looks the same with it. */
  readonly isUnseen?: true;
  /** The web component says it itself, or has another name for it. */
  readonly isNoAttribute?: true;
}

/** Of a switch, also what the embed form calls it; null where every embed has it. */
interface SwitchDoc extends ParameterDoc {
  readonly option: string | null;
}

type Docs = { readonly [K in keyof Selection]: K extends Switch ? SwitchDoc : ParameterDoc };

const CODE = 'an ONS code, e.g. `E54000058`; `E92000001` is England';
const SWITCH: Form = { values: '`0`, `1`', type: "'' | '0' | '1'" };

/** A forgotten parameter is a compile error. */
export const PARAMETER_DOCS: Docs = {
  survey: { ...text('`his`, `gpps`'), about: 'Survey. Default: `his`.' },
  measure: {
    ...text('a measure id'),
    about: 'Measure of that survey. Default: the survey’s first.',
  },
  answer: {
    ...text('`good`, `poor`, `easy`, …'),
    about: 'Answer that is mapped. Default: the measure’s headline.',
  },
  wave: {
    ...text('`recent`, `latest`, a wave id, e.g. `his-28`'),
    about:
      'Period: `recent` takes the last four surveys on the same boundaries together (where a measure has no such period it is the newest), `latest` is the newest single one. Default: `recent`.',
  },
  area: { ...text(CODE), about: 'Area chosen; an older or newer code is followed. Default: none.' },
  compare: {
    ...text(`one to ${String(COMPARE_LIMIT)} ONS codes, separated by commas`),
    about: 'Areas to compare with the chosen one. Default: none.',
  },
  colour: { ...oneOf(COLOUR_MODES), about: 'What the colours show. Default: `value`.' },
  since: {
    ...text('a wave id, e.g. `his-10`'),
    about: 'Earlier period that changes are counted from. Default: the same time a year earlier.',
  },
  confidence: {
    ...oneOf(CONFIDENCES),
    about:
      'When a difference counts as clear: `fdr` holds false findings among all areas shown to 5%, `95` and `99.8` judge each area by itself. Default: `fdr`.',
  },
  view: { ...oneOf(VIEWS), about: 'Map, hex map or table. Default: `map`.' },
  show: {
    ...oneOf(SHOWS),
    about:
      'What the frame is for: headline, search, map and answer (`story`), the map, one area (`card`), areas over time (`trend`), every area with its interval (`ranking`), or all of it (`full`). Default: `story` with `embed=1`, else `full`.',
    isOfFrame: true,
  },
  static: {
    ...SWITCH,
    about: 'The picture alone, with nothing to operate. Default: `0`.',
    option: 'A picture with nothing to operate',
    isOfFrame: true,
  },
  transparent: {
    ...SWITCH,
    about: 'No background of our own. Default: `0`.',
    option: 'No background of its own',
    isOfFrame: true,
  },
  events: {
    ...SWITCH,
    about: 'Tells the host which area, measure and period was chosen. Default: `0`.',
    option: 'Tell the page around it what readers choose',
    isOfFrame: true,
    isUnseen: true,
  },
  embed: {
    ...SWITCH,
    about: 'Inside an article: without our page’s own head and foot. Default: `0`.',
    option: null,
    isOfFrame: true,
    isNoAttribute: true,
  },
  lock: {
    values: oneOf(LOCKS).values,
    type: 'string',
    about: 'Controls to hide, separated by commas. Default: none.',
    isOfFrame: true,
  },
  theme: {
    ...oneOf(THEMES),
    about: 'Light, dark or as the reader’s system. Default: `auto`.',
    isUnseen: true,
  },
  title: {
    ...text(`plain text, at most ${String(TITLE_LIMIT)} characters`),
    about: 'Headline shown instead of ours; only inside a frame.',
    isOfFrame: true,
    isNoAttribute: true,
  },
  id: {
    ...text('text'),
    about: 'The host’s own name for the frame, echoed in resize messages.',
    isOfFrame: true,
    isUnseen: true,
    isNoAttribute: true,
  },
  version: {
    ...text('a data version'),
    about: 'Keeps the figures of one published version of the data. Default: the newest.',
  },
};

/** What the embed form offers to switch on. */
export const SWITCH_OPTIONS: readonly { readonly id: Switch; readonly name: string }[] =
  Object.entries(PARAMETER_DOCS).flatMap(([id, doc]) =>
    'option' in doc && doc.option !== null ? [{ id: id as Switch, name: doc.option }] : [],
  );

function text(values: string): Form {
  return { values, type: 'string' };
}

function oneOf(words: readonly string[]): Form {
  return {
    values: words.map((word) => `\`${word}\``).join(', '),
    type: words.map((word) => `'${word}'`).join(' | '),
  };
}
