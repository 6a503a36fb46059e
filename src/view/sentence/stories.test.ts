/** The cases that news reports told too simply, told from the committed data. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../../model/dataset';
import type { IndexFile, MeasureFile, RanksFile } from '../../model/files';
import { sentenceInput, type SentenceContext, type Topic } from './input';
import { sentences } from './sentences';

describe('the stories’ own cases', () => {
  const published = (path: string): unknown =>
    JSON.parse(readFileSync(`${process.cwd()}/public/${path}`, 'utf8'));
  const index = published('data/index.json') as IndexFile;

  function topic(survey: string, measure: string, answerId: string, waveId: string): Topic {
    const ofSurvey = index.surveys.find(({ id }) => id === survey);
    const ofMeasure = ofSurvey?.measures.find(({ id }) => id === measure);
    const found = ofMeasure?.answers.find(({ id }) => id === answerId);
    const at = ofSurvey?.waves.find(({ id }) => id === waveId);
    if (!ofSurvey || !ofMeasure || !found || !at) throw new Error('the index should hold it');
    const dataset = datasetOf(published(ofMeasure.file) as MeasureFile);
    return { survey: ofSurvey, measure: ofMeasure, answer: found, wave: at, dataset };
  }

  function tell(of: Topic, area: string, more: Partial<SentenceContext> = {}): string {
    const rest = { since: null, rank: null, second: null, confidence: '95' } as const;
    return sentences(sentenceInput({ ...of, ...rest, index, area, ...more })).text;
  }

  it('Hampshire and Isle of Wight has about the same share, without a margin', () => {
    const said = tell(topic('his', 'gp-overall', 'good', 'his-9'), 'E54000042');
    expect(said).toMatch(
      /^Of 1,334 adults in Hampshire and the Isle of Wight .* 65\.5% .* compared with 65\.4% between 23 July and 15 August 2024: about the same, and the survey’s margin is not published for this figure\./,
    );
    expect(said).toContain('Another 14.4% said it was poor, compared with 17.2%');
  });

  it('Derby and Derbyshire has more good and more poor, and neither is called clear', () => {
    const second = topic('his', 'gp-contact-ease', 'difficult', 'his-9');
    const said = tell(topic('his', 'gp-overall', 'good', 'his-9'), 'E54000058', { second });
    expect(said).toMatch(/^Of 674 adults .* 64\.8% .* compared with 61\.4%/);
    expect(said).toContain(
      'Another 21.9% said it was poor, compared with 18.9% (margin not published)',
    );
    expect(said).toMatch(/Of 644 adults .* 16\.3% said .* difficult, compared with 22\.5%/);
    expect(said).not.toMatch(/clear (rise|fall)/);
  });

  it('Bedfordshire, Luton and Milton Keynes is clearly lowest of 42', () => {
    const of = topic('gpps', 'contact-overall', 'good', 'gpps-2025');
    const ranks = published(of.measure.ranks ?? '') as RanksFile;
    const block = ranks.waves.find(({ wave: id }) => id === 'gpps-2025');
    const at = block?.areas.indexOf('E54000024') ?? -1;
    const found = block?.answers['good'];
    const rank = { low: found?.low[at] ?? NaN, high: found?.high[at] ?? NaN, of: 42 };
    expect(tell(of, 'E54000024', { rank })).toMatch(
      /59\.6% \(about three in five\) .* clearly lower, and the lowest of the 42 areas with figures\.$/,
    );
  });

  it('Essex is not compared with what stood there before its boundaries', () => {
    const said = tell(topic('his', 'gp-overall', 'good', 'his-28'), 'E54000066', {
      since: 'his-20',
    });
    expect(said).toContain('because the area’s boundaries have changed since.');
  });

  it('Frimley is gone from the map of 2026', () => {
    const said = tell(topic('his', 'gp-overall', 'good', 'his-28'), 'E54000034');
    expect(said).toMatch(/^There is no figure for the Frimley area .*did not exist with these/);
  });

  it('puts the opposite answer second when a poor experience is asked for', () => {
    const said = tell(topic('his', 'gp-overall', 'poor', 'his-28'), 'E54000062');
    expect(said).toMatch(/was poor, .* Another [^ ]+ said it was good/);
  });
});
