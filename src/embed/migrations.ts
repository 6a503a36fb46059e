/**
 * Older forms of the address, oldest first. Articles outlive code: a form once published keeps
 * working, so entries are added here and never removed.
 */
type Migration = (query: URLSearchParams) => void;

const MIGRATIONS: readonly Migration[] = [renamed('color', 'colour')];

/**
 * The query in today's form; a new object. What host pages do to addresses is undone first where it is
 * plain what was meant: "&amp;" or "&#38;" between parameters, "?" once more, a whole query encoded.
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
/** A second question mark, or an ampersand written as a character reference. */
const JOINT = /\?|&(?:amp;|#0*38;)*|(?:^|;)amp;/i;

function repaired(name: string, value: string): (readonly [string, string])[] {
  const bare = name.replace(/^(?:\?|&?amp;|&?#0*38;)+/i, '');
  if (FREE_TEXTS.has(bare)) return [[bare, value]];
  // "survey%3Dgpps%26view%3Dhex": everything in the first name.
  const [first = '', ...rest] = `${bare}=${value}`.split(JOINT);
  const wellFormed = rest.every((part) => /^[a-z]+=/i.test(part));
  const isWhole = value === '' && /^[a-z]+=./i.test(bare);
  if (!wellFormed || (rest.length === 0 && !isWhole)) return [[bare, value]];
  return [first, ...rest].map((part) => {
    const at = part.indexOf('=');
    const text = part.slice(at + 1);
    return [part.slice(0, at), isWhole ? text.replace(/=$/, '') : text] as const;
  });
}
