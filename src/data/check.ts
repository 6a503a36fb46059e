/** Checks on what comes from outside, put together from small ones; none ever throws. */

/** Says what is wrong and where, e.g. "file.blocks[2].base is not a list"; null when nothing is. */
export type Check = (value: unknown, at: string) => string | null;
type Fields = Readonly<Record<string, Check>>;

/** Gives the typed value, or a sentence that says which field is wrong. */
export type Decoder<T> = (value: unknown) => { value: T } | { wrong: string };

/**
 * A decoder from a check that covers what T promises.
 * @param now brings a file in an older form to what T is now
 */
export function decoder<T>(check: Check, now = (value: T): T => value): Decoder<T> {
  return (value) => {
    const wrong = check(value, 'file');
    return wrong === null ? { value: now(value as T) } : { wrong };
  };
}

export const anything: Check = () => null;

export const text: Check = (value, at) => (typeof value === 'string' ? null : `${at} is not text`);

export const number: Check = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? null : `${at} is not a number`;

/** One of a few words. */
export function oneOf(words: readonly string[]): Check {
  return (value, at) =>
    words.some((word) => word === value) ? null : `${at} is none of ${words.join(', ')}`;
}

export function nullable(check: Check): Check {
  return (value, at) => (value === null ? null : check(value, at));
}

export function optional(check: Check): Check {
  return (value, at) => (value === undefined ? null : check(value, at));
}

export function list(check: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return `${at} is not a list`;
    for (const [i, item] of value.entries()) {
      const wrong = check(item, `${at}[${String(i)}]`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

export function atLeastOne(check: Check): Check {
  return (value, at) =>
    list(check)(value, at) ?? ((value as unknown[]).length > 0 ? null : `${at} is empty`);
}

/** An object with any keys, all values alike. */
export function record(check: Check): Check {
  return (value, at) => {
    if (!isRecord(value)) return `${at} is not an object`;
    for (const [key, item] of Object.entries(value)) {
      const wrong = check(item, `${at}.${key}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

/** An object with these fields; others are allowed. */
export function object(fields: Fields): Check {
  return (value, at) => {
    if (!isRecord(value)) return `${at} is not an object`;
    for (const [key, check] of Object.entries(fields)) {
      const wrong = check(value[key], `${at}.${key}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
