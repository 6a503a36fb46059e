/** Every picture the committed figures can make: whatever a reader asks for, its parts agree. */
import { describe, expect, it } from 'vitest';
import { CLASSES } from '../model/bins';
import { coverageOf } from '../model/catalogue';
import { isFigure } from '../model/estimate';
import { COLOUR_MODES, CONFIDENCES, type ColourMode } from '../model/selection';
import { contextFor, measures, ranksFor, viewFor } from '../testing/published';
import { CHANGE_WORDS, UNKNOWN_WORDS, VERDICT_WORDS } from './glossary';
import { mapViewOf } from './map-view';
import type { AreaView, Fill, LegendEntry, View } from './types';

const ALLOWED: Readonly<Record<ColourMode, readonly Fill[]>> = {
  value: [...CLASSES, 'missing'],
  england: ['higher', 'lower', 'no-difference', 'missing'],
  change: ['risen', 'fallen', 'no-difference', 'broken', 'missing'],
};

const { noMargin, unfit, noEngland, noEarlier, noEarlierWave } = UNKNOWN_WORDS;
const ending = (...words: string[]): RegExp => new RegExp(`, (${words.join('|')})$`);

/** Words that a name must end with, by fill. */
const ENDINGS: Readonly<Record<Exclude<ColourMode, 'value'>, Partial<Record<Fill, RegExp>>>> = {
  england: {
    higher: ending(VERDICT_WORDS.higher),
    lower: ending(VERDICT_WORDS.lower),
    'no-difference': ending(VERDICT_WORDS.none),
    missing: ending(noMargin, unfit, noEngland),
  },
  change: {
    risen: ending(CHANGE_WORDS.risen),
    fallen: ending(CHANGE_WORDS.fallen),
    'no-difference': ending(CHANGE_WORDS.none),
    broken: ending(CHANGE_WORDS.moved, CHANGE_WORDS.renewed),
    missing: ending(noMargin, unfit, noEarlier, noEarlierWave),
  },
};

/** The legend's entry for an area, by what the entry itself says. */
function entriesFor(area: AreaView, legend: View['legend']): LegendEntry[] {
  const { estimate, fill } = area;
  return legend.entries.filter((entry) => {
    if (entry.fill !== fill) return false;
    if (fill !== 'missing') return !entry.bin || holds(entry, parseFloat(area.valueText));
    if (isFigure(estimate)) return entry.label.startsWith('Cannot be judged');
    return entry.label === `No figure: ${area.valueText}`;
  });
}

/** Whether a class's own words take a printed value in: "Under 70%", "70 to 72.4", "77.5% and over". */
function holds({ label }: LegendEntry, value: number): boolean {
  const [first = NaN, last = NaN] = (label.match(/[\d.]+/g) ?? []).map(Number);
  if (label.startsWith('Under')) return value < first;
  return value >= first && (label.endsWith('and over') || value <= last);
}

function wrongIn(area: AreaView, { legend, colour }: View): string[] {
  const { estimate, fill, accessibleName: label, short, valueText, shapeText: mark, rank } = area;
  const wrong: string[] = [];
  const check = (right: boolean, what: string) => {
    if (!right) wrong.push(`${what}: ${label} (${fill})`);
  };
  check(ALLOWED[colour].includes(fill), 'fill of another mode');
  check(entriesFor(area, legend).length === 1, 'not in one entry of the legend');
  check(label.startsWith(`${short}: `), 'name does not begin with the area');
  check(label.includes(valueText), 'name without the value');
  if (!isFigure(estimate)) {
    check(fill === 'missing' && mark === '' && rank === null, 'missing is not drawn as missing');
    check(label === `${short}: no figure, ${valueText}`, 'name does not say why');
    return wrong;
  }
  check(/^\d{1,3}\.\d%$/.test(valueText), 'value is not a percentage');
  if (colour === 'value')
    check(fill !== 'missing' && label.endsWith('%'), 'figure without a class');
  else check(ENDINGS[colour][fill]?.test(label) === true, 'wrong words in the name');
  if (estimate.lower === null) check(area.verdict === 'unknown', 'verdict without an interval');
  return wrong;
}

