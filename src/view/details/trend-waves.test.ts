/** Which waves a trend shows, and how one may be joined to the next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../model/area';
import type { LineageFile } from '../../model/files';
import type { Break, Measure, Survey, Wave } from '../../model/survey';
import { contextIn, waveNamed } from '../../testing/small-world';
import { boundariesChanged, linkInto, midpoint, trendWaves } from './trend-waves';

const world = contextIn({ figures: { w1: {}, w2: {}, w3: {}, w4: {}, w5: {} } });
const survey: Survey = world.survey;
const holding = (...ids: string[]): Measure => ({
  ...world.measure,
  coverage: ids.map((wave) => ({ wave, level: 'areas' })),
});
const ids = (measure: Measure, shown: Wave) =>
  trendWaves(survey, measure, shown).map(({ id }) => id);

describe('the waves of a trend', () => {
  it('are none where neither measure nor period is in the survey', () => {
    expect(ids(holding(), waveNamed('w9'))).toEqual([]);
    expect(trendWaves({ ...survey, waves: [] }, holding('w1'), waveNamed('w1'))).toEqual([]);
  });

  it('run from the first to the last that holds the measure, gaps included', () => {
    expect(ids(holding('w2', 'w4'), waveNamed('w4'))).toEqual(['w2', 'w3', 'w4']);
    expect(ids(holding('w3'), waveNamed('w3'))).toEqual(['w3']);
  });

  it('reach out to those shown, of several together to each', () => {
    expect(ids(holding('w2'), waveNamed('w5'))).toEqual(['w2', 'w3', 'w4', 'w5']);
    const together = { ...waveNamed('w4'), id: 'w3-4', together: ['w3', 'w4'] };
    expect(ids(holding('w2'), together)).toEqual(['w2', 'w3', 'w4']);
  });

  it('always stand in the survey’s order, without a gap', () => {
    const some = fc.subarray(['w1', 'w2', 'w3', 'w4', 'w5'], { minLength: 1 });
    fc.assert(
      fc.property(some, (held) => {
        const [first = ''] = held;
        const all = survey.waves.map(({ id }) => id);
        const shown = ids(holding(...[...held].reverse()), waveNamed(first));
        expect(all.join(' ')).toContain(shown.join(' '));
        for (const id of held) expect(shown).toContain(id);
        expect(shown[0]).toBe(first);
        expect(shown.at(-1)).toBe(held.at(-1));
      }),
    );
  });
});

describe('the middle of the fieldwork', () => {
  it('is that of one day, and of an even number of days, midnight between the two', () => {
    const days = (from: string, to: string) => midpoint({ ...waveNamed('w1'), from, to });
    expect(new Date(days('2025-03-04', '2025-03-04')).toISOString()).toBe(
      '2025-03-04T00:00:00.000Z',
    );
    expect(new Date(days('2025-03-04', '2025-03-05')).toISOString()).toBe(
      '2025-03-04T12:00:00.000Z',
    );
    expect(new Date(days('2024-02-28', '2024-03-01')).toISOString()).toBe(
      '2024-02-29T00:00:00.000Z',
    );
  });
});

describe('boundaries', () => {
  const entry = { code: 'kept', fate: 'unchanged', successors: [] } as const;
  const lineage: LineageFile = {
    from: 'old',
    to: 'new',
    date: '2026-04-01',
    entries: [entry, { ...entry, code: 'grown', fate: 'enlarged' }],
    unions: [],
  };

  it('changed for all but what stayed as it was, and never for England', () => {
    const changed = (code: string) => boundariesChanged(lineage, code);
    expect(['kept', 'grown', 'unknown', ENGLAND].map(changed)).toEqual([false, true, true, false]);
  });

  it('are taken as they are where nothing is known of changes', () => {
    expect(boundariesChanged(null, 'grown')).toBe(false);
  });
});

describe('a wave and the one before', () => {
  const after = (
    kinds: readonly Break['kind'][],
    moved: boolean,
    measures: string[] | null = null,
  ) => {
    const breaks = kinds.map((kind) => ({ kind, note: '', measures }));
    return linkInto({ ...waveNamed('w2'), breaks }, world.measure, moved);
  };

  it.each([
    [[], false, 'line'],
    [[], true, 'line'],
    [['panel'], false, 'bridge'],
    [['questionnaire'], true, 'bridge'],
    [['boundaries'], false, 'line'],
    [['boundaries'], true, 'none'],
    [['boundaries', 'panel'], false, 'bridge'],
    [['panel', 'boundaries'], true, 'none'],
    [['series'], false, 'none'],
    [['panel', 'series'], false, 'none'],
  ] as const)('with %j between them, moved %s: %s', (kinds, moved, link) => {
    expect(after(kinds, moved)).toBe(link);
  });

  it('are joined by a line where a break concerns another measure', () => {
    expect(after(['series', 'panel'], true, ['another'])).toBe('line');
    expect(after(['series'], false, [world.measure.id])).toBe('none');
    expect(after(['panel'], false, [])).toBe('line');
  });
});
