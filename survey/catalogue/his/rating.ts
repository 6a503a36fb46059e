import type { HisAnswer } from '../types';

type Three = readonly [good: string, neither: string, poor: string];

/** The three answers of a rating question; `said` makes a clause of "good", "neither good nor poor", "poor". */
export function rating(
  ids: Three,
  words: Three,
  said: (word: string) => string,
): readonly HisAnswer[] {
  const polarity = ['positive', 'neutral', 'negative'] as const;
  return ([0, 1, 2] as const).map((i) => ({
    id: ids[i],
    label: words[i],
    polarity: polarity[i],
    said: said(words[i].toLowerCase()),
    words: [words[i]],
  }));
}

export const GOOD: Three = ['good', 'neither', 'poor'];
export const GOOD_WORDS: Three = ['Good', 'Neither good nor poor', 'Poor'];
export const EASY: Three = ['easy', 'neither', 'difficult'];
export const EASY_WORDS: Three = ['Easy', 'Neither easy nor difficult', 'Difficult'];
export const SATISFIED: Three = ['satisfied', 'neither', 'dissatisfied'];
export const SATISFIED_WORDS: Three = [
  'Satisfied',
  'Neither satisfied nor dissatisfied',
  'Dissatisfied',
];