function wrongWith(view: View, areaCount: number): string[] {
  const { areas, legend, colour } = view;
  const total = legend.entries.reduce((sum, { count }) => sum + count, 0);
  // A rule is told where something was judged by it.
  const unjudged = ['missing', 'broken'];
  const judged =
    colour === 'value' ? 0 : areas.filter(({ fill }) => !unjudged.includes(fill)).length;
  return [
    ...(areas.length === areaCount ? [] : [`${String(areas.length)} areas`]),
    ...(total === areas.length ? [] : [`the legend counts ${String(total)}`]),
    ...((legend.rule === null) === (judged === 0) ? [] : ['rule of comparison']),
    ...areas.flatMap((area) => wrongIn(area, view)),
  ];
}

const AREAS: Readonly<Record<string, number>> = { 'icb-2023': 42, 'icb-2026': 36 };

describe.each(measures)('$name', ({ survey, measure }) => {
  const ranks = ranksFor(measure);
  const views = survey.waves.flatMap((wave) =>
    measure.answers.flatMap((answer) =>
      COLOUR_MODES.map((colour) => {
        const query = `?survey=${survey.id}&measure=${measure.id}&answer=${answer.id}&wave=${wave.id}&colour=${colour}`;
        return { query, wave, view: viewFor(query, ranks) };
      }),
    ),
  );

  it('puts every area into one entry of the legend, and names it rightly, in every mode', () => {
    for (const { query, wave, view } of views) {
      const wrong = wrongWith(view, AREAS[wave.geography] ?? 0);
      expect({ query, wrong }).toEqual({ query, wrong: [] });
    }
  });

  it('recolours the map at first with the very fills that the whole view then has', () => {
    for (const { query, view } of views) {
      const fills = view.areas.map(({ code, fill }) => [code, fill]);
      expect({ query, fills: [...mapViewOf(contextFor(query)).fills] }).toEqual({ query, fills });
    }
  });

  it('has what the index says it has, and says what it has not', () => {
    for (const { wave, view } of views) {
      const level = coverageOf(measure, wave.id);
      const figures = view.areas.filter(({ estimate }) => isFigure(estimate)).length;
      if (level === null) expect(isFigure(view.england.estimate)).toBe(false);
      if (level === null || level === 'england') expect(figures).toBe(0);
      const said = view.notices.filter(({ kind }) => kind === 'missing');
      expect(said).toHaveLength(level === 'areas' ? 0 : 1);
    }
  });

  it('names only the sources of what it shows', () => {
    for (const { view } of views) {
      const hasReported = view.areas.some(({ reported }) => reported);
      expect(view.sourceLine.startsWith(`${survey.attribution}.`)).toBe(true);
      expect(view.sourceLine.includes('as reported by')).toBe(hasReported);
    }
  });

  it('shows in the panel, unless asked for more, England', () => {
    for (const { view } of views) {
      expect(view.panel.area).toBe(view.england);
      expect(view.panel.england).toBeNull();
    }
  });
});

describe('the stricter rule', () => {
  it('finds only what the looser one finds: false discovery rate and 99.8% within 95%', () => {
    const found = (view: View) =>
      new Set(
        view.areas.flatMap(({ code, verdict }) =>
          verdict === 'higher' || verdict === 'lower' ? [code] : [],
        ),
      );
    for (const { survey, measure } of measures) {
      const query = `?survey=${survey.id}&measure=${measure.id}&colour=england`;
      const [strict, alone, strictest] = CONFIDENCES.map((confidence) =>
        found(viewFor(`${query}&confidence=${confidence}`)),
      );
      for (const code of [...(strict ?? []), ...(strictest ?? [])]) expect(alone).toContain(code);
    }
  });
});
