/**
 * What a newspaper could print of one selection: who did what, how that compares, and for context
 * the other answers or a second question. Every sentence is whole and at most 60 words.
 */
import { answers } from './answers';
import { citation } from './citation';
import { comparison } from './comparison';
import { finding } from './finding';
import { second } from './second';
import type { Narrative, NarrativeContext } from './types';

/** Pure; every verdict is given, none is found here. */
export function narrativeOf(context: NarrativeContext): Narrative {
  return {
    finding: finding(context),
    comparison: comparison(context),
    answers: answers(context),
    second: second(context),
    citation: citation(context),
  };
}

/** Which third sentence is asked for. */
export type Context = 'answers' | 'second' | 'none';

/** The sentences as one paragraph. */
export function paragraph(narrative: Narrative, context: Context): string {
  const third = context === 'none' ? null : narrative[context];
  return [narrative.finding, narrative.comparison, third].filter((part) => part !== null).join(' ');
}

/** What "Copy" puts on the clipboard. @param permalink address of this selection, or null */
export function copyText(narrative: Narrative, context: Context, permalink: string | null): string {
  const lines = [paragraph(narrative, context), narrative.citation];
  return [...lines, ...(permalink === null ? [] : [permalink])].join('\n');
}
