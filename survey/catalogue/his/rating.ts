import type { HisAnswer } from '../types';

type Three = readonly [good: string, neither: string, poor: string];

/** Makes a phrase of "good", "neither good nor poor" or "poor". */
type Phrase = (word: string) => string;

interface Phrases {
  readonly said: Phrase;
  readonly did: Phrase;
  /** The same with a capital: "Good". */
  readonly topic: Phrase;
}

/** The three answers of a rating question. */
export function rating(ids: Three, words: Three, phrases: Phrases): readonly HisAnswer[] {
  const polarity = ['positive', 'neutral', 'negative'] as const;
  return ([0, 1, 2] as const).map((i) => ({
    id: ids[i],
    label: words[i],
    polarity: polarity[i],
    said: phrases.said(words[i].toLowerCase()),
    did: phrases.did(words[i].toLowerCase()),
    topic: phrases.topic(words[i]),
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
