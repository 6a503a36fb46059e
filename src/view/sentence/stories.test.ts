/** The cases that news reports told too simply, as a careful newspaper would print them. */
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../model/area';
import { datasetFor, index, ranksFor } from '../../testing/published';
import { narrativeContext, type NarrativeInput, type Topic } from '../narrative-context';
import type { ChangeVerdict } from '../types';
import { copyText, narrativeOf, paragraph } from './narrative';
import type { Narrative } from './types';

function topic(surveyId: string, measureId: string, answerId: string, waveId: string): Topic {
  const survey = index.surveys.find(({ id }) => id === surveyId);
  const measure = survey?.measures.find(({ id }) => id === measureId);
  const answer = measure?.answers.find(({ id }) => id === answerId);
  const wave = survey?.waves.find(({ id }) => id === waveId);
  if (!survey || !measure || !answer || !wave) throw new Error('the data should hold it');
  return { survey, measure, answer, wave, dataset: datasetFor(measure) };
}

interface Asked {
  readonly since?: string;
  readonly second?: Topic;
  readonly verdict?: NarrativeInput['verdict'];
  /** The verdict of England's change; every other one is unknown. */
  readonly england?: ChangeVerdict;
}

function tell(of: Topic, area: string, { since, second, verdict, england }: Asked): Narrative {
  const block = ranksFor(of.measure)?.waves.find(({ wave }) => wave === of.wave.id);
  const at = block?.areas.indexOf(area) ?? -1;
  const [low, high] = [
    block?.answers[of.answer.id]?.low[at],
    block?.answers[of.answer.id]?.high[at],
  ];
  const rank = block && low && high ? { low, high, of: block.areas.length } : null;
  return narrativeOf(
    narrativeContext({
      ...of,
      index,
      area,
      since: of.survey.waves.find(({ id }) => id === since) ?? null,
      verdict: verdict ?? 'unknown',
      clearAlone: false,
      tally: null,
      rank,
      second: second ?? null,
      rule: '',
      judgeChange: ({ area: whose, answer }) =>
        whose === ENGLAND && answer.id === of.answer.id ? (england ?? 'none') : 'unknown',
    }),
  );
}

describe('the stories’ own cases', () => {
  const GOOD = topic('his', 'gp-overall', 'good', 'his-9');

  it('Hampshire and Isle of Wight: the same share, no margins, England clearly up', () => {
    const asked = { since: 'his-1', england: 'risen' } as const;
    expect(paragraph(tell(GOOD, 'E54000042', asked), 'answers')).toBe(
      'An estimated 65.5% of adults at GP practices in Hampshire and the Isle of Wight who had recently tried to make contact rated their practice good in March 2025, according to 1,334 responses to the Health Insight Survey; no margin of error was published. ' +
        'England’s share was 73.6% (give or take 1.1 points), clearly up from 67.4% (give or take 0.7 points) in July and August 2024; the area’s had been 65.4%, but without margins of error neither its change nor its difference from England can be judged. ' +
        'Some 14.4% rated their practice poor, compared with 17.2% in July and August 2024, a change that cannot be judged without margins of error; the rest said neither.',
    );
  });

  it('Derby and Derbyshire: good and poor both up, neither provable', () => {
    const second = topic('his', 'gp-contact-ease', 'difficult', 'his-9');
    const told = tell(GOOD, 'E54000058', { since: 'his-1', england: 'risen', second });
    expect(told.finding).toContain('64.8% of adults at GP practices in Derby and Derbyshire');
    expect(told.finding).toContain('according to 674 responses');
    expect(told.comparison).toContain('the area’s had been 61.4%, but without margins');
    expect(told.answers).toBe(
      'Some 21.9% rated their practice poor, up from 18.9%, so both shares rose and neither rise can be confirmed; the rest said neither.',
    );
    expect(told.second).toBe(
      'Among adults there who had recently made contact, 16.3% (no margin of error was published) found it difficult, compared with 22.5% in July and August 2024, a change that cannot be judged without margins of error, from 644 responses.',
    );
  });

  it('Bedfordshire, Luton and Milton Keynes: the lowest of 42 beyond doubt', () => {
    const of = topic('gpps', 'contact-overall', 'good', 'gpps-2025');
    const told = tell(of, 'E54000024', { verdict: 'lower' });
    expect(paragraph(told, 'none')).toBe(
      'An estimated 59.6% (give or take 1.2 points) of patients at GP practices in Bedfordshire, Luton and Milton Keynes who had tried to make contact rated the experience good between January and March 2025, according to 9,374 responses to the GP Patient Survey. ' +
        'That was clearly worse than England’s 69.6% (give or take 0.2 points) and the lowest of 42 areas beyond doubt.',
    );
    expect(told.answers).toBeNull();
  });

  it('England, poor and neither in 2026: no rise is named and then denied', () => {
    for (const answer of ['poor', 'neither']) {
      const told = tell(topic('gpps', 'contact-overall', answer, 'gpps-2026'), ENGLAND, {
        since: 'gpps-2025',
      });
      expect(paragraph(told, 'answers')).not.toMatch(/no figure|\b(rise|risen)\b/);
    }
  });

  it('Essex is not compared with what was there before its boundaries changed', () => {
    const now = topic('his', 'gp-overall', 'good', 'his-28');
    const told = tell(now, 'E54000066', { since: 'his-20', verdict: 'none', england: 'fallen' });
    expect(told.comparison).not.toContain('the shares had been');
    expect(told.comparison).toContain('there is no figure for the area from January 2026');
  });

  it('copies the sentences asked for, the source and the address', () => {
    const told = tell(GOOD, 'E54000042', { since: 'his-1' });
    const [text, source, link] = copyText(told, 'none', 'https://example.org/?area=1').split('\n');
    expect(text).toBe(`${told.finding} ${told.comparison ?? ''}`);
    expect(source).toBe(told.citation);
    expect(source).toContain('As reported: ');
    expect(link).toBe('https://example.org/?area=1');
    expect(copyText(told, 'answers', null).split('\n')).toHaveLength(2);
  });
});
