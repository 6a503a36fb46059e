/** The fields of a boundary file that hold codes and names. */

interface Wanted {
  readonly code: string;
  readonly name: string;
  readonly pattern: RegExp;
}

export interface Fields {
  readonly code: string;
  readonly name: string;
}

/**
 * The fields of one feature: those that are declared or, as the portal names them anew with every
 * edition, the same of another year ("ICB24CD" for "ICB23CD", in any case). Null where there are none.
 * @throws Error where several would do
 */
export function fieldsOf(
  properties: Readonly<Record<string, unknown>>,
  wanted: Wanted,
): Fields | null {
  if (wanted.code in properties && wanted.name in properties) {
    return { code: wanted.code, name: wanted.name };
  }
  const found = Object.keys(properties).flatMap((code) => {
    const year = anotherYear(code, wanted.code);
    const value = properties[code];
    if (year === null || typeof value !== 'string' || !wanted.pattern.test(value)) return [];
    const name = Object.keys(properties).find((key) => anotherYear(key, wanted.name) === year);
    return name === undefined ? [] : [{ code, name }];
  });
  if (found.length > 1) {
    throw new Error(`has codes in ${found.map(({ code }) => code).join(' and ')}: keep one`);
  }
  return found[0] ?? null;
}

/** The two digits of the year in a field's name that otherwise is the one wanted; null for another. */
function anotherYear(key: string, wanted: string): string | null {
  const at = wanted.search(/\d\d/);
  if (at < 0) return key.toLowerCase() === wanted.toLowerCase() ? '' : null;
  const [before, after] = [wanted.slice(0, at), wanted.slice(at + 2)];
  return new RegExp(`^${before}(\\d\\d)${after}$`, 'i').exec(key)?.[1] ?? null;
}
