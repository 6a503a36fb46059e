import type { Random } from '../../src/stats/random';
import type { Content } from '../testing/trial';

/** The files of one import by name, as an import gets them. */
export type Files = Readonly<Record<string, Content>>;

/** One kind of damage. */
export interface DamageClass {
  readonly name: string;
  /**
   * Whether the file itself, or the wave before, tells that it is wrong. What nothing tells is
   * counted apart: `survey/README.md` says how to find it by eye.
   */
  readonly detectable: boolean;
  readonly damage: (random: Random) => Files;
}

export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Two different items. */
export function pickTwo<T>(items: readonly T[], random: Random): [T, T] {
  const one = pick(items, random);
  return [
    one,
    pick(
      items.filter((item) => item !== one),
      random,
    ),
  ];
}

/** The text with one of its digits replaced, so that it is another number of the same length. */
export function otherDigit(
  text: string,
  random: Random,
  place: 'first' | 'last' | 'any' = 'any',
): string {
  const at = Array.from(text).flatMap((sign, i) => (/\d/.test(sign) ? [i] : []));
  const index = place === 'first' ? at[0] : place === 'last' ? at.at(-1) : pick(at, random);
  if (index === undefined) return text;
  const digits = Array.from('123456789').filter((digit) => digit !== text[index]);
  return `${text.slice(0, index)}${pick(digits, random)}${text.slice(index + 1)}`;
}

/** The same, changed by at least so much. */
export function otherNumber(text: string, random: Random, least: number): string {
  for (let again = 0; again < 50; again += 1) {
    const other = otherDigit(text, random);
    if (Math.abs(Number(other) - Number(text)) >= least) return other;
  }
  return text;
}
