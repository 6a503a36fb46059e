/** A made-up survey small enough to see through: any figures, waves and boundaries, as a finished view. */
import { ENGLAND, type Area, type AreaCode, type Geography } from '../model/area';
import { binsOf } from '../model/bins';
import { datasetOf } from '../model/dataset';
import type { MissingReason } from '../model/estimate';
import type { Block, IndexFile, LineageFile } from '../model/files';
import type {
  Answer,
  AnswerId,
  Break,
  Measure,
  Polarity,
  Source,
  Survey,
  Wave,
  WaveId,
} from '../model/survey';
import type { ViewContext } from '../view/context';
import { defaultBase } from '../view/base-period';
import { viewOf } from '../view/view';
import type { View } from '../view/types';

/** Value, half of its interval and base, each but the value perhaps unknown; or why there is no figure. */
export type Cell = readonly [number, number | null, number | null] | MissingReason;
/** Figures by area code, England's among them. */
export type Row = Readonly<Record<AreaCode, Cell>>;

export interface World {
  /** The figures of "good" by wave: `w1` is the first, each four weeks after the one before. */
  readonly figures: Readonly<Record<WaveId, Row>>;
  /** The same of "poor"; absent where it was not asked for. */
  readonly poor?: Readonly<Record<WaveId, Row>>;
  /** First wave on the new boundaries, `w30` unless given. */
  readonly renewed?: WaveId;
  readonly breaks?: Readonly<Record<WaveId, readonly Break[]>>;
  readonly bounds?: readonly number[];
  readonly lineage?: LineageFile;
}

const DAY = 86_400_000;
const FIRST = Date.parse('2024-01-09');

function dayAfter(days: number): string {
  return new Date(FIRST + days * DAY).toISOString().slice(0, 10);
}

function numberOf(wave: WaveId): number {
  return Number(wave.slice(1));
}

export function areaOf(code: AreaCode): Area {
  return { code, name: `NHS ${code} Integrated Care Board`, short: `Name ${code}`, region: 'r' };
}

/** A wave of three weeks of fieldwork. @param id e.g. "w14" */
export function waveNamed(id: WaveId, geography = 'old', breaks: readonly Break[] = []): Wave {
  const start = 28 * (numberOf(id) - 1);
  const label = `Wave ${String(numberOf(id))}`;
  const [from, to] = [dayAfter(start), dayAfter(start + 20)];
  return { id, label, from, to, geography, breaks, note: null };
}

function answerOf(id: string, label: string, polarity: Polarity): Answer {
  return { id, label, polarity, said: `it was ${id}`, did: `rated it ${id}`, bounds: [] };
}

const ANSWERS = [answerOf('good', 'Good', 'positive'), answerOf('poor', 'Poor', 'negative')];

const SOURCE: Source = {
  id: 'official',
  title: 'Figures',
  publisher: 'Publisher',
  address: null,
  licence: 'Licence',
  reliability: 'official',
  note: null,
};

function limitOf(cell: Cell | undefined, sign: 1 | -1): number | null {
  if (typeof cell !== 'object' || cell[1] === null) return null;
  return Math.min(100, Math.max(0, cell[0] + sign * cell[1]));
}

/** One wave's figures as a file has them. */
export function blockOf(wave: WaveId, rows: Readonly<Record<AnswerId, Row>>): Block {
  const areas = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  const column = (row: Row) => ({
    value: areas.map((code) => (typeof row[code] === 'object' ? row[code][0] : null)),
    lower: areas.map((code) => limitOf(row[code], -1)),
    upper: areas.map((code) => limitOf(row[code], 1)),
    missing: Object.fromEntries(
      Object.entries(row).flatMap(([code, cell]) =>
        typeof cell === 'string' ? [[code, cell]] : [],
      ),
    ),
  });
  const base = areas.map((code) => {
    const cells = Object.values(rows).map((row) => row[code]);
    return cells.find((cell) => typeof cell === 'object')?.[2] ?? null;
  });
  const answers = Object.entries(rows).map(([id, row]) => [id, column(row)] as const);
  return { wave, source: 'official', areas, base, answers: Object.fromEntries(answers) };
}

function geographyNamed(id: string, rows: readonly Row[]): Geography {
  const codes = new Set(rows.flatMap((row) => Object.keys(row)).filter((each) => each !== ENGLAND));
  return { id, title: '', since: '', file: '', areas: [...codes].map(areaOf) };
}

function boundariesOf(id: WaveId, { renewed = 'w30' }: World): 'old' | 'new' {
  return numberOf(id) < numberOf(renewed) ? 'old' : 'new';
}

function surveyOf(world: World): { readonly survey: Survey; readonly measure: Measure } {
  const { figures, poor, breaks = {}, bounds = [60, 70, 80, 90] } = world;
  const ids = Object.keys(figures);
  const measure: Measure = {
    id: 'm',
    label: 'Measure',
    question: 'How was it?',
    askedOf: 'adults',
    answers: ANSWERS.slice(0, poor ? 2 : 1).map((each) => ({ ...each, bounds })),
    headline: 'good',
    coverage: ids.map((wave) => ({ wave, level: 'areas' })),
    file: '',
    ranks: null,
    pair: null,
    note: null,
  };
  const survey: Survey = {
    id: 's',
    name: 'Small Survey',
    abbreviation: 'SS',
    publisher: 'Publisher',
    attribution: 'Publisher, Small Survey',
    licence: 'Licence',
    about: '',
    measures: [measure],
    waves: ids.map((id) => waveNamed(id, boundariesOf(id, world), breaks[id])),
  };
  return { survey, measure };
}

function indexOf(survey: Survey, world: World): IndexFile {
  const rowsOn = (id: string) =>
    Object.entries(world.figures).flatMap(([wave, row]) =>
      boundariesOf(wave, world) === id ? [row] : [],
    );
  return {
    version: '',
    updated: '',
    surveys: [survey],
    geographies: ['old', 'new'].map((id) => geographyNamed(id, rowsOn(id))),
    regions: [],
    sources: [SOURCE],
    lineage: '',
    find: '',
  };
}

/** The context of the newest wave, with the default earlier period. @param more what is asked for otherwise */
export function contextIn(world: World, more: Partial<ViewContext> = {}): ViewContext {
  const { figures, poor, lineage = null } = world;
  const { survey, measure } = surveyOf(world);
  const index = indexOf(survey, world);
  const blocks = Object.entries(figures).map(([id, good]) =>
    blockOf(id, poor ? { good, poor: poor[id] ?? {} } : { good }),
  );
  const [answer] = measure.answers;
  const period = more.period ?? survey.waves.at(-1);
  const geography = index.geographies.find(({ id }) => id === period?.geography);
  if (!answer || !period || !geography) throw new Error('A world has an answer and a wave.');
  return {
    index,
    dataset: datasetOf({ survey: 's', measure: 'm', blocks, corrections: [] }),
    survey,
    measure,
    answer,
    bins: binsOf(answer.bounds),
    lineage,
    ranks: null,
    period,
    geography,
    since: defaultBase(survey, measure, period),
    area: null,
    compare: [],
    colour: 'value',
    confidence: 'fdr',
    view: 'map',
    show: 'full',
    notices: [],
    ...more,
  };
}

/** The finished view of a world's newest wave. */
export function viewIn(world: World, more: Partial<ViewContext> = {}): View {
  return viewOf(contextIn(world, more));
}
