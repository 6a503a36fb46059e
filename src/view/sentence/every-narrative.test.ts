/** Every sentence that the committed data allow, against rules of print and the figures themselves. */
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../model/area';
import { estimateOf } from '../../model/dataset';
import { intervalOf, isFigure, type Estimate } from '../../model/estimate';
import type { Wave } from '../../model/survey';
import { datasetFor, index, measures } from '../../testing/published';
import { narrativeContext, type NarrativeInput, type Topic } from '../narrative-context';
import type { ChangeVerdict, Verdict } from '../types';
import { narrativeOf } from './narrative';
import type { Narrative, NarrativeContext } from './types';

const LONGEST = 60;

/** A number from a text, the same each time, to give verdicts that no rule of ours computed. */
function drawn(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return (hash >>> 8) / 2 ** 24;
}

function oneOf<T>(options: readonly T[], seed: string): T {
  const found = options[Math.floor(drawn(seed) * options.length)];
  if (found === undefined) throw new Error('no options');
  return found;
}

function hasInterval(estimate: Estimate): boolean {
  return intervalOf(estimate) !== null;
}

function* topics(): Generator<Topic> {
  for (const { survey, measure } of measures) {
    const dataset = datasetFor(measure);
    for (const { wave: id } of measure.coverage) {
      const wave = survey.waves.find((each) => each.id === id);
      if (!wave) throw new Error(`unknown wave ${id}`);
      for (const answer of measure.answers) yield { survey, measure, answer, wave, dataset };
    }
  }
}

function secondOf({ survey, measure, wave, answer }: Topic, seed: string): Topic | null {
  const found = oneOf([null, ...measures], seed);
  if (!found || found.measure.id === measure.id) return null;
  const at = found.survey.id === survey.id ? wave : found.survey.waves.at(-1);
  const [first] = found.measure.answers;
  const same = found.measure.answers.find(({ polarity }) => polarity === answer.polarity) ?? first;
  if (!at || !same) return null;
  return { ...found, answer: same, wave: at, dataset: datasetFor(found.measure) };
}

function sinceOf({ survey, wave }: Topic, seed: string): Wave | null {
  const at = survey.waves.indexOf(wave);
  return oneOf([null, survey.waves[at - 13] ?? null, ...survey.waves.slice(0, at)], seed);
}

function inputFor(topic: Topic, area: string): NarrativeInput {
  const { dataset, wave, answer, measure } = topic;
  const seed = `${measure.id} ${wave.id} ${answer.id} ${area}`;
  const [own, whole] = [area, ENGLAND].map((code) =>
    estimateOf(dataset, wave.id, code, answer.id),
  ) as [Estimate, Estimate];
  const judged = area !== ENGLAND && hasInterval(own) && hasInterval(whole);
  const verdict: Verdict = judged ? oneOf(['higher', 'lower', 'none'], `v${seed}`) : 'unknown';
  const place = Math.ceil(drawn(`r${seed}`) * 36);
  const high = Math.min(36, place + Math.floor(drawn(`h${seed}`) * 30));
  const n = (key: string): number => Math.floor(drawn(key + seed) * 15);
  return {
    ...topic,
    index,
    area,
    since: sinceOf(topic, `s${seed}`),
    verdict,
    clearAlone: verdict === 'none' && drawn(`a${seed}`) < 0.2,
    tally: { higher: n('th'), lower: n('tl'), none: n('tn'), unknown: 0 },
    rank: judged ? { low: place, high, of: 36 } : null,
    second: secondOf(topic, `2${seed}`),
    rule: 'A difference is called clear by a rule.',
    judgeChange: ({ earlier, later, broken, answer: of }): ChangeVerdict => {
      if (broken) return 'broken';
      if (!hasInterval(earlier) || !hasInterval(later)) return 'unknown';
      return oneOf(['risen', 'fallen', 'none'], `c${of.id}${seed}`);
    },
  };
}

const FORBIDDEN =
  /our sources|another \d|significan|undefined|null|NaN|Infinity|\[object|the the|\bin in\b|\(\)|\( | \)|\.\.|,,|;;|[,;:]\.| [,.;:)]| {2}|\ba [aeiou]|\bwave\b|\bboards?\b|\btold\b.*%|\bis\b (good|poor|higher|lower)|\bthe the\b|“”/i;

function faultsOf(sentence: string): string[] {
  const wrong: string[] = [];
  const found = FORBIDDEN.exec(sentence);
  if (found) wrong.push(`holds "${found[0]}": ${sentence}`);
  if (!/^[A-Z“][^]*[^.]\.$/.test(sentence)) wrong.push(`no sentence: ${sentence}`);
  if (/\. [A-Z]/.test(sentence)) wrong.push(`two sentences: ${sentence}`);
  if (sentence.split(/\s+/).length > LONGEST) wrong.push(`too long: ${sentence}`);
  for (const [open, close] of ['()', '“”']) {
    if (sentence.split(open ?? '').length !== sentence.split(close ?? '').length) {
      wrong.push(`unbalanced ${String(open)}: ${sentence}`);
    }
  }
  for (const [number] of sentence.matchAll(/[\d.,]+%/g)) {
    if (!/^\d{1,3}\.\d%$/.test(number)) wrong.push(`no percentage to one decimal: ${number}`);
  }
  for (const present of sentence.matchAll(/\b(rates|say|says|tells|find|finds)\b/g)) {
    wrong.push(`present tense "${present[0]}": ${sentence}`);
  }
  return wrong;
}

