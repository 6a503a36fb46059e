import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../model/estimate';
import type { Answer, Break, Measure, Survey, Wave } from '../../model/survey';
import { copyText, sentences } from './sentences';
import type { SentenceInput, Share } from './types';

function answer(id: string, label: string, word: string): Answer {
  const said = `their experience of their GP practice was ${word}`;
  return { id, label, polarity: 'neutral', said, breaks: [] };
}

const GOOD = answer('good', 'Good', 'good');
const POOR = answer('poor', 'Poor', 'poor');

const MEASURE: Measure = {
  id: 'm',
  label: 'Overall experience',
  question: 'How was it?',
  askedOf: 'adults who tried to contact their GP practice in the last 28 days',
  answers: [GOOD, POOR],
  headline: 'good',
  coverage: [],
  file: '',
  ranks: null,
  pair: null,
  note: null,
};

function wave(id: string, from: string, to: string): Wave {
  return { id, label: `Wave ${id}`, from, to, geography: 'g', breaks: [], note: null };
}

const NOW = wave('28', '2026-08-18', '2026-09-09');
const THEN = wave('9', '2025-03-04', '2025-03-26');

const SURVEY: Survey = {
  id: 's',
  name: 'Health Survey',
  abbreviation: 'HS',
  publisher: 'The Office',
  attribution: 'The Office, Health Survey',
  licence: 'Open Licence',
  about: '',
  measures: [MEASURE],
  waves: [THEN, NOW],
};

function figure(value: number, half: number | null, base: number | null = 801): Estimate {
  const lower = half === null ? null : value - half;
  const upper = half === null ? null : value + half;
  return { value, lower, upper, base, source: 'x' };
}

function share(estimate: Estimate, earlier: Estimate | null = null, of = GOOD): Share {
  return { answer: of, estimate, earlier };
}

function input(changes: Partial<SentenceInput>): SentenceInput {
  return {
    survey: SURVEY,
    measure: MEASURE,
    wave: NOW,
    area: 'Black Country',
    selected: share(figure(67.4, 5)),
    others: [],
    england: figure(70, 0.5),
    earlier: null,
    rank: null,
    second: null,
    source: null,
    confidence: '95',
    ...changes,
  };
}

const text = (changes: Partial<SentenceInput>): string => sentences(input(changes)).text;
const since = { wave: THEN, moved: false, breaks: [] };
const missing: Estimate = { value: null, reason: 'suppressed' };

