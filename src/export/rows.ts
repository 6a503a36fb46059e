/** The shown measure's figures as plain rows, the same for CSV and JSON. */
import { ENGLAND, ENGLAND_NAME, type AreaCode } from '../model/area';
import { coverageOf, geographyOf, sourceOf } from '../model/catalogue';
import { estimateOf, type Dataset } from '../model/dataset';
import { isFigure, type Estimate, type MissingReason } from '../model/estimate';
import type { Correction, IndexFile } from '../model/files';
import type { Answer, Measure, Survey, Wave } from '../model/survey';

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

/** One figure. Percentages are 0 to 100; `null` is missing, never zero. */
export interface Row {
  readonly survey: string;
  readonly measure: string;
  readonly wave: string;
  /** Fieldwork, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly boundaries: string;
  readonly area_code: AreaCode;
  readonly area: string;
  readonly answer: string;
  readonly percent: number | null;
  /** Limits of the published 95% interval. */
  readonly lower_95: number | null;
  readonly upper_95: number | null;
  /** Unweighted number who answered. */
  readonly respondents: number | null;
  readonly missing_because: MissingReason | null;
  /** ISO date of the latest correction of this figure. */
  readonly corrected_on: string | null;
  readonly source: string | null;
  readonly publisher: string | null;
  readonly source_address: string | null;
  readonly licence: string;
}

interface Place {
  readonly code: AreaCode;
  readonly name: string;
  /** Where its figures are. */
  readonly dataset: Dataset;
}

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
  const { index, dataset, survey, measure } = input;
  const estimate = estimateOf(place.dataset, wave.id, place.code, answer.id);
  const source = isFigure(estimate) ? sourceOf(index, estimate.source) : undefined;
  return {
    survey: survey.name,
    measure: measure.label,
    wave: wave.label,
    from: wave.from,
    to: wave.to,
    boundaries: wave.geography,
    area_code: place.code,
    area: place.name,
    answer: answer.label,
    ...figuresOf(estimate),
    corrected_on: correctedOn(dataset.file.corrections, wave, place, answer),
    source: source?.title ?? null,
    publisher: source?.publisher ?? null,
    source_address: source?.address ?? null,
    licence: source?.licence ?? survey.licence,
  };
}

type Figures = Pick<Row, 'percent' | 'lower_95' | 'upper_95' | 'respondents' | 'missing_because'>;

function figuresOf(estimate: Estimate): Figures {
  const { value, lower, upper, base } = isFigure(estimate) ? estimate : NOTHING;
  const missing_because = isFigure(estimate) ? null : estimate.reason;
  return { percent: value, lower_95: lower, upper_95: upper, respondents: base, missing_because };
}

const NOTHING = { value: null, lower: null, upper: null, base: null } as const;

function correctedOn(
  corrections: readonly Correction[],
  wave: Wave,
  { code }: Place,
  answer: Answer,
): string | null {
  const dates = corrections
    .filter((correction) => correction.wave === wave.id)
    .filter(({ changes }) =>
      changes.some((each) => each.area === code && each.answer === answer.id),
    )
    .map(({ date }) => date);
  return dates.sort().at(-1) ?? null;
}
