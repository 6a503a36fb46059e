import type { AreaCode } from './area';
import type { AnswerId, MeasureId, SurveyId, WaveId } from './survey';

export const COLOUR_MODES = ['value', 'england', 'change'] as const;
export type ColourMode = (typeof COLOUR_MODES)[number];

export const VIEWS = ['map', 'hex', 'table'] as const;
export type ViewKind = (typeof VIEWS)[number];

export const LOCKS = ['survey', 'measure', 'wave', 'view', 'search', 'colour', 'panel'] as const;
export type Lock = (typeof LOCKS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Confidence, in percent, at which a difference is called clear. */
export const CONFIDENCES = ['95', '99.8'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * What the address asks for. Ids are as written there, not yet checked against the data:
 * `view/resolve` does that. Null or 'latest' stand for the default.
 */
export interface Selection {
  readonly survey: SurveyId | null;
  readonly measure: MeasureId | null;
  readonly answer: AnswerId | null;
  readonly wave: WaveId | 'latest';
  readonly area: AreaCode | null;
  readonly compare: AreaCode | null;
  readonly colour: ColourMode;
  /** Earlier wave for colour mode `change`; null means the earliest comparable one. */
  readonly since: WaveId | null;
  readonly confidence: Confidence;
  readonly view: ViewKind;
  readonly embed: boolean;
  readonly lock: readonly Lock[];
  readonly theme: Theme;
  /** A host's own headline, at most 200 characters. */
  readonly title: string | null;
  /** The host's own name for the frame. */
  readonly id: string | null;
  /** Data version to stay with; null means the newest. */
  readonly version: string | null;
}

export const DEFAULT_SELECTION: Selection = {
  survey: null,
  measure: null,
  answer: null,
  wave: 'latest',
  area: null,
  compare: null,
  colour: 'value',
  since: null,
  confidence: '95',
  view: 'map',
  embed: false,
  lock: [],
  theme: 'auto',
  title: null,
  id: null,
  version: null,
};
