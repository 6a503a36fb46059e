/** The address bar, read totally and written sparely: only here is a parameter's form known. */
import {
  COLOUR_MODES,
  COMPARE_LIMIT,
  CONFIDENCES,
  DEFAULT_SELECTION,
  LOCKS,
  SHOWS,
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
}

/** A forgotten parameter is a compile error. */
type Parameters = { readonly [K in keyof Selection]: Parameter<Selection[K]> };

export const TITLE_LIMIT = 200;

const ID: Parameter<string | null> = text(/^[a-z0-9][a-z0-9-]{0,59}$/, (id) => id.toLowerCase());
const CODE: Parameter<string | null> = text(/^E\d{8}$/, (code) => code.toUpperCase());

const SWITCH: Parameter<boolean> = {
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  write: (on) => (on ? '1' : '0'),
};

const PARAMETERS: Parameters = {
  survey: ID,
  measure: ID,
  answer: ID,
  wave: { read: (text) => ID.read(text) ?? undefined, write: (wave) => wave },
  area: CODE,
  compare: { read: readCodes, write: (codes) => codes.join(',') },
  colour: oneOf(COLOUR_MODES),
  since: ID,
  confidence: oneOf(CONFIDENCES),
  view: oneOf(VIEWS),
  show: { read: oneOf(SHOWS).read, write: (show) => show ?? '' },
  embed: SWITCH,
  static: SWITCH,
  transparent: SWITCH,
  events: SWITCH,
  lock: { read: readLocks, write: (locks) => locks.join(',') },
  theme: oneOf(THEMES),
  title: { read: readTitle, write: (title) => title ?? '' },
  id: text(/^[\w.:-]{1,100}$/),
  version: text(/^[0-9a-f]{6,64}$/),
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

/** Those that say which figures are shown. */
const FIGURES = ['survey', 'measure', 'answer', 'wave', 'area', 'compare', 'since'] as const;

/** Whether what the query says of figures has a form that these parameters have. */
export function isUnderstood(query: string): boolean {
  const asked = migrate(new URLSearchParams(query));
  return FIGURES.every((name) => {
    const text = asked.get(name)?.trim() ?? '';
    return text === '' || PARAMETERS[name].read(text) !== undefined;
  });
}

/**
 * The query string of a selection, with a leading "?" unless empty. Only what differs from the
 * default is written; `keep` carries a host's own parameters through untouched.
 */
export function writeSelection(selection: Selection, keep = ''): string {
  const query = new URLSearchParams();
  // Migrated, or an older form would outlive the reader's next choice.
  for (const [name, value] of migrate(new URLSearchParams(keep))) {
    if (!isOurs(name)) query.append(name, value);
  }
  for (const name of PARAMETER_NAMES) {
    const text = written(name, selection[name]);
    if (text !== written(name, DEFAULT_SELECTION[name])) query.set(name, text);
  }
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

function written<K extends keyof Selection>(name: K, value: Selection[K]): string {
  return PARAMETERS[name].write(value);
}

function isOurs(name: string): boolean {
  return Object.hasOwn(PARAMETERS, name);
}

/** Text of that form, null by default. */
function text(form: RegExp, tidy = (asked: string) => asked): Parameter<string | null> {
  return {
    read: (asked) => (form.test(tidy(asked)) ? tidy(asked) : undefined),
    write: (value) => value ?? '',
  };
}

function oneOf<T extends string>(list: readonly T[]): Parameter<T> {
  return { read: (text) => list.find((value) => value === text), write: (value) => value };
}

/** Unknown forms among them are left out; undefined where none is left. */
function readCodes(text: string): readonly string[] | undefined {
  const asked = text.split(',').flatMap((part) => CODE.read(part.trim()) ?? []);
  const once = [...new Set(asked)].slice(0, COMPARE_LIMIT);
  return once.length > 0 ? once : undefined;
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