/** Every estimate that a narrative may speak of. */
function estimates(context: NarrativeContext): Estimate[] {
  const { selected, others, england, second } = context;
  const shares = [selected, ...others, england, second?.share ?? null];
  return shares.flatMap((share) =>
    share === null ? [] : [share.estimate, ...(share.change ? [share.change.earlier] : [])],
  );
}

function rounded(value: number): string {
  return (Math.round(value * 10 + 1e-9) / 10).toFixed(1);
}

/** Shares, and the margin after each, that no estimate of the context has. */
function invented(context: NarrativeContext, text: string): string[] {
  const known = estimates(context).filter(isFigure);
  const wrong: string[] = [];
  for (const [said, value, margin] of text.matchAll(
    /(\d+\.\d)%(?:,| \()?(?: ?give or take ([\d.]+) points?)?/g,
  )) {
    const fits = known.some((estimate) => {
      if (rounded(estimate.value) !== value) return false;
      const interval = intervalOf(estimate);
      if (margin === undefined) return !interval;
      return (
        interval !== null &&
        Math.abs((interval.upper - interval.lower) / 2 - Number(margin)) <= 0.51
      );
    });
    if (!fits) wrong.push(`invented ${said}: ${text}`);
  }
  for (const [said, base] of text.matchAll(/([\d,]+) responses/g)) {
    const n = Number(base?.replaceAll(',', ''));
    if (!known.some((estimate) => estimate.base === n)) wrong.push(`invented ${said}: ${text}`);
  }
  return wrong;
}

const AGAINST: readonly (readonly [RegExp, readonly Verdict[]])[] = [
  [/was clearly (better|worse|higher|lower) than England/, ['higher', 'lower']],
  [/too small a difference for this survey|could be chance when|share was the same/, ['none']],
  [
    /cannot be compared$|cannot be compared[;.,]|nor its difference from England can be judged/,
    ['unknown'],
  ],
];

/** Where a sentence's claim against England is not the verdict that was given. */
function misjudged(context: NarrativeContext, { comparison }: Narrative): string[] {
  const { england, selected, verdict } = context;
  if (!england || !isFigure(england.estimate) || !isFigure(selected.estimate)) return [];
  const start = comparison?.split('; ')[0] ?? '';
  const whole = verdict === 'unknown' ? (comparison ?? '') : start;
  const said = AGAINST.filter(([words]) => words.test(whole)).flatMap(([, verdicts]) => verdicts);
  const direction = /clearly (better|worse|higher|lower)/.exec(start)?.[1];
  const { polarity } = selected.answer;
  const due = { higher: ['better', 'worse', 'higher'], lower: ['worse', 'better', 'lower'] };
  const at = polarity === 'positive' ? 0 : polarity === 'negative' ? 1 : 2;
  const fits =
    said.includes(verdict) &&
    (verdict === 'higher' || verdict === 'lower' ? due[verdict][at] === direction : !direction);
  return fits ? [] : [`${verdict}: ${comparison ?? 'nothing'}`];
}

/** Where a clear change is claimed that nobody found, or one that was found is not told. */
function mischanged(context: NarrativeContext, { comparison }: Narrative): string[] {
  const verdicts = [context.selected, context.england].flatMap((share) =>
    share?.change && isFigure(share.estimate) && isFigure(share.change.earlier)
      ? [share.change.verdict]
      : [],
  );
  if (!isFigure(context.selected.estimate)) return [];
  const text = comparison ?? '';
  const claims = (pattern: RegExp, verdict: ChangeVerdict): boolean =>
    pattern.test(text) === verdicts.includes(verdict);
  const fits =
    claims(/clearly risen|clearly up/, 'risen') && claims(/clearly fallen|clearly down/, 'fallen');
  return fits ? [] : [`${verdicts.join(', ')}: ${text}`];
}

describe('every sentence of the committed data', () => {
  it('reads as print, holds only the data’s figures and says just the verdicts given', () => {
    const wrong: string[] = [];
    let told = 0;
    for (const topic of topics()) {
      const geography = index.geographies.find(({ id }) => id === topic.wave.geography);
      for (const area of [...(geography?.areas.map(({ code }) => code) ?? []), ENGLAND]) {
        const context = narrativeContext(inputFor(topic, area));
        const narrative = narrativeOf(context);
        const { finding, comparison, answers, second, citation } = narrative;
        const sentences = [finding, comparison, answers, second].filter((each) => each !== null);
        told += sentences.length;
        wrong.push(
          ...sentences.flatMap(faultsOf),
          ...sentences.flatMap((sentence) => invented(context, sentence)),
          ...misjudged(context, narrative),
          ...mischanged(context, narrative),
        );
        if (!/^Source: [^]+\.$/.test(citation) || /undefined|null|board/.test(citation)) {
          wrong.push(citation);
        }
      }
    }
    expect(wrong.filter((_, i) => i % Math.ceil(wrong.length / 12) === 0)).toEqual([]);
    expect(told).toBeGreaterThan(30_000);
  }, 120_000);
});
