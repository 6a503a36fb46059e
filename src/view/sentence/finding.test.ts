/** The first sentence, the second question, and the source beneath. */
import { describe, expect, it } from 'vitest';
import { MISSING_REASONS } from '../../model/estimate';
import type { Source } from '../../model/survey';
import {
  A_YEAR,
  contextOf,
  GOOD,
  known,
  lacking,
  MEASURE,
  POOR,
  shareOf,
  SURVEY,
} from '../../testing/told';
import { missingWords } from '../words';
import { citation } from './citation';
import { finding } from './finding';
import { second } from './second';
import type { NarrativeContext, NarrativeSecond } from './types';

const find = (more: Partial<NarrativeContext> = {}) => finding(contextOf(more));
const when = contextOf().period;

describe('the finding', () => {
  it.each(MISSING_REASONS)('says why there is none: %s', (reason) => {
    const words = missingWords(reason);
    expect(find({ selected: shareOf(GOOD, lacking(reason)) })).toBe(
      `There is no figure for Kent from the Small Survey in March 2025 (${words}).`,
    );
  });

  it('names the answer where another one has a figure', () => {
    const more = { selected: shareOf(GOOD, lacking()), area: 'Black Country' };
    expect(find({ ...more, others: [shareOf(POOR, known(14))] })).toMatch(
      /^There is no figure for “good” in the Black Country from/,
    );
    expect(find({ ...more, others: [shareOf(POOR, lacking())] })).toMatch(
      /^There is no figure for the Black Country from/,
    );
  });

  it('tells who did what, where and when, and from how many', () => {
    expect(find()).toBe(
      'An estimated 70.0% (give or take 3 points) of adults at GP practices in Kent who had been there rated it good in March 2025, according to 800 responses to the Small Survey.',
    );
    expect(find({ area: 'England' })).toContain('of adults in England who had been there');
  });

  it('says that no margin or no number was published, and how many rounds it is from', () => {
    expect(find({ selected: shareOf(GOOD, known(70, null, null)) })).toMatch(
      /70\.0% of adults .*, according to the Small Survey; no margin of error was published\.$/,
    );
    const period = { ...when, rounds: 4 };
    expect(find({ period })).toMatch(
      /according to 800 responses to four rounds of the Small Survey\.$/,
    );
  });

  it('tells nought and all as figures', () => {
    expect(find({ selected: shareOf(GOOD, known(0, 0)) })).toContain(
      '0.0% (give or take 0.1 points)',
    );
    expect(find({ selected: shareOf(GOOD, known(100, 0, 1)) })).toContain('100.0% (give');
  });

  it('puts people it has no noun for into brackets', () => {
    expect(find({ measure: { ...MEASURE, people: 'those who rang' } })).toContain(
      'of people at GP practices in Kent (those who rang) rated',
    );
  });
});

describe('the second question', () => {
  const other = { ...MEASURE, id: 'n', people: 'adults who had rung' };
  const asked = (more: Partial<NarrativeSecond> = {}): NarrativeSecond => ({
    survey: SURVEY,
    measure: other,
    period: when,
    share: shareOf(POOR, known(22)),
    ...more,
  });
  const tell = (found: NarrativeSecond | null, more: Partial<NarrativeContext> = {}) =>
    second(contextOf({ second: found, ...more }));

  it('is none where there is no such question, or no figure of it', () => {
    expect(tell(null)).toBeNull();
    expect(tell(asked({ share: shareOf(POOR, lacking()) }))).toBeNull();
  });

  it('speaks of the same group only where it has been introduced', () => {
    const same = asked({ measure: { ...other, people: MEASURE.people ?? '' } });
    expect(tell(same)).toBe(
      'Of the same group, 22.0% (give or take 3 points) rated it poor, from 800 responses.',
    );
    expect(tell(same, { selected: shareOf(GOOD, lacking()) })).toMatch(
      /^Among adults at GP practices in Kent who had been there, 22\.0%/,
    );
    expect(tell(asked())).toMatch(/^Among adults there who had rung, 22\.0%/);
    expect(tell(asked(), { area: 'England' })).toMatch(/^Among adults in England who had rung/);
  });

  it('names another survey, and another time', () => {
    const survey = { ...SURVEY, id: 't', name: 'Other Survey' };
    expect(tell(asked({ survey }))).toMatch(
      / rated it poor in March 2025, according to 800 responses to the Other Survey\.$/,
    );
    const period = { ...when, from: '2024-03-05', to: '2024-03-27' };
    expect(tell(asked({ period }))).toContain('rated it poor in March 2024, according to');
  });

  it('tells its change only in the same period, with a margin or without', () => {
    const share = shareOf(POOR, known(22, null), [known(25, null), 'unknown']);
    expect(tell(asked({ share }), { earlier: A_YEAR })).toBe(
      'Among adults there who had rung, 22.0% (no margin of error was published) rated it poor, compared with 25.0% a year earlier, a change that cannot be judged without margins of error, from 800 responses.',
    );
    const survey = { ...SURVEY, id: 't' };
    expect(tell(asked({ share, survey }), { earlier: A_YEAR })).not.toContain('a year earlier');
  });
});

describe('the source', () => {
  const cite = (more: Partial<NarrativeContext> = {}) => citation(contextOf(more));
  const source: Source = {
    id: 's',
    title: 'Daily News',
    publisher: 'Daily',
    address: null,
    licence: '',
    reliability: 'reported',
    note: null,
  };

  it('names survey, wave, fieldwork, licence, people and rule', () => {
    expect(cite()).toBe(
      'Source: Publisher, Small Survey, wave 9 (fieldwork 4 to 26 March 2025). Open licence. Asked of adults who were asked; shares are weighted, and areas are those of people’s GP practices. A rule.',
    );
  });

  it('names a newspaper only where the figure is from one', () => {
    expect(cite({ source })).toContain('As reported: Daily News.');
    expect(cite({ source: { ...source, reliability: 'official' } })).not.toContain('Daily News');
  });

  it('says what is our calculation, and which other survey is told of', () => {
    expect(cite({ period: { ...when, rounds: 4 } })).toContain(
      'Surveys taken together are our calculation.',
    );
    const told = { measure: MEASURE, period: when, share: shareOf(POOR, known(22)) };
    const survey = { ...SURVEY, id: 't', attribution: 'Other Survey' };
    expect(cite({ second: { ...told, survey } })).toContain('Also: Other Survey.');
    expect(cite({ second: { ...told, survey: SURVEY } })).not.toContain('Also:');
  });

  it('leaves no gap where there is no rule', () => {
    expect(cite({ rule: '' })).not.toMatch(/ {2}| $/);
  });
});
