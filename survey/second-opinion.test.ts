/** The statistics once more, written differently and sharing no code with the first, on the committed figures. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../src/model/files';
import { discoveries } from '../src/stats/false-discovery';
import { againstWhole } from '../src/stats/funnel';
import { twoSided } from '../src/stats/normal';
import { reliabilityOf, spreadOf } from '../src/stats/reliability';
import { varianceOf } from '../src/stats/variance';
import { halfOf, middleOf, told, twoTailed } from '../src/testing/second-opinion';
import { fileOf, index, measures } from './testing/committed';

interface Row {
  p: number;
  n: number;
  half: number;
}

function rowAt(block: Block, answer: string, at: number): Row | null {
  const column = block.answers[answer];
  const [p, low, high, n] = [
    column?.value[at],
    column?.lower?.[at],
    column?.upper?.[at],
    block.base[at],
  ];
  if (typeof p !== 'number' || typeof low !== 'number' || typeof high !== 'number' || !n)
    return null;
  const half = halfOf(p, low, high);
  return half > 0 ? { p, n, half } : null;
}

/** τ² where the derivative of the restricted likelihood changes sign, by halving. */
function tauSquared(rows: Row[]): number {
  const slope = (t: number): number => {
    const w = rows.map(({ half }) => 1 / ((half / 1.96) ** 2 + t));
    const [s1, s2] = [1, 2].map((k) => w.reduce((sum, x) => sum + x ** k, 0)) as [number, number];
    const mu = rows.reduce((sum, { p }, i) => sum + (w[i] ?? 0) * p, 0) / s1;
    return rows.reduce((sum, { p }, i) => sum + ((w[i] ?? 0) * (p - mu)) ** 2, 0) - s1 + s2 / s1;
  };
  if (slope(0) <= 0) return 0;
  let [low, high] = [0, 2000];
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

const his = measures.filter(({ survey, measure }) => survey.id === 'his' && measure.ranks !== null);
const maps = his.flatMap(({ name, measure }) =>
  fileOf(measure.file).blocks.flatMap((block) => {
    const england = block.areas.indexOf('E92000001');
    const boards = block.areas.flatMap((_, at) => (at === england ? [] : [at]));
    return Object.keys(block.answers).flatMap((answer) => {
      const rows = boards.map((at) => rowAt(block, answer, at));
      const whole = rowAt(block, answer, england);
      const known = rows.filter((row) => row !== null);
      return whole && known.length >= 30 ? [{ name, block, answer, known, whole }] : [];
    });
  }),
);

const estimate = ({ p, n, half }: Row) => ({
  value: p,
  lower: p - half,
  upper: p + half,
  base: n,
  source: '',
});

describe('a second calculation', () => {
  it('has many maps to look at', () => {
    expect(maps.length).toBeGreaterThan(200);
  });

  it('finds the same areas clear of England', () => {
    const differing = maps.filter(({ known, whole }) => {
      const ratios = known
        .filter(({ p }) => p > 0 && p < 100)
        .map(({ p, n, half }) => ((half / 1.96) ** 2 * n) / (p * (100 - p)));
      const deff = middleOf(ratios);
      const all = known.reduce((sum, { n }) => sum + n, 0);
      const mine = told(
        known.map(({ p, n }) => {
          const chance = (deff * whole.p * (100 - whole.p)) / n;
          return twoTailed(
            (p - whole.p) / Math.hypot(Math.sqrt(chance * (1 - (2 * n) / all)), whole.half / 1.96),
          );
        }),
      );
      const scores = againstWhole(
        { areas: known.map(estimate), method: 'symmetric' },
        estimate(whole),
      );
      const theirs = discoveries(scores.map((z) => (z === null ? null : twoSided(z))));
      return mine.some((clear, i) => clear !== theirs[i]);
    });
    expect(differing.map(({ name, block, answer }) => `${name} ${block.wave} ${answer}`)).toEqual(
      [],
    );
  });

  it('finds the same share of each map real', () => {
    for (const { known } of maps) {
      const tau = tauSquared(known);
      const within = known.reduce((sum, { half }) => sum + (half / 1.96) ** 2, 0) / known.length;
      const found = spreadOf(
        known.map(({ p }) => p),
        known.map((row) => varianceOf(estimate(row), 'symmetric') ?? NaN),
      );
      expect(found && reliabilityOf(found)).toBeCloseTo(tau / (tau + within), 3);
    }
  });

  it('takes the same waves together to the same estimates', () => {
    let compared = 0;
    for (const period of index.surveys.flatMap(({ periods = [] }) => periods)) {
      for (const { measure } of his) {
        const { blocks } = fileOf(measure.file);
        const pooled = blocks.find(({ wave }) => wave === period.id);
        const parts = (period.together ?? []).map((id) => blocks.filter(({ wave }) => wave === id));
        for (const [answer, column] of Object.entries(pooled?.answers ?? {})) {
          pooled?.areas.forEach((area, at) => {
            const rows = parts.map((list) => {
              const own = list.find(({ areas }) => areas.includes(area));
              return own ? rowAt(own, answer, own.areas.indexOf(area)) : null;
            });
            const whole = rows.filter((row) => row !== null);
            if (whole.length < parts.length || area === 'E92000001') return;
            const n = whole.reduce((sum, row) => sum + row.n, 0);
            let variance = 0;
            for (const a of whole)
              for (const b of whole)
                variance +=
                  ((a === b ? 1 : 0.3) * a.n * b.n * (a.half / 1.96) * (b.half / 1.96)) / n ** 2;
            const share = whole.reduce((sum, row) => sum + row.n * row.p, 0) / n;
            expect(Math.abs((column.value[at] ?? NaN) - share)).toBeLessThan(0.0051);
            expect(pooled.base[at]).toBe(n);
            const upper = Math.min(100, share + 1.96 * Math.sqrt(variance));
            expect(Math.abs((column.upper?.[at] ?? NaN) - upper)).toBeLessThan(0.0051);
            compared += 1;
          });
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });
});
