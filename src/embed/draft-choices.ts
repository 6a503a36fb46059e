/** What an editor chooses from lists: each with its name, what is chosen now, and what another choice changes. */
import { ENGLAND, ENGLAND_NAME, type Area } from '../model/area';
import { geographyOf, latestWave, waveOf } from '../model/catalogue';
import type { IndexFile } from '../model/files';
import { inOrder } from '../model/order';
import {
  COLOUR_MODES,
  COLOUR_NAMES,
  COMPARE_LIMIT,
  CONFIDENCES,
  THEMES,
  VIEWS,
  VIEW_NAMES,
  type Selection,
} from '../model/selection';
import type { Measure, Survey, Wave } from '../model/survey';

/** Id and name. */
export type ListOption = readonly [id: string, name: string];

export interface DraftChoice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ListOption[];
  readonly change: (id: string) => Partial<Selection>;
}

/** Names of the words that a parameter takes. A forgotten one is a compile error. */
type Names<Word extends string> = Readonly<Record<Word, string>>;

const THEME_NAMES: Names<Selection['theme']> = {
  auto: 'As the reader’s system',
  light: 'Light',
  dark: 'Dark',
};
const CONFIDENCE_NAMES: Names<Selection['confidence']> = {
  fdr: 'Few false findings among all areas (5%)',
  '95': '95%, each area by itself',
  '99.8': '99.8%, each area by itself',
};

const NO_AREA: ListOption = ['', 'None'];

/** In the order of the form. @param months "August to September 2026" */
export function choicesOf(
  index: IndexFile,
  draft: Selection,
  months: (wave: Wave) => string,
): readonly DraftChoice[] {
  const survey = index.surveys.find(({ id }) => id === draft.survey) ?? index.surveys[0];
  const measure = survey?.measures.find(({ id }) => id === draft.measure) ?? survey?.measures[0];
  const areas = areasOf(index, draft, survey, measure);
  const waves = wavesOf(survey, measure);
  return [
    ...areaChoices(draft, areas),
    ...figureChoices(index, draft, survey, measure),
    {
      label: 'Period',
      value: draft.wave,
      options: [
        ['recent', 'Always the newest, several surveys together'],
        ['latest', 'Always the newest single survey'],
        ...waves.map((wave) => [wave.id, `${months(wave)}, and stay with it`] as const),
      ],
      change: (wave) => ({ wave }),
    },
    wordChoice(draft, 'Show', 'colour', COLOUR_MODES, COLOUR_NAMES),
    ...(draft.colour === 'change' ? [sinceChoice(draft, waves, months)] : []),
    wordChoice(draft, 'View', 'view', VIEWS, VIEW_NAMES),
    wordChoice(draft, 'A difference is clear at', 'confidence', CONFIDENCES, CONFIDENCE_NAMES),
    wordChoice(draft, 'Light or dark', 'theme', THEMES, THEME_NAMES),
  ];
}

/** From the newest on. */
function wavesOf(survey: Survey | undefined, measure: Measure | undefined): readonly Wave[] {
  if (!survey || !measure) return [];
  return measure.coverage.flatMap(({ wave }) => waveOf(survey, wave) ?? []).reverse();
}

/** Of the boundaries of the period. */
function areasOf(
  index: IndexFile,
  draft: Selection,
  survey: Survey | undefined,
  measure: Measure | undefined,
): readonly Area[] {
  const newest = survey && measure ? latestWave(survey, measure) : '';
  const wave = survey && (waveOf(survey, draft.wave) ?? waveOf(survey, newest));
  const areas = geographyOf(index, wave?.geography ?? '')?.areas ?? [];
  return [...areas].sort((one, other) => inOrder(one.short, other.short));
}

function areaChoices(draft: Selection, areas: readonly Area[]): readonly DraftChoice[] {
  const options = areas.map(({ code, short }) => [code, short] as const);
  /** One place more than is taken, as long as there may be more. */
  const places = draft.area === null ? [] : [...draft.compare, ''].slice(0, COMPARE_LIMIT);
  return [
    {
      label: 'Area',
      value: draft.area ?? '',
      options: [NO_AREA, [ENGLAND, ENGLAND_NAME], ...options],
      change: (area) => ({ area: area || null }),
    },
    ...places.map((value, place) => ({
      label: place === 0 ? 'Compare with' : `Compare with, area ${String(place + 1)}`,
      value,
      options: [NO_AREA, ...options.filter(([code]) => code !== draft.area)],
      change: (code: string) => ({ compare: comparedWith(draft, place, code) }),
    })),
  ];
}

/** Each once; an empty code leaves the place free. */
function comparedWith({ compare }: Selection, place: number, code: string): readonly string[] {
  const next = compare.filter((_, i) => i !== place);
  if (code !== '') next.splice(place, 0, code);
  return [...new Set(next)];
}

/** Another survey or measure has answers and waves of its own. */
function figureChoices(
  index: IndexFile,
  draft: Selection,
  survey: Survey | undefined,
  measure: Measure | undefined,
): readonly DraftChoice[] {
  const anew = { answer: null, wave: 'recent', since: null } as const;
  return [
    {
      label: 'Survey',
      value: survey?.id ?? '',
      options: index.surveys.map(({ id, name }) => [id, name]),
      change: (id) => ({ survey: id, measure: null, ...anew }),
    },
    {
      label: 'Measure',
      value: measure?.id ?? '',
      options: (survey?.measures ?? []).map(({ id, label }) => [id, label]),
      change: (id) => ({ measure: id, ...anew }),
    },
    {
      label: 'Answer',
      value: draft.answer ?? measure?.headline ?? '',
      options: (measure?.answers ?? []).map(({ id, label }) => [id, label]),
      change: (answer) => ({ answer }),
    },
  ];
}

function sinceChoice(
  draft: Selection,
  waves: readonly Wave[],
  months: (wave: Wave) => string,
): DraftChoice {
  return {
    label: 'Change since',
    value: draft.since ?? '',
    options: [['', 'A year before'], ...waves.map((wave) => [wave.id, months(wave)] as const)],
    change: (since) => ({ since: since || null }),
  };
}

/** One of few words, in the order of their list. */
function wordChoice<K extends 'colour' | 'view' | 'confidence' | 'theme'>(
  draft: Selection,
  label: string,
  parameter: K,
  words: readonly Selection[K][],
  names: Names<Selection[K]>,
): DraftChoice {
  return {
    label,
    value: draft[parameter],
    options: words.map((word) => [word, names[word]]),
    change: (id) => ({ [parameter]: words.find((word) => word === id) ?? draft[parameter] }),
  };
}
