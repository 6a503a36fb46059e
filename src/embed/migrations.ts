import { DEFAULT_SELECTION, type Selection } from '../model/selection';

/**
 * Older forms of the address, oldest first. Articles outlive code: a form once published keeps
 * working, so entries are added here and never removed.
 */
type Migration = (query: URLSearchParams) => void;

/** Names that parameters once had, with today's. */
export const RENAMED: Readonly<Record<string, keyof Selection>> = { color: 'colour' };

const MIGRATIONS: readonly Migration[] = Object.entries(RENAMED).map(([before, now]) =>
  renamed(before, now),
);

/**
 * The query in today's form; a new object. What host pages do to addresses is undone first where it is
 * plain what was meant: "&amp;", "&#38;" or ";" between parameters, "?" once more, a whole query encoded,
 * names in capitals, and around a value the marks of the text that the address was copied from.
 */
export function migrate(query: URLSearchParams): URLSearchParams {
  const today = new URLSearchParams();
  for (const [name, value] of query) {
    for (const [each, text] of repaired(name, value)) today.append(each, text);
  }
  for (const migration of MIGRATIONS) migration(today);
  return today;
}

function renamed(before: string, now: string): Migration {
  return (query) => {
    const value = query.get(before);
    query.delete(before);
    if (value !== null && !query.has(now)) query.set(now, value);
  };
}

/** Texts may hold anything, a question mark too. */
const FREE_TEXTS = new Set(['title', 'id']);
const OURS = new Set(Object.keys(DEFAULT_SELECTION));
/** A second question mark, or an ampersand in one of the forms that publishing tools give it. */
const JOINT = new RegExp(
  `\\?|&(?:amp;|#0*38;)*|(?:^|;)amp;|\\\\u0026|;(?=(?:${[...OURS].join('|')})=.)`,
  'i',
);
/** What stands around a parameter where an address was copied out of a text or wrapped by a tool. */
const BEFORE = /^[\s\p{C}"'“”‘’([]+/u;
const AFTER = /(?:<\/\w*>?|["'”’]>|[\s\p{C}"'“”‘’)\].,;:/\\])+$/u;

type Pair = readonly [string, string];

function repaired(name: string, value: string): readonly Pair[] {
  const bare = nameOf(value === '' ? decoded(name) : name);
  if (FREE_TEXTS.has(bare)) return [[bare, value]];
  // "survey%3Dgpps%26view%3Dhex": everything in the first name.
  const [first = '', ...rest] = `${bare}=${value}`.split(JOINT);
  const wellFormed = rest.every((part) => /^[\s\p{C}]*[\w.-]+=/u.test(part));
  const isWhole = value === '' && /^[a-z]+=./i.test(bare);
  if (!wellFormed || (rest.length === 0 && !isWhole)) return [tidied(bare, value)];
  return [first, ...rest].map((part) => {
    const at = part.indexOf('=');
    const text = at < 0 ? '' : part.slice(at + 1);
    return tidied(
      nameOf(at < 0 ? part : part.slice(0, at)),
      isWhole ? text.replace(/=$/, '') : text,
    );
  });
}

/** A name of ours as we write it, whatever its case; all others as they are. */
function nameOf(name: string): string {
  const bare = name.replace(/^(?:\?|&?amp;|&?#0*38;|[\s\p{C}]+)+/iu, '');
  const tidy = bare.replace(/(?:\[\]|[\s\p{C}])+$/u, '').toLowerCase();
  return OURS.has(tidy) ? tidy : bare;
}

function tidied(name: string, value: string): Pair {
  const isOurs = OURS.has(name) && !FREE_TEXTS.has(name);
  return [name, isOurs ? value.replace(BEFORE, '').replace(AFTER, '') : value];
}

/** Encoded twice, a whole query stands in one name. */
function decoded(name: string): string {
  if (!/%3D/i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // Not ours to make sense of.
    if (error instanceof URIError) return name;
    throw error;
  }
}
