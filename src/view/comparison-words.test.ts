import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import type { Change } from '../stats/change';
import { figure } from '../testing/area-view';
import { changeWords, verdictWords, distanceText } from './comparison-words';
import { CHANGE_WORDS, UNKNOWN_WORDS, VERDICT_WORDS } from './glossary';

const missing: Estimate = { value: null, reason: 'unavailable' };
const known = figure(70);
const bare: Estimate = { value: 70, lower: null, upper: null, base: 90, source: 's' };
const { noFigure, noEngland, noEarlier, noMargin, unfit } = UNKNOWN_WORDS;

describe('verdictWords', () => {
  it.each([
    ['unknown', missing, known, noFigure],
    ['unknown', known, missing, noEngland],
    ['unknown', missing, missing, noFigure],
    ['unknown', bare, known, noMargin],
    ['unknown', known, bare, noMargin],
    // A margin is there, but of no use: of no width, say.
    ['unknown', known, known, unfit],
    ['none', known, known, VERDICT_WORDS.none],
    ['higher', known, known, VERDICT_WORDS.higher],
    ['lower', known, known, VERDICT_WORDS.lower],
  ] as const)('%s', (verdict, area, england, words) => {
    expect(verdictWords(verdict, area, england)).toBe(words);
  });
});

describe('changeWords', () => {
  it.each([
    ['unknown', { later: missing }, noFigure],
    ['unknown', { earlier: missing }, noEarlier],
    ['unknown', { earlier: bare }, noMargin],
    ['unknown', { later: bare }, noMargin],
    ['unknown', {}, unfit],
    ['broken', { moved: true }, CHANGE_WORDS.moved],
    ['broken', {}, CHANGE_WORDS.renewed],
    ['none', {}, CHANGE_WORDS.none],
    ['risen', {}, CHANGE_WORDS.risen],
    ['fallen', {}, CHANGE_WORDS.fallen],
  ] as const)('%s, where %j', (verdict, special, words) => {
    const change: Change = { verdict, points: null };
    expect(changeWords(change, { moved: false, earlier: known, later: known, ...special })).toBe(
      words,
    );
  });
});

describe('distanceText', () => {
  it('is empty where nothing was judged', () => {
    expect(distanceText(null)).toBe('');
  });

  it('gives points with their sign, and 1.96 standard errors', () => {
    expect(distanceText({ points: -2.43, se: 1 })).toBe('−2.4 ± 2.0');
    expect(distanceText({ points: 0.02, se: 2.5 })).toBe('0.0 ± 4.9');
  });
});
