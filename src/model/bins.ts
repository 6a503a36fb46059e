/**
 * The colour classes of a map. `CLASSES` is their one list: another line is another class, for which
 * the compiler then asks `view/palette` for colours; bounds, legend, styles and schema follow.
 */

/** From the lowest to the highest. */
export const CLASSES = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5'] as const;

/** Names a class’s fill. */
export type ClassFill = (typeof CLASSES)[number];

/** How many bounds lie between all classes. */
export const BOUND_COUNT = CLASSES.length - 1;

/** One class of a map: the values it holds, in percent. */
export interface Bin {
  readonly fill: ClassFill;
  /** Closed end: the bound itself is held. Null: open, the lowest class. */
  readonly from: number | null;
  /** The bound that the next class begins with. Null: open, the highest class. */
  readonly to: number | null;
  /** Whether the class holds a value, to the tenth that is printed: what reads "72.5%" is coloured as 72.5. */
  readonly contains: (value: number) => boolean;
}

const made = new WeakMap<readonly number[], readonly Bin[]>();

/**
 * The classes between these bounds, lowest first, the same objects for the same list; no bounds leave
 * one class that holds everything.
 * @param bounds ascending, in percent; no more than `BOUND_COUNT` are used
 */
export function binsOf(bounds: readonly number[]): readonly Bin[] {
  const known = made.get(bounds);
  if (known) return known;
  const used = bounds.slice(0, BOUND_COUNT);
  const bins = CLASSES.slice(0, used.length + 1).map((fill, i) =>
    bin(fill, used[i - 1] ?? null, used[i] ?? null),
  );
  made.set(bounds, bins);
  return bins;
}

function bin(fill: ClassFill, from: number | null, to: number | null): Bin {
  const contains = (value: number): boolean => {
    const printed = Math.round(value * 10) / 10;
    return printed >= (from ?? -Infinity) && printed < (to ?? Infinity);
  };
  return { fill, from, to, contains };
}

/** The class that holds a value; null for what is no number. */
export function binOf(value: number, bins: readonly Bin[]): Bin | null {
  return bins.find(({ contains }) => contains(value)) ?? null;
}
