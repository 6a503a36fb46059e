import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import {
  baseLine,
  changeLine,
  changeSentence,
  clearAloneLine,
  figureWithMargin,
  marginLine,
  marginWords,
  newestLine,
  rankLine,
  realnessOf,
  splitLine,
  standingLine,
} from './answer-texts';

const missing: Estimate = { value: null, reason: 'suppressed' };

function figure(value: number, lower: number | null, upper: number | null): Estimate {
  return { value, lower, upper, base: 3265, source: 'x' };
}

describe('a margin in words', () => {
  it.each([
    [missing, '', ''],
    [figure(65.5, null, null), 'margin of error not published', 'Margin of error: not published'],
    [figure(66.9, 59.9, 73.8), 'give or take 7 points', 'Margin of error: 59.9% to 73.8%'],
    [figure(73.2, 72.8, 73.6), 'give or take 1 point', 'Margin of error: 72.8% to 73.6%'],
  ])('%j', (estimate, words, line) => {
    expect(marginWords(estimate)).toBe(words);
    expect(marginLine(estimate)).toBe(line);
  });

  it('goes with a figure wherever it leaves the page', () => {
    expect(figureWithMargin(figure(66.9, 59.9, 73.8))).toBe('66.9%, give or take 7 points');
    expect(figureWithMargin(missing)).toBe('');
    expect(newestLine(figure(66.9, 59.9, 73.8), 'August to September 2026')).toBe(
      'Newest survey alone (August to September 2026): 67%, give or take 7 points.',
    );
  });
});

describe('against England', () => {
  const england = figure(73.2, 72.8, 73.6);
  const here = figure(70.9, 66.9, 74.9);

  it.each([
    ['none', 'positive', 'Too close to England’s 73% to call.'],
    ['lower', 'positive', 'Lower than England’s 73%.'],
    ['higher', 'negative', 'Higher than England’s 73%, and so worse.'],
    ['lower', 'negative', 'Lower than England’s 73%, and so better.'],
    ['higher', 'neutral', 'Higher than England’s 73%.'],
    ['unknown', 'neutral', 'England: 73%. The two cannot be compared from what was published.'],
  ] as const)('%s, %s', (verdict, polarity, words) => {
    expect(standingLine(here, england, verdict, polarity)).toBe(words);
  });

  it('says that a margin is lacking only where one is', () => {
    const bare = figure(70.9, null, null);
    const words = 'England: 73%. Without a margin of error the two cannot be compared.';
    expect(standingLine(bare, england, 'unknown', 'neutral')).toBe(words);
    expect(standingLine(here, bare, 'unknown', 'neutral')).toContain('Without a margin');
  });

  it('says nothing without figures', () => {
    expect(standingLine(missing, england, 'unknown', 'positive')).toBe('');
    expect(standingLine(here, missing, 'unknown', 'positive')).toBe('');
  });

  it('shows a decimal where a clear difference would vanish in rounding', () => {
    expect(standingLine(figure(72.6, 72.4, 72.8), england, 'lower', 'positive')).toBe(
      'Lower than England’s 73.2%.',
    );
  });

  it('tells what passes alone but not among all', () => {
    expect(clearAloneLine(36)).toContain('among 36 areas');
  });

  it.each([
    [[3, 3, 30], 'Three areas are higher and three lower. Thirty are too close to call.'],
    [[0, 1, 35], 'One area is lower. 35 are too close to call.'],
    [[2, 0, 1], 'Two areas are higher. One is too close to call.'],
    [[20, 22, 0], '20 areas are higher and 22 lower.'],
    [[0, 0, 36], 'All 36 areas are too close to call.'],
    [[0, 0, 0], ''],
  ])('%j', ([higher = 0, lower = 0, none = 0], words) => {
    expect(splitLine({ higher, lower, none, unknown: 2 })).toBe(words);
  });
});

