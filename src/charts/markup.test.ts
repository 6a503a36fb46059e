import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { IntervalPlot } from '../view/details/interval-plot-types';
import type { Trend, TrendPoint } from '../view/details/trend-types';
import AnswerBar from './AnswerBar.svelte';
import type { FunnelView } from '../view/details/funnel-types';
import FunnelPlot from './FunnelPlot.svelte';
import RankingPlot from './RankingPlot.svelte';
import TrendChart from './TrendChart.svelte';

const nothing = () => undefined;
const count = (text: string, part: RegExp) => [...text.matchAll(part)].length;

const missing: TrendPoint = {
  wave: 'w1',
  time: 0,
  kind: 'missing',
  value: null,
  interval: null,
  reason: 'unavailable',
  valueText: 'not available for this area',
  intervalText: '',
  baseText: '',
};

const trend: Trend = {
  title: 'Good: Measure, Kent',
  waves: ['w1', 'w2'].map((id, i) => ({
    id,
    label: `Wave ${String(i + 1)}`,
    dates: 'then',
    time: i,
    name: `Name of ${id}`,
  })),
  selected: ['w2'],
  area: {
    code: 'k',
    role: 'area',
    name: 'Kent',
    brief: 'Kent',
    points: [missing, { ...missing, wave: 'w2' }],
    runs: [],
    bridges: [],
  },
  compared: [],
  england: null,
  before: [],
  breaks: [{ mark: '1', kind: 'panel', note: 'New participants.', waves: ['w2'], label: 'Wave 2' }],
  notes: [],
  extent: [60, 70],
};

