/** The other answers to the question: the opposite one, then the rest. */
import { isFigure, type Figure } from '../../model/estimate';
import { percent } from '../../stats/format';
import { sentenceCase } from '../words';
import { changeClause, compared } from './change';
import { did, share, shareOrMost, shortEnough } from './parts';
import type { NarrativeContext, NarrativeShare } from './types';

interface Told extends NarrativeShare {
  readonly estimate: Figure;
}

/** Null where no other answer has a figure. */
export function answers(context: NarrativeContext): string | null {
  const { others, earlier, selected } = context;
  const told = others.filter((other): other is Told => isFigure(other.estimate));
  const [first] = told;
  if (!first) return null;
  const rest = restOf(context, first);
  if (rest === null) return listed(told);
  const change = sameWay(selected, first) ?? changeClause(first, earlier);
  const start = others.length === 1 ? `the rest, ${share(first.estimate)},` : some(first);
  return sentenceCase(`${start} ${did(first.answer)}${change}${rest}.`);
}

/** "some 14.1% (give or take 3 points)", "most (79.6%, give or take 2 points)". */
function some({ estimate }: Told): string {
  const words = shareOrMost(estimate);
  return words.startsWith('most') ? words : `some ${words}`;
}

/**
 * "; the rest said neither" where the answers leave only that, "" where they leave nothing; null
 * where more than one answer is left to tell.
 */
function restOf({ selected, others }: NarrativeContext, first: Told): string | null {
  if (others.length === 1) return '';
  const [left, ...more] = others.filter((other) => other !== first);
  const opposite = [selected, first].every(({ answer }) => answer.polarity !== 'neutral');
  if (!left || more.length > 0 || !opposite || left.answer.polarity !== 'neutral') return null;
  return left.answer.id === 'neither'
    ? '; the rest said neither'
    : `; the rest ${did(left.answer)}`;
}

/** Every other answer with its margin; the smallest are left out where a sentence can't hold all. */
function listed(told: readonly Told[]): string {
  const bySize = [...told].sort((a, b) => b.estimate.value - a.estimate.value);
  const candidates = bySize.map((_, dropped) => {
    const kept = told.filter((each) => bySize.indexOf(each) < bySize.length - dropped);
    const clauses = kept.map((each, i) => {
      const before = kept[i - 1];
      return before
        ? `${share(each.estimate)} ${saidAfter(did(each.answer), did(before.answer))}`
        : `${some(each)} ${did(each.answer)}`;
    });
    return sentenceCase(`${joined(clauses)}.`);
  });
  return shortEnough(candidates);
}

/** Words that belong to what follows them. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'at', 'for', 'in', 'on', 'the', 'to']);

/** The words of `text` without those that it begins with just as `before` does. */
function saidAfter(text: string, before: string): string {
  const [words, others] = [text.split(' '), before.split(' ')];
  let at = words.findIndex((word, i) => word !== others[i]);
  while (at > 0 && SMALL_WORDS.has(words[at - 1] ?? '')) at -= 1;
  return at < 1 ? text : words.slice(at).join(' ');
}

function joined(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses.join('');
  const comma = clauses.length > 2 ? ',' : '';
  return `${clauses.slice(0, -1).join(', ')}${comma} and ${clauses.at(-1) ?? ''}`;
}

/**
 * Where both opposite answers moved the same way, that is said: "up from 18.9% (give or take 4 points)
 * a year earlier, so both shares rose and neither rise can be confirmed"; null otherwise.
 */
function sameWay(selected: NarrativeShare, other: Told): string | null {
  const [one, two] = [compared(selected), compared(other)];
  if (!one || !two || !isFigure(selected.estimate)) return null;
  const [a, b] = [moved(selected.estimate, one.earlier), moved(other.estimate, two.earlier)];
  if (a === 0 || a !== b) return null;
  const [up, rose, move] = a > 0 ? ['up', 'rose', 'rise'] : ['down', 'fell', 'fall'];
  const clear = [one, two].filter(({ verdict }) => verdict === 'risen' || verdict === 'fallen');
  const proof = [
    `neither ${move} can be confirmed`,
    `only the ${clear[0] === one ? 'first' : 'second'} is clear`,
    `both are clear`,
  ];
  return `, ${up} from ${share(two.earlier)}, so both shares ${rose} and ${proof[clear.length] ?? ''}`;
}

/** 1 for up, −1 for down, 0 where the printed shares are the same. */
function moved(now: Figure, before: Figure): number {
  if (percent(now.value) === percent(before.value)) return 0;
  return Math.sign(now.value - before.value);
}