describe('over time, where nothing can be judged', () => {
  const [bare, whole] = [figure(0, null, null), figure(0, 0, 0)];
  const line = { verdict: 'unknown', moved: false, since: 'in a year' } as const;

  it('says that a margin is lacking only where one is', () => {
    const without = 'Without a margin of error, change in a year cannot be judged.';
    expect(changeLine({ ...line, earlier: whole, later: bare })).toBe(without);
    expect(changeLine({ ...line, earlier: bare, later: whole })).toBe(without);
    expect(changeLine({ ...line, earlier: whole, later: whole })).toBe(
      'Change in a year cannot be judged from what was published.',
    );
  });
});

describe('over time', () => {
  const earlier = figure(66.4, 62, 70);

  it.each([
    ['none', earlier, false, 'No clear change in a year.'],
    ['risen', earlier, false, 'Clearly up in a year.'],
    ['fallen', earlier, false, 'Clearly down in a year.'],
    [
      'broken',
      earlier,
      true,
      'Its boundaries have changed, so earlier figures cannot be compared.',
    ],
    ['broken', earlier, false, 'The question has changed, so earlier figures cannot be compared.'],
    ['unknown', earlier, false, 'Without a margin of error, change in a year cannot be judged.'],
    ['unknown', missing, false, 'No earlier figure to compare with.'],
  ] as const)('%s', (verdict, before, moved, words) => {
    expect(changeLine({ verdict, earlier: before, moved, since: 'in a year' })).toBe(words);
  });
});

describe('over time, with the earlier figure', () => {
  const earlier = figure(66.4, 62, 70);
  const unmeasured = figure(61.4, null, null);

  it.each([
    ['none', earlier, 'No clear change in a year, from 66.4% (give or take 4 points).'],
    ['risen', earlier, 'Clearly up in a year, from 66.4% (give or take 4 points).'],
    ['broken', earlier, 'Its boundaries have changed, so earlier figures cannot be compared.'],
    [
      'unknown',
      unmeasured,
      '61.4% before. Without a margin of error, change in a year cannot be judged.',
    ],
    ['unknown', missing, 'No earlier figure to compare with.'],
  ] as const)('%s', (verdict, before, words) => {
    const line = { verdict, earlier: before, moved: true, since: 'in a year' };
    expect(changeSentence(line)).toBe(words);
  });
});

describe('ranks', () => {
  it.each([
    [17, 36, 36, 'Too uncertain to rank: between 17th and 36th of 36'],
    [42, 42, 42, 'Lowest of 42'],
    [1, 1, 42, 'Highest of 42'],
    [2, 2, 42, '2nd highest of 42'],
    [2, 3, 42, '2nd or 3rd highest of 42'],
    [3, 9, 36, 'Between 3rd and 9th highest of 36'],
    [33, 36, 36, 'Among the four lowest of 36'],
  ])('%d to %d of %d', (low, high, of, words) => {
    expect(rankLine({ low, high, of })).toBe(words);
  });
});

describe('how much of a map is real', () => {
  it.each([
    [0.62, 'About four in ten of the differences between areas are chance.'],
    [0.5, 'About half of the differences between areas are chance.'],
    [0.98, 'Almost none of the differences between areas are chance.'],
    [0.02, 'This map is mostly chance. Nearly all of the differences between areas are chance.'],
    [
      0.3,
      'This map is mostly chance. About seven in ten of the differences between areas are chance.',
    ],
  ])('%d', (reliability, words) => expect(realnessOf(reliability).text).toBe(words));

  it('warns exactly where more is chance than not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (reliability) => {
        const { mostlyChance, text } = realnessOf(reliability);
        expect(mostlyChance).toBe(reliability < 0.5);
        expect(text.startsWith('This map is mostly chance.')).toBe(mostlyChance);
      }),
    );
  });
});

describe('how many answered', () => {
  it.each([
    [figure(70, 66, 74), 4, '3,265 responses in four surveys'],
    [figure(70, 66, 74), 1, '3,265 people answered'],
    [missing, 1, ''],
  ])('%j in %d', (estimate, rounds, words) => expect(baseLine(estimate, rounds)).toBe(words));
});