describe('what is missing', () => {
  it('tells why there is no figure, and England’s instead', () => {
    expect(text({ selected: share(missing) })).toBe(
      'There is no figure for the Black Country from the Health Survey between 18 August and 9 September 2026 (withheld because too few people answered). In England as a whole, of 801 adults who tried to contact their GP practice in the previous 28 days, 70.0% said their experience of their GP practice was good.',
    );
  });

  it('names the answer that is missing where another one is not', () => {
    const others = [share(figure(14, 2), null, POOR)];
    expect(text({ selected: share(missing), others })).toMatch(
      /^There is no figure for “Good” in the Black Country from the Health Survey/,
    );
  });

  it('tells only why, where England has none either', () => {
    const said = text({ selected: share(missing), england: missing });
    expect(said).toMatch(
      /^There is no figure [^.]*\(withheld because too few people answered\)\.$/,
    );
  });

  it('does without a base that was not published', () => {
    expect(text({ selected: share(figure(67.4, 5, null)) })).toMatch(
      /^Among adults in the Black Country who tried to contact/,
    );
  });

  it('names the other answers without a figure, one or several', () => {
    const neither = answer('neither', 'Neither', 'neither');
    expect(text({ others: [share(missing, null, POOR)] })).toMatch(
      /There is no figure for “Poor” \(withheld because too few people answered\)\./,
    );
    expect(text({ others: [share(missing, null, POOR), share(missing, null, neither)] })).toMatch(
      /There are no figures for “Poor” and “Neither” \(withheld/,
    );
  });

  it('says nothing of England in England', () => {
    expect(text({ area: 'England', england: null })).toBe(
      'Of 801 adults in England who tried to contact their GP practice in the previous 28 days, 67.4% (about two in three) told the Health Survey between 18 August and 9 September 2026 that their experience of their GP practice was good.',
    );
  });
});

describe('over time', () => {
  it.each([
    [figure(80, 2), 'good, a clear fall from 80.0% in March 2025.'],
    [figure(55, 2), 'good, a clear rise from 55.0% in March 2025.'],
    [figure(67.3, 5), 'good, no clear change from 67.3% in March 2025.'],
    [
      figure(67.3, null),
      'good, compared with 67.3% in March 2025: about the same, and the survey’s margin is not published for this figure.',
    ],
    [
      figure(55, null),
      'good, compared with 55.0% in March 2025; the survey’s margin is not published for this figure, so whether there was a real change cannot be said.',
    ],
  ])('%j', (earlier, words) => {
    expect(text({ selected: share(figure(67.4, 5), earlier), earlier: since })).toContain(words);
  });

  it('compares nothing across new boundaries or a new series, and says so', () => {
    const selected = share(figure(67.4, 5), figure(20, 1));
    const series: Break = { kind: 'series', note: '', measures: null };
    const moved = text({ selected, earlier: { ...since, moved: true } });
    const renewed = text({ selected, earlier: { ...since, breaks: [series] } });
    expect(moved).not.toContain('20.0%');
    expect(moved).toContain(
      'cannot be compared with the survey of 4 to 26 March 2025, because the area’s boundaries have changed since.',
    );
    expect(renewed).not.toContain('20.0%');
    expect(renewed).toContain('because the question has changed since.');
  });

  it('asks for care where new people or questions came in', () => {
    const breaks = (['panel', 'questionnaire', 'panel'] as const).map((kind) => ({
      kind,
      note: '',
      measures: null,
    }));
    const selected = share(figure(67.4, 5), figure(67, 5));
    expect(text({ selected, earlier: { ...since, breaks } })).toContain(
      'The comparison with 4 to 26 March 2025 needs care, because the questionnaire has changed and new participants have joined the survey since.',
    );
  });

  it('says that the earlier figure is missing', () => {
    expect(text({ selected: share(figure(67.4, 5), missing), earlier: since })).toContain(
      'There is no figure from the survey of 4 to 26 March 2025 to compare this with (withheld because too few people answered).',
    );
  });
});

describe('against England', () => {
  it.each([
    [60, 'was clearly lower.'],
    [80, 'was clearly higher.'],
    [69, 'was not clearly different.'],
  ])('%d%% against 70%%', (value, words) => {
    expect(text({ selected: share(figure(value, 5)) })).toContain(
      `In England as a whole, 70.0% said it was good; the share in the Black Country ${words}`,
    );
  });

  it('judges nothing where a margin is missing, and says whose', () => {
    expect(text({ selected: share(figure(60, null)) })).toContain(
      'margin is not published for the Black Country, so whether the two really differ cannot be said.',
    );
    expect(text({ england: figure(70, null) })).toContain(
      'margin is not published for England as a whole, so whether',
    );
  });

  it('needs more at 99.8%', () => {
    const selected = share(figure(75.8, 5.5));
    expect(text({ selected })).toContain('clearly higher');
    expect(text({ selected, confidence: '99.8' })).toContain('not clearly different');
  });

  it.each([
    [1, 1, ', and the highest of the 42 areas with figures.'],
    [42, 42, ', and the lowest of the 42 areas with figures.'],
    [2, 2, ', and the 2nd highest of the 42 areas with figures.'],
    [2, 3, ', ranking 2nd or 3rd of 42 areas with figures, highest first.'],
    [12, 20, ', ranking between 12th and 20th of 42 areas with figures, highest first.'],
    [5, 36, ', and cannot be ranked among the 42 areas with figures.'],
  ])('ranks %d to %d', (low, high, words) => {
    expect(text({ rank: { low, high, of: 42 } })).toContain(words);
  });
});

describe('copy', () => {
  it('adds intervals only when asked, and source and address beneath', () => {
    const made = sentences(input({ others: [share(figure(14.4, 1.5), null, POOR)] }));
    expect(copyText(made, 'plain', null).split('\n')).toEqual([made.text, made.citation]);
    const [full, , link] = copyText(made, 'interval', 'https://example.org/?area=1').split('\n');
    expect(made.text).not.toContain('interval');
    expect(made.text).toContain('Another 14.4% (about one in seven) said it was poor.');
    expect(full).toContain('67.4% (about two in three; 95% interval 62.4% to 72.4%) told');
    expect(full).toContain('14.4% (about one in seven; 95% interval 12.9% to 15.9%) said');
    expect(link).toBe('https://example.org/?area=1');
  });

  it('names the report that a figure was taken from', () => {
    const source = {
      id: 'x',
      title: 'The Herald',
      publisher: 'The Herald',
      address: null,
      licence: '',
      reliability: 'reported',
      note: null,
    } as const;
    expect(sentences(input({ source })).citation).toBe(
      'Source: The Office, Health Survey, wave 28 (fieldwork 18 August to 9 September 2026). Open Licence. As reported: The Herald. Percentages are weighted; a difference is called clear at 95% confidence.',
    );
  });
});
