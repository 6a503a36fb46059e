/**
 * What a newspaper could print of one selection: who did what, how that compares, and for context
 * the other answers or a second question. Every sentence is whole and at most 60 words.
 */
import { answers } from './answers';
import { citation } from './citation';
import { comparison } from './comparison';
import { countNarrative } from './count';
import { finding } from './finding';
import { second } from './second';
import type { Narrative, NarrativeContext, ThirdSentence } from './types';

/** Pure; every verdict is given, none is found here. */
export function narrativeOf(context: NarrativeContext): Narrative {
  if (context.survey.kind === 'count') return countNarrative(context);
  return {
    finding: finding(context),
    comparison: comparison(context),
    answers: answers(context),
    second: second(context),
    citation: citation(context),
  };
}

/** The sentences as one paragraph. */
export function paragraph(narrative: Narrative, third: ThirdSentence): string {
  const added = third === 'none' ? null : narrative[third];
  return [narrative.finding, narrative.comparison, added].filter((part) => part !== null).join(' ');
}

/** What "Copy" puts on the clipboard. @param permalink address of this selection, or null */
export function copyText(
  narrative: Narrative,
  third: ThirdSentence,
  permalink: string | null,
): string {
  const lines = [paragraph(narrative, third), narrative.citation];
  return [...lines, ...(permalink === null ? [] : [permalink])].join('\n');
}
