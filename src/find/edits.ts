/**
 * Fewest single-letter edits (insert, delete, replace, swap of neighbours: optimal string alignment)
 * that turn `typed` into the beginning of `name`, and into all of it.
 * Both are Infinity when they need more than `limit`.
 */
export function edits(typed: string, name: string, limit: number): Edits {
  if (name.length < typed.length - limit) return FAR;
  // No beginning longer than this can be reached within the limit.
  const width = Math.min(name.length, typed.length + limit);
  const rows = [new Uint8Array(width + 1), new Uint8Array(width + 1), new Uint8Array(width + 1)];
  let [older, old, next] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let to = 0; to <= width; to += 1) old[to] = to;
  for (let at = 1; at <= typed.length; at += 1) {
    if (fillRow(typed, name, at, { older, old, next }) > limit) return FAR;
    [older, old, next] = [old, next, older];
  }
  const within = (cost: number): number => (cost <= limit ? cost : Infinity);
  const whole = width === name.length ? (old[width] ?? Infinity) : Infinity;
  return {
    start: within(old.reduce((least, cost) => Math.min(least, cost))),
    whole: within(whole),
  };
}

export interface Edits {
  readonly start: number;
  readonly whole: number;
}

const FAR: Edits = { start: Infinity, whole: Infinity };

interface Rows {
  readonly older: Uint8Array;
  readonly old: Uint8Array;
  readonly next: Uint8Array;
}

/** Costs of turning the first `at` letters of `typed` into each beginning of `name`; gives the least. */
function fillRow(typed: string, name: string, at: number, { older, old, next }: Rows): number {
  let least = at;
  next[0] = at;
  for (let to = 1; to < next.length; to += 1) {
    const same = typed[at - 1] === name[to - 1];
    let cost = Math.min(
      cell(old, to) + 1,
      cell(next, to - 1) + 1,
      cell(old, to - 1) + (same ? 0 : 1),
    );
    const turned = typed[at - 1] === name[to - 2] && typed[at - 2] === name[to - 1];
    if (turned && at > 1 && to > 1) cost = Math.min(cost, cell(older, to - 2) + 1);
    next[to] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

function cell(row: Uint8Array, at: number): number {
  return row[at] ?? 0;
}

/** The letters of a text, a bit for each of a to z. */
export function lettersIn(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** Whether more than `limit` letters of one text are missing from another: then no edit needs trying. */
export function tooStrange(typed: number, name: number, limit: number): boolean {
  let [missing, count] = [typed & ~name, 0];
  for (; missing !== 0; missing &= missing - 1) count += 1;
  return count > limit;
}

/** How many edits are forgiven in so many letters. */
export function forgiven(letters: number): number {
  if (letters < 4) return 0;
  return letters < 7 ? 1 : 2;
}
