import { describe, expect, it } from 'vitest';
import { ENGLAND, ENGLAND_AREA } from '../../model/area';
import type { Break } from '../../model/survey';
import { pointAt } from './trend';
import { area, block, FULL, measure, OLD, survey, trend, waveOf, type Row } from './trend.fixture';

const runsOf = (series: { runs: readonly (readonly { wave: string }[])[] } | null | undefined) =>
  series?.runs.map((run) => run.map((point) => point.wave).join(' '));

describe('a trend without much to show', () => {
  it('has every wave but no extent where there are no figures at all', () => {
    const none = trend('kept', []);
    expect(none.waves).toHaveLength(6);
    expect(none.extent).toBeNull();
    expect(none.area.runs).toEqual([]);
    expect(none.notes).toContain('There are no figures for Name kept.');
    expect(none.waves[0]?.name).toMatch(/^1 to 21 January 2025: no figure, not asked/);
  });

  it('shows the selected wave alone where the measure has none', () => {
    const { waves } = trend('kept', [], {
      measure: { ...measure, coverage: [] },
      period: waveOf('w2'),
    });
    expect(waves.map(({ id }) => id)).toEqual(['w2']);
  });

  it('has no waves where the selected one is unknown too', () => {
    const empty = trend('kept', [], {
      measure: { ...measure, coverage: [] },
      period: { ...waveOf('w2'), id: 'nowhere' },
    });
    expect(empty.waves).toEqual([]);
    expect(empty.breaks).toEqual([]);
  });

  it('keeps a single wave as a run of one', () => {
    const one = trend('kept', [block('w2', OLD)], {
      measure: { ...measure, coverage: [{ wave: 'w2', level: 'areas' }] },
      period: waveOf('w2'),
    });
    expect(runsOf(one.area)).toEqual(['w2']);
    expect(one.breaks).toEqual([]);
  });

  it('draws England where an area has no figures', () => {
    const blocks = FULL.map(({ wave: id }) => block(id, { [ENGLAND]: [70, 1, 9000] }));
    const alone = trend('kept', blocks);
    expect(alone.area.runs).toEqual([]);
    expect(alone.england?.runs.flat()).toHaveLength(6);
    expect(alone.extent).toEqual([69, 71]);
  });

  it('says that no interval was published', () => {
    const bare = trend('kept', [block('w6', { kept: [60, null, 300] })]);
    expect(bare.waves.at(-1)?.name).toMatch(/: 60\.0%, margin of error not published$/);
    expect(bare.extent).toEqual([60, 60]);
  });

  it('never joins figures from news reports, nor gives them an interval', () => {
    const row: Row = { kept: [60, null, 300] };
    const blocks = [block('w1', row, 'reported'), block('w2', row, 'reported')];
    const reported = trend('kept', blocks);
    expect(reported.area.points[0]?.kind).toBe('reported');
    expect(runsOf(reported.area)).toEqual(['w1', 'w2']);
    expect(reported.area.bridges).toEqual([]);
    expect(reported.waves[0]?.name).toContain('as printed in news reports');
    expect(reported.notes.join(' ')).toContain('Open points');
  });
});

describe('what may be joined', () => {
  it('leaves a gap where a wave is missing', () => {
    const blocks = FULL.filter(({ wave: id }) => id !== 'w2');
    expect(runsOf(trend('kept', blocks).area)).toEqual(['w1', 'w3 w4', 'w5 w6']);
    expect(trend('kept', blocks).area.bridges.map(([a, b]) => a.wave + b.wave)).toEqual(['w4w5']);
  });

  it('bridges a change of panel, and runs through boundaries that left the area as it was', () => {
    const { area: kept, breaks } = trend('kept');
    expect(runsOf(kept)).toEqual(['w1 w2', 'w3 w4', 'w5 w6']);
    expect(kept.bridges.map(([a, b]) => a.wave + b.wave)).toEqual(['w2w3', 'w4w5']);
    expect(breaks.map(({ mark, kind, label }) => [mark, kind, label])).toEqual([
      ['1', 'panel', 'March 2025 and May 2025'],
    ]);
  });

  it('joins nothing across a new series, England included', () => {
    const series: Break = { kind: 'series', note: 'Reworded.', measures: ['m'] };
    const waves = survey.waves.map((each) =>
      each.id === 'w2' ? { ...each, breaks: [series] } : each,
    );
    const { area: kept, england } = trend('kept', FULL, { survey: { ...survey, waves } });
    expect(runsOf(kept)?.slice(0, 2)).toEqual(['w1', 'w2']);
    expect(runsOf(england)?.slice(0, 2)).toEqual(['w1', 'w2']);
    expect(kept.bridges.some(([, b]) => b.wave === 'w2')).toBe(false);
  });
});

describe('areas whose boundaries changed', () => {
  it('ends a predecessor at the break and marks it', () => {
    const { area: old, breaks, before } = trend('split');
    expect(runsOf(old)).toEqual(['w1 w2', 'w3']);
    expect(pointAt(old, 'w4')).toMatchObject({ value: null, reason: 'boundary' });
    expect(breaks.map(({ kind }) => kind)).toEqual(['panel', 'boundaries']);
    expect(before).toEqual([]);
  });

  it('shows the part that a successor was made from apart, and does not add it up', () => {
    const { area: mixed, before } = trend('mixed');
    expect(runsOf(mixed)).toEqual(['w4', 'w5 w6']);
    expect(before.map(({ name, role }) => [name, role])).toEqual([
      ['part of Name split', 'predecessor'],
    ]);
    expect(before[0]?.runs.flat().map((point) => point.wave)).toEqual(['w1', 'w2', 'w3']);
  });

  it('adds up only an exact union, weighted, and says so', () => {
    const { before, notes } = trend('union');
    expect(before.map(({ role }) => role)).toEqual(['combined', 'predecessor', 'predecessor']);
    const point = before[0]?.points[0];
    expect(point).toMatchObject({ kind: 'calculated', value: 55, baseText: '400' });
    const half = 5 * Math.hypot(0.75, 0.25);
    expect(point?.interval?.lower).toBeCloseTo(55 - half);
    expect(notes.join(' ')).toContain('our calculation from Name a and Name b');
  });

  it('does not add up where one part is missing', () => {
    const blocks = [block('w1', { a: [50, 5, 300] }), ...FULL.slice(1)];
    expect(trend('union', blocks).before[0]?.points[0]?.value).toBeNull();
  });

  it('shows no predecessors without the lineage', () => {
    expect(trend('union', FULL, { lineage: null }).before).toEqual([]);
  });
});

describe('what is shown with the area', () => {
  it('is not England twice, nor the area twice', () => {
    expect(trend(ENGLAND).england).toBeNull();
    expect(trend('kept', FULL, { compare: [ENGLAND_AREA] }).compared).toEqual([]);
    expect(trend('kept', FULL, { compare: [area('kept')] }).compared).toEqual([]);
  });

  it('is a compared area, whose new boundaries are then marked too', () => {
    const { compared, breaks } = trend('kept', FULL, { compare: [area('mixed')] });
    expect(compared[0]?.runs.flat()).toHaveLength(3);
    expect(breaks.map(({ kind }) => kind)).toContain('boundaries');
  });
});
