/** Checks on what comes from outside, put together from small ones; none ever throws. */

/**
 * Says what is wrong and where, seen from the value: ".blocks[2].base is not a list"; null when nothing
 * is. The way there is only put together where something is wrong: a map has thousands of numbers.
 */
export type Check = (value: unknown) => string | null;
type Fields = Readonly<Record<string, Check>>;

/** Gives the typed value, or a sentence that says which field is wrong. */
export type Decoder<T> = (value: unknown) => { value: T } | { wrong: string };

/**
 * A decoder from a check that covers what T promises.
 * @param now brings a file in an older form to what T is now
 */
export function decoder<T>(check: Check, now = (value: T): T => value): Decoder<T> {
  return (value) => {
    const wrong = check(value);
    return wrong === null ? { value: now(value as T) } : { wrong: `file${wrong}` };
  };
}

export const anything: Check = () => null;

export const text: Check = (value) => (typeof value === 'string' ? null : ' is not text');

export const number: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? null : ' is not a number';

/** One of a few words. */
export function oneOf(words: readonly string[]): Check {
  return (value) =>
    words.some((word) => word === value) ? null : ` is none of ${words.join(', ')}`;
}

export function nullable(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

export function optional(check: Check): Check {
  return (value) => (value === undefined ? null : check(value));
}

export function list(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return ' is not a list';
    for (let i = 0; i < value.length; i += 1) {
      const wrong = check(value[i]);
      if (wrong !== null) return `[${String(i)}]${wrong}`;
    }
    return null;
  };
}

export function atLeastOne(check: Check): Check {
  return (value) => list(check)(value) ?? ((value as unknown[]).length > 0 ? null : ' is empty');
}

/** An object with any keys, all values alike. */
export function record(check: Check): Check {
  return (value) =>
    isRecord(value) ? firstWrong(value, Object.keys(value), () => check) : NO_OBJECT;
}

/** An object with these fields; others are allowed. */
export function object(fields: Fields): Check {
  const keys = Object.keys(fields);
  return (value) => (isRecord(value) ? firstWrong(value, keys, (key) => fields[key]) : NO_OBJECT);
}

const NO_OBJECT = ' is not an object';

function firstWrong(
  value: Record<string, unknown>,
  keys: readonly string[],
  checkOf: (key: string) => Check | undefined,
): string | null {
  for (const key of keys) {
    const wrong = checkOf(key)?.(value[key]) ?? null;
    if (wrong !== null) return `.${key}${wrong}`;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