describe('TrendChart', () => {
  const { body } = render(TrendChart, { props: { trend, onwave: nothing } });

  it('names every wave as a button, with one tab stop, on the selected one', () => {
    expect(count(body, /role="button"/g)).toBe(2);
    expect(count(body, /tabindex="0"[^>]*role="button"|role="button"[^>]*tabindex="0"/g)).toBe(1);
    expect(body).toMatch(/tabindex="0"[^>]*aria-label="Name of w2"[^>]*aria-pressed="true"/);
  });

  it('lets points be read but not chosen where the period is locked', () => {
    const locked = render(TrendChart, { props: { trend, locked: true, onwave: nothing } }).body;
    expect(locked).not.toContain('role="button"');
    expect(count(locked, /role="img"[^>]*aria-label="Name of w|tabindex="0"[^>]*role="img"/g)).toBe(
      2,
    );
    expect(locked).not.toContain('aria-pressed');
  });

  it('says what the marks mean and that the scale leaves out zero', () => {
    expect(body).toContain('Wave 2: New participants.');
    expect(body).toContain('The scale runs from 60% to 70%.');
  });

  it('has the same waves in a table with caption and scopes, missing figures in words', () => {
    expect(count(body, /scope="row"/g)).toBe(2);
    expect(count(body, /<caption/g)).toBe(1);
    expect(count(body, /not available for this area/g)).toBe(2);
  });

  it('carries no style attributes, which a strict policy would refuse', () => {
    expect(body).not.toMatch(/\sstyle=/);
  });
});

const interval = { lower: 60, upper: 70 };
const mark = {
  code: 'k',
  short: 'Kent',
  brief: 'Kent',
  value: 65,
  interval,
  whole: '65%',
  verdict: 'lower',
  name: 'Kent: 65.0%',
} as const;
const plot: IntervalPlot = {
  marks: [mark, { ...mark, code: 'd', brief: 'Devon', verdict: 'none', name: 'Devon: 65.0%' }],
  england: { ...mark, code: 'e', short: 'England', whole: '66%' },
  without: [{ why: 'Withheld', areas: ['Essex'] }],
  extent: [60, 70],
  rule: 'The rule.',
};

describe('RankingPlot', () => {
  const props = { plot, selected: 'd', compared: ['k'], onselect: nothing };

  it('names every area as an option and selects the chosen one', () => {
    const { body } = render(RankingPlot, { props });
    expect(count(body, /role="option"/g)).toBe(2);
    expect(body).toMatch(/tabindex="0"[^>]*aria-label="Devon: 65.0%"[^>]*aria-selected="true"/);
    expect(body).toContain('England 66%');
    expect(body).toContain('Withheld: Essex');
    expect(body).not.toMatch(/\sstyle=/);
  });

  it('leaves ticks and bars to the eye: each option says the same', () => {
    const { body } = render(RankingPlot, { props });
    expect(count(body, /<svg/g)).toBe(4);
    for (const [svg] of body.matchAll(/<svg[^>]*>/g)) {
      const before = body.slice(0, body.indexOf(svg));
      expect(svg.includes('aria-hidden') || before.includes('aria-hidden="true"')).toBe(true);
    }
  });

  it('draws nothing without marks, and still says what is missing', () => {
    const empty = { ...plot, marks: [], extent: null };
    const { body } = render(RankingPlot, { props: { ...props, plot: empty } });
    expect(body).not.toContain('<svg');
    expect(body).toContain('The rule.');
    expect(body).toContain('Withheld: Essex');
  });

  it('folds a long list of missing areas away under its number', () => {
    const without = [
      { why: 'Withheld', areas: Array.from({ length: 9 }, (_, i) => `A${String(i)}`) },
    ];
    const { body } = render(RankingPlot, { props: { ...props, plot: { ...plot, without } } });
    expect(body).toContain('Withheld: 9 areas');
  });
});

const dot = {
  code: 'k',
  brief: 'Kent',
  value: 65,
  base: 800,
  verdict: 'lower',
  name: 'Kent: 65.0%, lower than England',
} as const;
const funnel: FunnelView = {
  points: [dot, { ...dot, code: 'd', brief: 'Devon', base: 900, verdict: 'none', name: 'Devon' }],
  england: { value: 70, text: 'England 70%' },
  shapes: { higher: 'Higher than England', lower: 'Lower than England', none: 'Neither' },
  lines: [{ kind: 'clear', label: 'Clear among all', limits: [] }],
  most: 1000,
  ticks: [{ base: 0, text: '0' }],
  across: 'People who answered',
  extent: [65, 75],
  without: [{ why: 'Withheld', areas: ['Essex'] }],
  rule: 'The rule.',
};

describe('FunnelPlot', () => {
  const props = { funnel, selected: 'd', compared: ['k'], onselect: nothing };

  it('names every area as an option, one of them in the tab order, and selects the chosen one', () => {
    const { body } = render(FunnelPlot, { props });
    expect(count(body, /role="option"/g)).toBe(2);
    expect(count(body, /tabindex="0"/g)).toBe(1);
    expect(body).toMatch(/tabindex="0"[^>]*aria-label="Devon"[^>]*aria-selected="true"/);
    expect(body).toContain('Withheld: Essex');
    expect(body).not.toMatch(/\sstyle=/);
  });

  it('says in words what lines and shapes mean, and no more than there is', () => {
    const text = render(FunnelPlot, { props }).body.replace(/<[^>]*>/g, ' ');
    expect(text).toContain('Clear among all');
    expect(text).toContain('Lower than England');
    expect(text).not.toContain('Higher than England');
    expect(text).toContain('The scale runs from 64% to 76%.');
  });

  it('draws lines alone where there is no dot', () => {
    const empty = { ...funnel, points: [] };
    const { body } = render(FunnelPlot, { props: { ...props, funnel: empty } });
    expect(body).not.toContain('role="option"');
    expect(body).toContain('England 70%');
  });
});

describe('AnswerBar', () => {
  it('lists every answer, missing ones in words, and draws only what has a figure', () => {
    const answer = {
      id: 'good',
      label: 'Good',
      polarity: 'positive',
      said: '',
      bounds: [],
    } as const;
    const figure = { value: 60, lower: null, upper: null, base: null, source: 's' };
    const shares = [
      { answer, estimate: figure, valueText: '60.0%', intervalText: 'not published' },
      {
        answer: { ...answer, id: 'poor', label: 'Poor' },
        estimate: { value: null, reason: 'suppressed' },
        valueText: 'withheld',
        intervalText: '',
      } as const,
    ];
    const { body } = render(AnswerBar, { props: { shares, name: 'Kent' } });
    expect(count(body, /scope="row"/g)).toBe(2);
    expect(count(body, /<g /g)).toBe(2);
    expect(body).toContain('withheld');
    expect(body).not.toMatch(/\sstyle=/);
    expect(
      render(AnswerBar, { props: { shares: shares.slice(1), name: 'Kent' } }).body,
    ).not.toContain('<g ');
  });
});
