/** Two sets of boundaries, six waves and a few areas, small enough to see what may be joined. */
import { ENGLAND, type Area } from '../../model/area';
import { binsOf } from '../../model/bins';
import { datasetOf } from '../../model/dataset';
import type { Block, IndexFile, LineageFile } from '../../model/files';
import type { Break, Measure, Survey, Wave } from '../../model/survey';
import type { ViewContext } from '../context';
import { trendOf } from './trend';
import type { Trend } from './trend-types';

export const area = (code: string): Area => ({
  code,
  name: code,
  short: `Name ${code}`,
  region: 'R',
});

function wave(number: number, geography: string, breaks: Break[] = []): Wave {
  const month = String(number).padStart(2, '0');
  return {
    id: `w${String(number)}`,
    label: `Wave ${String(number)}`,
    from: `2025-${month}-01`,
    to: `2025-${month}-21`,
    geography,
    breaks,
    note: null,
  };
}

const PANEL: Break = { kind: 'panel', note: 'New participants.', measures: null };
const BOUNDARIES: Break = { kind: 'boundaries', note: 'New boundaries.', measures: null };
const OTHER: Break = { kind: 'series', note: 'Not this measure.', measures: ['other'] };

export const survey: Survey = {
  id: 's',
  name: 'S',
  abbreviation: 'S',
  publisher: 'P',
  attribution: 'P',
  licence: 'L',
  about: '',
  measures: [],
  waves: [
    wave(1, 'old'),
    wave(2, 'old', [OTHER]),
    wave(3, 'old', [PANEL]),
    wave(4, 'new', [BOUNDARIES]),
    wave(5, 'new', [PANEL]),
    wave(6, 'new'),
  ],
};

export const measure: Measure = {
  id: 'm',
  label: 'Measure',
  question: '?',
  askedOf: 'adults',
  answers: [{ id: 'good', label: 'Good', polarity: 'positive', said: 'good', bounds: [] }],
  headline: 'good',
  coverage: survey.waves.map(({ id }) => ({ wave: id, level: 'areas' as const })),
  file: '',
  ranks: null,
  pair: null,
  note: null,
};

const index: IndexFile = {
  version: '',
  updated: '',
  surveys: [survey],
  geographies: [
    { id: 'old', title: '', since: '', file: '', areas: ['kept', 'a', 'b', 'split'].map(area) },
    { id: 'new', title: '', since: '', file: '', areas: ['kept', 'union', 'mixed'].map(area) },
  ],
  regions: [],
  sources: ['official', 'reported'].map((reliability) => ({
    id: reliability,
    title: '',
    publisher: '',
    address: null,
    licence: '',
    reliability: reliability === 'reported' ? 'reported' : 'official',
    note: null,
  })),
  lineage: '',
  find: '',
};

function entry(code: string, fate: LineageFile['entries'][number]['fate'], to: [string, number][]) {
  const successors = to.map(([each, share]) => ({
    code: each,
    share,
    shareOfSuccessor: 0.5,
    districts: [],
  }));
  return { code, fate, successors };
}

const lineage: LineageFile = {
  from: 'old',
  to: 'new',
  date: '2025-04-01',
  entries: [
    entry('kept', 'unchanged', [['kept', 1]]),
    entry('a', 'merged', [['union', 1]]),
    entry('b', 'merged', [['union', 1]]),
    entry('split', 'split', [['mixed', 0.4]]),
  ],
  unions: [{ code: 'union', of: ['a', 'b'] }],
};

/** Each figure is [value, half of its interval or null, base]. */
export type Row = Readonly<Record<string, readonly [number, number | null, number]>>;

export function block(id: string, row: Row, source = 'official'): Block {
  const areas = Object.keys(row);
  const figures = Object.values(row);
  return {
    wave: id,
    source,
    areas,
    base: figures.map(([, , base]) => base),
    answers: {
      good: {
        value: figures.map(([value]) => value),
        lower: figures.map(([value, half]) => (half === null ? null : value - half)),
        upper: figures.map(([value, half]) => (half === null ? null : value + half)),
      },
    },
  };
}

export const OLD: Row = {
  [ENGLAND]: [70, 1, 9000],
  kept: [60, 4, 300],
  a: [50, 5, 300],
  b: [70, 5, 100],
  split: [65, 5, 100],
};
const NEW: Row = {
  [ENGLAND]: [71, 1, 9000],
  kept: [61, 4, 300],
  union: [58, 4, 400],
  mixed: [66, 5, 200],
};
export const FULL = survey.waves.map(({ id, geography }) =>
  block(id, geography === 'old' ? OLD : NEW),
);

/** @throws if there is none of that id */
export function waveOf(id: string): Wave {
  const found = survey.waves.find((each) => each.id === id);
  if (!found) throw new Error(`no wave ${id}`);
  return found;
}

export function trend(
  code: string,
  blocks: readonly Block[] = FULL,
  more: Partial<ViewContext> = {},
): Trend {
  const dataset = datasetOf({ survey: 's', measure: 'm', blocks, corrections: [] });
  const [answer] = measure.answers;
  if (!answer) throw new Error('no answer');
  const geography = index.geographies.at(-1);
  if (!geography) throw new Error('no geography');
  const context: ViewContext = {
    index,
    dataset,
    survey,
    measure,
    answer,
    bins: binsOf(answer.bounds),
    lineage,
    ranks: null,
    period: waveOf('w6'),
    geography,
    since: null,
    area: null,
    compare: [],
    colour: 'value',
    confidence: '95',
    view: 'map',
    show: 'full',
    notices: [],
    ...more,
  };
  return trendOf(context, code);
}
