/** The shown measure's figures as plain rows, the same for CSV and JSON. */
import { ENGLAND, ENGLAND_NAME, type AreaCode } from '../model/area';
import { coverageOf, geographyOf, sourceOf } from '../model/catalogue';
import { estimateOf, type Dataset } from '../model/dataset';
import { isFigure, type Estimate, type Figure, type MissingReason } from '../model/estimate';
import type { IndexFile } from '../model/files';
import type { Answer, Measure, Source, Survey, Wave } from '../model/survey';
import { rowBy, type Column, type RowOf } from './columns';

export interface RowsInput {
  readonly index: IndexFile;
  /** Figures of the measure below. */
  readonly dataset: Dataset;
  /** The same for NHS regions; nothing where there are none. */
  readonly regions?: Dataset | null;
  readonly survey: Survey;
  readonly measure: Measure;
  /** Waves wanted, oldest first. */
  readonly waves: readonly Wave[];
}

interface Place {
  readonly code: AreaCode;
  readonly name: string;
  /** Where its figures are. */
  readonly dataset: Dataset;
}

/** What a row is made from. */
interface Told {
  readonly input: RowsInput;
  readonly wave: Wave;
  readonly place: Place;
  readonly answer: Answer;
  readonly estimate: Estimate;
  /** Of the figure; nothing where it is missing. */
  readonly source: Source | undefined;
}

/** Every column, in its order: a new one is an entry here (then `npm run made`). */
export const COLUMNS = [
  { name: 'survey', about: 'the survey’s name', of: ({ input }) => input.survey.name },
  { name: 'measure', about: 'what is measured', of: ({ input }) => input.measure.label },
  { name: 'wave', about: 'the survey’s wave or year', of: ({ wave }) => wave.label },
  { name: 'from', about: 'first day of fieldwork, as an ISO date', of: ({ wave }) => wave.from },
  { name: 'to', about: 'last day of fieldwork, as an ISO date', of: ({ wave }) => wave.to },
  { name: 'boundaries', about: 'the set of areas', of: ({ wave }) => wave.geography },
  { name: 'area_code', about: 'the area’s ONS code', of: ({ place }): AreaCode => place.code },
  {
    name: 'area',
    about: 'its name: England, an NHS region or an NHS area',
    of: ({ place }) => place.name,
  },
  { name: 'answer', about: 'what was answered', of: ({ answer }) => answer.label },
  { name: 'percent', about: 'the share, 0 to 100', of: figure(({ value }) => value) },
  {
    name: 'lower_95',
    about: 'lower limit of the 95% interval',
    of: figure(({ lower }) => lower),
  },
  { name: 'upper_95', about: 'its upper limit', of: figure(({ upper }) => upper) },
  {
    name: 'respondents',
    about: 'number of people who answered, unweighted (of responses, for several waves together)',
    of: figure(({ base }) => base),
  },
  {
    name: 'missing_because',
    about: 'why there is no figure',
    of: ({ estimate }): MissingReason | null => (isFigure(estimate) ? null : estimate.reason),
  },
  {
    name: 'corrected_on',
    about: 'day of the figure’s latest correction, as an ISO date',
    of: correctedOn,
  },
  { name: 'source', about: 'the publication', of: ({ source }) => source?.title ?? null },
  { name: 'publisher', about: 'who published it', of: ({ source }) => source?.publisher ?? null },
  { name: 'source_address', about: 'where', of: ({ source }) => source?.address ?? null },
  {
    name: 'licence',
    about: 'the licence it is under',
    of: ({ source, input }) => source?.licence ?? input.survey.licence,
  },
] as const satisfies readonly Column<Told>[];

/** One figure. */
export type Row = RowOf<typeof COLUMNS>;

/** England first, then NHS regions, then the areas of each wave's own boundaries; every answer that the wave offered. */
export function rowsOf(input: RowsInput): Row[] {
  return input.waves.flatMap((wave) => {
    const answers = answersOf(input, wave);
    return placesOf(input, wave).flatMap((place) =>
      answers.map((answer) => rowOf(input, wave, place, answer)),
    );
  });
}

function answersOf({ dataset, measure }: RowsInput, wave: Wave): Answer[] {
  const blocks = dataset.blocks.get(wave.id) ?? [];
  return measure.answers.filter(({ id }) => blocks.some((block) => block.answers[id]));
}

/** A wave that is known for England alone has no rows of areas without figures. */
function placesOf({ index, measure, regions, dataset }: RowsInput, wave: Wave): Place[] {
  const england = { code: ENGLAND, name: ENGLAND_NAME, dataset };
  if (coverageOf(measure, wave.id) === 'england') return [england];
  const areas = geographyOf(index, wave.geography)?.areas ?? [];
  const ofRegions = regions?.blocks.has(wave.id) ? regions : null;
  return [
    england,
    ...(ofRegions ? index.regions.map((region) => ({ ...region, dataset: ofRegions })) : []),
    ...areas.map(({ code, short }) => ({ code, name: short, dataset })),
  ];
}

function rowOf(input: RowsInput, wave: Wave, place: Place, answer: Answer): Row {
  const estimate = estimateOf(place.dataset, wave.id, place.code, answer.id);
  const source = isFigure(estimate) ? sourceOf(input.index, estimate.source) : undefined;
  return rowBy(COLUMNS, { input, wave, place, answer, estimate, source });
}

function figure(of: (figure: Figure) => number | null): (told: Told) => number | null {
  return ({ estimate }) => (isFigure(estimate) ? of(estimate) : null);
}

function correctedOn({ input, wave, place, answer }: Told): string | null {
  const dates = input.dataset.file.corrections
    .filter((correction) => correction.wave === wave.id)
    .filter(({ changes }) =>
      changes.some((each) => each.area === place.code && each.answer === answer.id),
    )
    .map(({ date }) => date);
  return dates.sort().at(-1) ?? null;
}
