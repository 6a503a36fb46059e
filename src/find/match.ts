import { SHORT_FIRST_WORDS, SHORT_WORDS } from './aliases';
import { edits, forgiven, lettersIn, tooStrange } from './edits';
import type { Entry, Key } from './search-index';
import { bare, plain, squeezed } from './plain';

/** How well a name fits what was typed; smaller is better. */
export const FIT = { exact: 0, beginning: 1, words: 2, guess: 3, none: Infinity } as const;

/** What an alias counts less than a name. */
const ALIAS = 0.05;

/** One reading of what was typed. */
export interface Reading {
  readonly text: string;
  readonly squeezed: string;
  readonly words: readonly string[];
  readonly letters: number;
}

/** What was typed as it stands, without "NHS ... Council" and the like, and with short words written out. */
export function readings(query: string): readonly Reading[] {
  const text = plain(query);
  const texts = [text, bare(text), writtenOut(text), writtenOut(bare(text))];
  return [...new Set(texts)]
    .filter((one) => one !== '')
    .map((one) => ({
      ...{ text: one, squeezed: squeezed(one), words: one.split(' ') },
      letters: lettersIn(one),
    }));
}

function writtenOut(text: string): string {
  const words = text.split(' ').map((word, at, all) => {
    const first = at < all.length - 1 ? own(SHORT_FIRST_WORDS, word) : undefined;
    return first ?? own(SHORT_WORDS, word) ?? word;
  });
  return words.join(' ');
}

/** Not what every object has, such as "constructor". */
function own(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** The best fit of an entry with any reading; a later reading and an alias count a little less. */
export function fitOf(entry: Entry, all: readonly Reading[]): number {
  let best: number = FIT.none;
  all.forEach((reading, at) => {
    const later = at / 10;
    for (const key of entry.keys) {
      best = Math.min(best, keyFit(key, reading) + later + (key.alias ? ALIAS : 0));
    }
  });
  return best;
}

function keyFit(key: Key, reading: Reading): number {
  if (key.text === reading.text) return FIT.exact;
  if (key.squeezed === reading.squeezed && reading.squeezed.length > 4) return FIT.exact;
  if (key.text.startsWith(reading.text)) return FIT.beginning;
  if (key.squeezed.startsWith(reading.squeezed) && reading.squeezed.length > 4) {
    return FIT.beginning;
  }
  return inOrder(key.words, reading.words) ? FIT.words : FIT.none;
}

/** Whether each typed word begins a word of the name, in the name's order: "stoke trent". */
function inOrder(words: readonly string[], typed: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const next = typed[at];
    if (next !== undefined && word.startsWith(next)) at += 1;
  }
  return at === typed.length;
}

/** The fit of a misspelt name: 3 and a little more for every edit, a whole name before a beginning. */
export function guessOf(entry: Entry, all: readonly Reading[]): number {
  let best: number = FIT.none;
  for (const reading of all) {
    const limit = forgiven(reading.text.length);
    if (limit === 0) continue;
    for (const key of entry.keys) {
      if (key.alias || tooStrange(reading.letters, key.letters, limit)) continue;
      const { start, whole } = edits(reading.text, key.text, limit);
      best = Math.min(best, FIT.guess + whole / 10, FIT.guess + 0.5 + start / 10);
    }
  }
  return best;
}
