import type { AreaCode } from './area';
import type { AnswerId, MeasureId, SurveyId, WaveId } from './survey';

export const COLOUR_MODES = ['value', 'england', 'change'] as const;
export type ColourMode = (typeof COLOUR_MODES)[number];
/** As readers and editors are offered them. */
export const COLOUR_NAMES: Readonly<Record<ColourMode, string>> = {
  value: 'Percentage',
  england: 'Against England',
  change: 'Change',
};

export const VIEWS = ['map', 'hex', 'table'] as const;
export type ViewKind = (typeof VIEWS)[number];
export const VIEW_NAMES: Readonly<Record<ViewKind, string>> = {
  map: 'Map',
  hex: 'Hex map',
  table: 'Table',
};

/** What the frame is for. */
export const SHOWS = ['story', 'map', 'card', 'trend', 'ranking', 'full'] as const;
export type Show = (typeof SHOWS)[number];

export const LOCKS = [
  'survey',
  'measure',
  'answer',
  'wave',
  'view',
  'search',
  'colour',
  'panel',
] as const;
export type Lock = (typeof LOCKS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * When a difference is called clear: `fdr` holds the share of false findings among all areas shown to
 * 5%, `95` and `99.8` judge each area by itself at that level in percent.
 */
export const CONFIDENCES = ['fdr', '95', '99.8'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * What the address asks for. Ids are as written there, not yet checked against the data:
 * `view/resolve` does that. Null means the default.
 */
export interface Selection {
  readonly survey: SurveyId | null;
  readonly measure: MeasureId | null;
  readonly answer: AnswerId | null;
  /** `recent`: the last waves on the same boundaries taken together, where there are such; `latest`: the newest single one. */
  readonly wave: WaveId | 'latest' | 'recent';
  readonly area: AreaCode | null;
  /** At most four, each once. */
  readonly compare: readonly AreaCode[];
  readonly colour: ColourMode;
  /** Earlier wave that changes are counted from; null means the same time a year earlier. */
  readonly since: WaveId | null;
  readonly confidence: Confidence;
  readonly view: ViewKind;
  /** Null: `story` inside an article, `full` on our own page. */
  readonly show: Show | null;
  readonly embed: boolean;
  /** The picture alone, with nothing to operate. */
  readonly static: boolean;
  /** No background of our own. */
  readonly transparent: boolean;
  /** Tells the host which area, measure and wave was chosen. */
  readonly events: boolean;
  readonly lock: readonly Lock[];
  readonly theme: Theme;
  /** A host's own headline, at most 200 characters. */
  readonly title: string | null;
  /** The host's own name for the frame. */
  readonly id: string | null;
  /** Data version to stay with; null means the newest. */
  readonly version: string | null;
}

/** What is on or off. */
export type Switch = {
  [K in keyof Selection]: Selection[K] extends boolean ? K : never;
}[keyof Selection];

/** How many areas can be compared with the chosen one. */
export const COMPARE_LIMIT = 4;

/** What the frame is for, where the address does not say it. */
export function showOf({ show, embed }: Pick<Selection, 'show' | 'embed'>): Show {
  return show ?? (embed ? 'story' : 'full');
}

export const DEFAULT_SELECTION: Selection = {
  survey: null,
  measure: null,
  answer: null,
  wave: 'recent',
  area: null,
  compare: [],
  colour: 'value',
  since: null,
  confidence: 'fdr',
  view: 'map',
  show: null,
  embed: false,
  static: false,
  transparent: false,
  events: false,
  lock: [],
  theme: 'auto',
  title: null,
  id: null,
  version: null,
};
