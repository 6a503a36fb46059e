import { describe, expect, it } from 'vitest';
import { binsOf } from '../model/bins';
import type { Confidence } from '../model/selection';
import type { Answer } from '../model/survey';
import { areaView, figure } from '../testing/area-view';
import { legendOf, type LegendInput } from './legend';

const BOUNDS = [70, 72.5, 75, 77.5];
const answer: Answer = {
  id: 'good',
  label: 'Good',
  polarity: 'positive',
  said: 'it was good',
  bounds: BOUNDS,
};

function legend(input: Partial<LegendInput>) {
  const none = {
    mode: 'value',
    answer,
    people: 'patients',
    bins: binsOf(BOUNDS),
    areas: [],
    confidence: '95',
    sinceLabel: null,
  } as const;
  return legendOf({ ...none, ...input });
}

const rows = (input: Partial<LegendInput>) =>
  legend(input).entries.map(({ fill, label, count }) => [fill, label, count]);

describe('legendOf shares', () => {
  it('shows all classes, empty ones too, so that it looks the same in every wave', () => {
    expect(rows({})).toEqual([
      ['class-1', 'Under 70%', 0],
      ['class-2', '70 to 72.4', 0],
      ['class-3', '72.5 to 74.9', 0],
      ['class-4', '75 to 77.4', 0],
      ['class-5', '77.5% and over', 0],
    ]);
    expect(legend({}).entries.map(({ from }) => from)).toEqual([
      null,
      '70%',
      '72.5%',
      '75%',
      '77.5%',
    ]);
    expect(legend({}).entries.map(({ bin }) => bin?.to)).toEqual([...BOUNDS, null]);
    expect(legend({}).rule).toBeNull();
  });

  it('has no classes for an answer that is never mapped', () => {
    expect(rows({ bins: binsOf([]) })).toEqual([]);
  });

  it('keeps each reason for a missing figure apart, after the classes', () => {
    const areas = [
      areaView('A', figure(74)),
      areaView('B', { value: null, reason: 'suppressed' }),
      areaView('C', { value: null, reason: 'not-asked' }),
      areaView('D', { value: null, reason: 'suppressed' }),
    ];
    expect(rows({ areas }).slice(5)).toEqual([
      ['missing', 'No figure: not asked at this time', 1],
      ['missing', 'No figure: withheld because too few people answered', 2],
    ]);
    expect(rows({ areas })[2]).toEqual(['class-3', '72.5 to 74.9', 1]);
  });
});

describe('legendOf comparisons', () => {
  const areas = [
    areaView('A', figure(80), { fill: 'higher' }),
    areaView('B', figure(74), { fill: 'no-difference' }),
    areaView('C', figure(74), { fill: 'missing' }),
  ];

  it('tells higher, lower and too close to call apart, and what cannot be judged', () => {
    expect(rows({ mode: 'england', areas })).toEqual([
      ['higher', 'Higher than England', 1],
      ['no-difference', 'Too close to call', 1],
      ['lower', 'Lower than England', 0],
      ['missing', 'Cannot be judged: no usable margin of error, or nothing to compare with', 1],
    ]);
  });

  it('names what cannot be compared only where there is such an area', () => {
    const fills = (input: Partial<LegendInput>) => rows(input).map(([fill]) => fill);
    expect(fills({ mode: 'change' })).toEqual(['risen', 'no-difference', 'fallen']);
    const broken = [areaView('A', figure(80), { fill: 'broken' })];
    expect(fills({ mode: 'change', areas: broken })).toContain('broken');
  });

  it('counts for its rule only the areas that were judged', () => {
    expect(legend({ mode: 'england', areas }).rule).toBe(
      'A difference is called clear only where it is larger than the survey’s margin at the 95% level. With two areas, about 0.1 would pass by chance alone. Too close to call does not mean that two are the same.',
    );
    const many = Array.from({ length: 42 }, () => areaView('A', figure(74), { fill: 'higher' }));
    const rule = (confidence: Confidence) =>
      legend({ mode: 'change', areas: many, confidence }).rule;
    expect(rule('95')).toMatch(/^A change .* 95% level\. With 42 areas, about two would/);
    expect(rule('99.8')).toMatch(/99\.8% level\. .* about 0\.1 would/);
    expect(rule('fdr')).toMatch(/holds when all 42 areas are tested at once/);
  });

  it('is titled by what it shows', () => {
    expect(legend({}).title).toBe('Percentage of patients who said it was good');
    expect(legend({ mode: 'england' }).title).toBe(
      'Percentage of patients who said it was good: difference from England',
    );
    expect(legend({ mode: 'change' }).title).toBe(
      'Percentage of patients who said it was good: change since an earlier survey',
    );
    const title = legend({ mode: 'change', sinceLabel: 'wave 10' }).title;
    expect(title).toBe('Percentage of patients who said it was good: change since wave 10');
  });
});
