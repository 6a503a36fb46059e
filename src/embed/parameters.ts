/** The address bar, read totally and written sparely: only here is a parameter's form known. */
import {
  COLOUR_MODES,
  CONFIDENCES,
  DEFAULT_SELECTION,
  LOCKS,
  THEMES,
  VIEWS,
  type Lock,
  type Selection,
} from '../model/selection';
import { migrate } from './migrations';

interface Parameter<T> {
  /** What the written text stands for, or undefined when it is malformed. */
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
  /** Written forms, for people: the table in docs/embedding.md is made from these. */
  readonly values: string;
  readonly about: string;
}

/** A forgotten parameter is a compile error. */
type Parameters = { readonly [K in keyof Selection]: Parameter<Selection[K]> };

export const TITLE_LIMIT = 200;

export const PARAMETERS: Parameters = {
  survey: id('`his`, `gpps`', 'Survey. Default: `his`.'),
  measure: id('a measure id', 'Measure of that survey. Default: the survey’s first.'),
  answer: id(
    '`good`, `poor`, `easy`, …',
    'Answer that is mapped. Default: the measure’s headline.',
  ),
  wave: {
    ...id('a wave id, e.g. `his-28`; `latest`', 'Wave. Default: `latest`.'),
    read: (text) => ID.exec(text.toLowerCase())?.[0],
    write: (wave) => wave,
  },
  area: code('Area chosen; an older or newer code is followed. Default: none.'),
  compare: code('A second area to compare with. Default: none.'),
  colour: oneOf(COLOUR_MODES, 'What the colours show. Default: `value`.'),
  since: id('a wave id', 'Earlier wave for `colour=change`. Default: the earliest comparable one.'),
  confidence: oneOf(CONFIDENCES, 'Percent at which a difference counts as clear. Default: `95`.'),
  view: oneOf(VIEWS, 'Map, hex map or table. Default: `map`.'),
  embed: {
    read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
    write: (on) => (on ? '1' : '0'),
    values: '`1`',
    about: 'No page chrome: title, controls, map, panel and source line only. Default: `0`.',
  },
  lock: {
    read: readLocks,
    write: (locks) => locks.join(','),
    values: LOCKS.map((lock) => `\`${lock}\``).join(', '),
    about: 'Controls to hide, separated by commas. Default: none.',
  },
  theme: oneOf(THEMES, 'Light, dark or as the reader’s system. Default: `auto`.'),
  title: {
    read: readTitle,
    write: (title) => title ?? '',
    values: `plain text, at most ${String(TITLE_LIMIT)} characters`,
    about: 'Headline shown instead of ours; only inside a frame.',
  },
  id: {
    read: (text) => (/^[\w.:-]{1,100}$/.test(text) ? text : undefined),
    write: (name) => name ?? '',
    values: 'text',
    about: 'The host’s own name for the frame, echoed in resize messages.',
  },
  version: {
    read: (text) => (/^[0-9a-f]{6,64}$/.test(text) ? text : undefined),
    write: (version) => version ?? '',
    values: 'a data version',
    about: 'Keeps the figures of one published version of the data. Default: the newest.',
  },
};

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as (keyof Selection)[];

/** Reads a query string; never throws: what is unknown or malformed becomes the default. */
export function parseSelection(query: string): Selection {
  const asked = migrate(new URLSearchParams(query));
  const selection: Record<string, unknown> = { ...DEFAULT_SELECTION };
  for (const name of PARAMETER_NAMES) {
    const text = asked.get(name);
    const value = text === null ? undefined : PARAMETERS[name].read(text.trim());
    if (value !== undefined) selection[name] = value;
  }
  return selection as unknown as Selection;
}

/** Names of parameters that stand in the query but could not be read. */
export function malformedParameters(query: string): string[] {
  const asked = migrate(new URLSearchParams(query));
  return PARAMETER_NAMES.filter((name) => {
    const text = asked.get(name);
    return text !== null && PARAMETERS[name].read(text.trim()) === undefined;
  });
}

/**
 * The query string of a selection, with a leading "?" unless empty. Only what differs from the
 * default is written; `keep` carries a host's own parameters through untouched.
 */
export function writeSelection(selection: Selection, keep = ''): string {
  const query = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(keep)) {
    if (!isOurs(name)) query.append(name, value);
  }
  for (const name of PARAMETER_NAMES) {
    const text = written(name, selection);
    if (text !== written(name, DEFAULT_SELECTION)) query.set(name, text);
  }
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

function written<K extends keyof Selection>(name: K, selection: Selection): string {
  return PARAMETERS[name].write(selection[name]);
}

function isOurs(name: string): boolean {
  return name in PARAMETERS;
}

const ID = /^[a-z0-9][a-z0-9-]{0,59}$/;

function id(values: string, about: string): Parameter<string | null> {
  return {
    read: (text) => ID.exec(text.toLowerCase())?.[0],
    write: (value) => value ?? '',
    values,
    about,
  };
}

function code(about: string): Parameter<string | null> {
  return {
    read: (text) => (/^[eE]\d{8}$/.test(text) ? text.toUpperCase() : undefined),
    write: (value) => value ?? '',
    values: 'an ONS code, e.g. `E54000058`; `E92000001` is England',
    about,
  };
}

function oneOf<T extends string>(list: readonly T[], about: string): Parameter<T> {
  return {
    read: (text) => list.find((value) => value === text),
    write: (value) => value,
    values: list.map((value) => `\`${value}\``).join(', '),
    about,
  };
}

function readLocks(text: string): readonly Lock[] {
  const asked = text.split(',').map((part) => part.trim());
  return LOCKS.filter((lock) => asked.includes(lock));
}

function readTitle(text: string): string | undefined {
  // Control characters and line breaks have no place in a headline.
  const plain = text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : [...plain].slice(0, TITLE_LIMIT).join('');
}
