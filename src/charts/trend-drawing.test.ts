import { describe, expect, it } from 'vitest';
import type { DrawnPoint, Trend, TrendRole, TrendSeries } from '../view/details/trend-types';
import { drawTrend } from './trend-drawing';

const IDS = ['w1', 'w2', 'w3'];

function point(at: number, value: number, half: number | null = 2): DrawnPoint {
  return {
    wave: IDS[at] ?? '',
    time: at * 1000,
    kind: 'published',
    value,
    interval: half === null ? null : { lower: value - half, upper: value + half },
    reason: null,
    valueText: '',
    intervalText: '',
    baseText: '',
  };
}

function series(role: TrendRole, code: string, runs: DrawnPoint[][]): TrendSeries {
  return { code, role, name: code, brief: code, points: runs.flat(), runs, bridges: [] };
}

function trend(more: Partial<Trend> = {}): Trend {
  return {
    title: '',
    waves: IDS.map((id, i) => ({ id, label: id, dates: '', time: i * 1000, name: id })),
    selected: ['w3'],
    area: series('area', 'a', [[point(0, 60), point(1, 62), point(2, 64)]]),
    compared: [],
    england: null,
    before: [],
    breaks: [],
    notes: [],
    extent: [58, 66],
    ...more,
  };
}

describe('drawTrend', () => {
  it('draws axes but no lines without waves and figures', () => {
    const empty = drawTrend(trend({ waves: [], area: series('area', 'a', []), extent: null }), 320);
    expect(empty.columns).toEqual([]);
    expect(empty.shown).toBeNull();
    expect(empty.rules.length).toBeGreaterThan(1);
    expect(empty.series[0]).toMatchObject({ lines: [], bands: [], dots: [] });
  });

  it('draws a lone figure with its own interval', () => {
    const {
      series: [only],
    } = drawTrend(trend({ area: series('area', 'a', [[point(1, 60)]]) }), 320);
    expect(only?.lines).toEqual([]);
    expect(only?.bands).toEqual([]);
    expect(only?.dots[0]?.alone).toBe(true);
    expect(only?.dots[0]?.whisker).not.toBeNull();
  });

  it('has no band where no interval was published', () => {
    const bare = series('area', 'a', [[point(0, 60, null), point(1, 61, null)]]);
    const {
      series: [only],
    } = drawTrend(trend({ area: bare }), 320);
    expect(only?.lines).toHaveLength(1);
    expect(only?.bands).toEqual([]);
  });

  it.each([200, 280, 320, 700, 1000])('fills the plot with columns at %i px', (width) => {
    const { columns, plot } = drawTrend(trend(), width);
    expect(columns[0]?.from).toBe(plot.left);
    expect(columns.at(-1)?.to).toBe(plot.right);
    columns.slice(1).forEach(({ from }, i) => expect(from).toBe(columns[i]?.to));
    expect(plot.right).toBeLessThanOrEqual(width);
  });

  it('sets the mark of a break between the waves', () => {
    const broken = { mark: '1', kind: 'panel', note: '', waves: ['w2'], label: '' } as const;
    const { breaks, columns } = drawTrend(trend({ breaks: [broken] }), 320);
    expect(breaks).toEqual([{ x: columns[1]?.from, mark: '1' }]);
  });

  it('keeps the letters of predecessors apart', () => {
    const before = ['p', 'q', 'r'].map((code) => series('predecessor', code, [[point(0, 60)]]));
    const letters = drawTrend(trend({ before }), 320).series.flatMap(({ letter }) => letter ?? []);
    expect(letters.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    const heights = letters.map(({ y }) => y);
    expect(Math.min(...heights.slice(1).map((y, i) => y - (heights[i] ?? 0)))).toBeGreaterThan(9);
  });

  it('names the lines where they end, England and the area, predecessors by letters only', () => {
    const england = series('england', 'e', [[point(0, 66), point(1, 58)]]);
    const before = [series('predecessor', 'p', [[point(0, 60)]])];
    const { labels, plot } = drawTrend(trend({ england, before }), 320);
    expect(labels.map(({ code }) => code)).toEqual(['a', 'e']);
    for (const { y } of labels) expect(y).toBeLessThanOrEqual(plot.bottom + 10);
  });

  it('has no more than three lines across', () => {
    for (const extent of [
      [58, 66],
      [0, 100],
      [71.2, 74.9],
    ] as const) {
      expect(drawTrend(trend({ extent }), 1000).rules.length).toBeLessThanOrEqual(3);
    }
  });

  it('draws two points as two points', () => {
    const waves = trend().waves.slice(0, 2);
    const area = series('area', 'a', [[point(0, 60), point(1, 62)]]);
    const [only] = drawTrend(trend({ waves, area }), 320).series;
    expect(only?.lines).toEqual([]);
    expect(only?.bands).toEqual([]);
    expect(only?.dots.map(({ alone }) => alone)).toEqual([true, true]);
  });
});
