/** What the view says of England and of change, calculated once more from the committed figures alone. */
import { describe, expect, it } from 'vitest';
import type { Block, MeasureFile } from '../model/files';
import { halfOf, impliedBase, middleOf, told, twoTailed } from '../testing/second-opinion';
import { index, measures, readPublished, viewFor } from '../testing/published';
import type { AreaView, View } from './types';

interface Row {
  readonly p: number;
  /** The base that counts, and the variance in squared points. */
  readonly n: number;
  readonly v: number;
}

type Rows = ReadonlyMap<string, Row>;

const ENGLAND = 'E92000001';

function rowAt(block: Block, answer: string, at: number, weighted: boolean): Row | null {
  const column = block.answers[answer];
  const [p, low, high, base] = [
    column?.value[at],
    column?.lower?.[at],
    column?.upper?.[at],
    block.base[at],
  ];
  if (typeof p !== 'number' || typeof low !== 'number' || typeof high !== 'number') return null;
  if (p < low || p > high) return null;
  if (!weighted) return base ? { p, n: base, v: (halfOf(p, low, high) / 1.96) ** 2 } : null;
  const n = impliedBase(p, low, high);
  return { p, n, v: (p * (100 - p)) / n };
}

/** Everything known of a wave's answer, by area. */
function rowsOf(file: MeasureFile, wave: string, answer: string, weighted: boolean): Rows {
  const rows = new Map<string, Row>();
  for (const block of file.blocks.filter((each) => each.wave === wave)) {
    block.areas.forEach((area, at) => {
      const row = rowAt(block, answer, at, weighted);
      if (row && !rows.has(area)) rows.set(area, row);
    });
  }
  return rows;
}

/** How much wider than chance the margins of a map are; weighted answers count for what they are worth. */
function effectOf(rows: Rows, weighted: boolean): number {
  if (weighted) return 1;
  const boards = [...rows].filter(([area, { v }]) => area !== ENGLAND && v > 0);
  return middleOf(boards.map(([, { p, n, v }]) => (v * n) / (p * (100 - p))));
}

/** p-value of no change, all those of both times thrown together. */
function changeP(a: Row, b: Row, effects: readonly [number, number]): number {
  const pooled = (a.n * a.p + b.n * b.p) / (a.n + b.n);
  const variance = pooled * (100 - pooled) * (effects[0] / a.n + effects[1] / b.n);
  return variance > 0 ? twoTailed((b.p - a.p) / Math.sqrt(variance)) : NaN;
}

interface Told {
  readonly code: string;
  readonly points: number;
  readonly p: number;
}

/** What the page would have to say of every area that it compares. */
function changesOf(view: View, file: MeasureFile): Map<string, string> {
  const weighted = view.survey.intervals === 'wilson';
  const waves = new Map<string, Rows>();
  const rows = (wave: string): Rows => {
    const known = waves.get(wave) ?? rowsOf(file, wave, view.answer.id, weighted);
    waves.set(wave, known);
    return known;
  };
  const later = rows(view.period.id);
  const found = view.areas.flatMap(({ code, change }): Told[] => {
    if (!change || change.verdict === 'broken') return [];
    const earlier = rows(change.base.id);
    const [a, b] = [earlier.get(code), later.get(code)];
    if (!a || !b) return [];
    const p = changeP(a, b, [effectOf(earlier, weighted), effectOf(later, weighted)]);
    return Number.isNaN(p) ? [] : [{ code, points: b.p - a.p, p }];
  });
  const clear = told(found.map(({ p }) => p));
  return new Map(
    found.map(({ code, points }, i) => [
      code,
      clear[i] ? (points > 0 ? 'risen' : 'fallen') : 'none',
    ]),
  );
}

/** England's is one test: the difference against both margins. */
function englandChange(view: View, file: MeasureFile): string {
  const { change } = view.england;
  const weighted = view.survey.intervals === 'wilson';
  const [a, b] = [change?.base.id ?? '', view.period.id].map((wave) =>
    rowsOf(file, wave, view.answer.id, weighted).get(ENGLAND),
  );
  if (!a?.v || !b?.v) return 'unknown';
  const clear = Math.abs(b.p - a.p) > 1.95996 * Math.sqrt(a.v + b.v);
  return clear ? (b.p > a.p ? 'risen' : 'fallen') : 'none';
}

const MORE = ['', '&wave=latest', '&wave=his-22', '&since=his-23'];
const views = measures.flatMap(({ survey, measure }) => {
  const file = readPublished(measure.file) as MeasureFile;
  return measure.answers.flatMap(({ id }) =>
    MORE.filter((more) => survey.id === 'his' || !more.includes('his-')).map((more) => {
      const query = `?survey=${survey.id}&measure=${measure.id}&answer=${id}${more}`;
      return { query, file, view: viewFor(query) };
    }),
  );
});

function saidOf({ change }: AreaView): string {
  return change?.verdict ?? 'unknown';
}

describe('a second calculation of change', () => {
  it('finds the same areas risen and fallen, on every map', () => {
    let compared = 0;
    let clear = 0;
    for (const { query, file, view } of views) {
      const mine = changesOf(view, file);
      for (const area of view.areas) {
        if (saidOf(area) === 'broken') continue;
        const own = mine.get(area.code) ?? 'unknown';
        expect(saidOf(area), `${query} ${area.short}`).toBe(own);
        compared += 1;
        clear += own === 'risen' || own === 'fallen' ? 1 : 0;
      }
    }
    expect(compared).toBeGreaterThan(2000);
    expect(clear).toBeGreaterThan(20);
  });

  it('finds the same of England', () => {
    const said = views.flatMap(({ query, file, view }) => {
      if (!view.england.change || view.england.change.verdict === 'broken') return [];
      expect(view.england.change.verdict, query).toBe(englandChange(view, file));
      return [view.england.change.verdict];
    });
    expect(new Set(said)).toContain('none');
    expect(said.filter((verdict) => verdict === 'risen' || verdict === 'fallen')).not.toEqual([]);
  });

  it('has looked at every survey of a sample', () => {
    const sampled = index.surveys.filter(({ kind }) => kind !== 'count');
    expect(sampled.length).toBeGreaterThan(1);
    for (const { id } of sampled) {
      expect(views.some(({ query }) => query.includes(`survey=${id}`))).toBe(true);
    }
  });
});
