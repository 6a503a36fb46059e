/**
 * What the page calls things. Map, table, panel, legend, sentences, downloads and documents take
 * these words from here, so that one edit changes them everywhere.
 */
import type { MissingReason } from '../model/estimate';

/** Against England, as accessible names, tables and downloads say it. */
export const VERDICT_WORDS = {
  higher: 'higher than England',
  lower: 'lower than England',
  none: 'no clear difference from England',
} as const;

/** Where a figure comes without the number of people asked. */
export const NUMBER_NOT_PUBLISHED = 'number not published';

/** Over time, as accessible names, tables and downloads say it. */
export const CHANGE_WORDS = {
  risen: 'risen',
  fallen: 'fallen',
  none: 'no clear change',
  moved: 'boundaries changed, so not comparable',
  renewed: 'the question changed, so not comparable',
} as const;

/** Where two can't be told apart. */
export const TOO_CLOSE = 'too close to call';

const NO_FIGURE = 'no figure';

/** Against England, where a heading or a legend names her. */
export const VERDICT_SHORT = {
  higher: 'higher',
  lower: 'lower',
  none: TOO_CLOSE,
} as const;

/** Legends, which have little room. */
export const LEGEND_WORDS = {
  higher: VERDICT_WORDS.higher,
  lower: VERDICT_WORDS.lower,
  noDifference: TOO_CLOSE,
  risen: CHANGE_WORDS.risen,
  fallen: CHANGE_WORDS.fallen,
  noChange: CHANGE_WORDS.none,
  broken: 'cannot be compared',
  unjudged: 'cannot be judged: no usable margin of error, or nothing to compare with',
  missing: NO_FIGURE,
} as const;

/** Why a verdict can't be given. */
export const UNKNOWN_WORDS = {
  noFigure: NO_FIGURE,
  noEngland: 'no figure for England to compare with',
  noEarlier: 'no earlier figure to compare with',
  noEarlierWave: 'no earlier wave to compare with',
  noMargin: 'cannot be judged, as no margin of error was published',
  unfit: 'cannot be judged from what was published',
} as const;

/** Why there is no figure, for the figure's place. */
export const MISSING_WORDS: Readonly<Record<MissingReason, string>> = {
  'not-asked': 'not asked at this time',
  suppressed: 'withheld because too few people answered',
  'not-published': 'not published for this area',
  unavailable: 'not available for this area',
  boundary: 'the area did not exist with these boundaries',
};

export const MARGIN_OF_ERROR = 'Margin of error';
export const NOT_PUBLISHED = 'not published';
export const MARGIN_WITHHELD =
  'withheld, as the published one implies more answers than people who answered';

/** Counts of whole populations. */
export const COUNT_WORDS = {
  margin: 'counted, no margin of error',
  untested: 'Counts have no margin of error, so they are not tested against England or over time.',
  beside: 'Counts have no margin of error: the two stand side by side, and nothing is tested.',
  summed: 'England is our own sum of the areas.',
  rough:
    'Rough: more than a tenth of the patients live in districts that this area shares with another.',
  roughShort: 'rough: shares districts with another area',
  otherBoundaries: 'not published for this area’s boundaries',
} as const;
