import type { Option } from '../view/types';

/** From so many letters on, a word may be the beginning of what was typed. */
const LONG = 5;

/**
 * Measures with every word that was typed, each at the start of a word of theirs; those that have them
 * all in their names come first. None before a letter or digit is typed.
 */
export function searchMeasures(measures: readonly Option[], query: string): Option[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return [];
  const named = measures.filter(({ label }) => holds(label, typed));
  const other = measures.filter((each) => {
    return !named.includes(each) && holds(`${each.label} ${each.words ?? ''}`, typed);
  });
  return [...named, ...other];
}

function holds(text: string, typed: readonly string[]): boolean {
  const words = wordsOf(text);
  return typed.every((part) => words.some((word) => isNear(word, part)));
}

/** "rec" and "receptionist" are near "reception". */
function isNear(word: string, typed: string): boolean {
  return word.startsWith(typed) || (word.length >= LONG && typed.startsWith(word));
}

/** "your GP’s phone" as "your", "gps", "phone". */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
