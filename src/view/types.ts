/**
 * The finished view of one moment: plain values that map, hexes, table, panel, legend, exports and
 * static pages draw from. Nothing here is computed again further down.
 */
import type { AreaCode, Geography } from '../model/area';
import type { Bin, ClassFill } from '../model/bins';
import type { Estimate, Interval, MissingReason } from '../model/estimate';
import type { Correction } from '../model/files';
import type { Hue } from '../model/hue';
import type { Answer, AnswerId, Measure, Survey, Wave, WaveId } from '../model/survey';
import type { ColourMode, Confidence, Show, ViewKind } from '../model/selection';

/** Against England. `none` = none that is clear; `unknown` = no interval to judge by. */
export type Verdict = 'higher' | 'lower' | 'none' | 'unknown';
/** Over time. `broken` = not comparable (new boundaries, new question). */
export type ChangeVerdict = 'risen' | 'fallen' | 'none' | 'unknown' | 'broken';

/** Names a fill: a colour class, a verdict, or a hatch. `view/palette` gives each its colours. */
export type Fill =
  ClassFill | 'higher' | 'lower' | 'risen' | 'fallen' | 'no-difference' | 'broken' | 'missing';

/** One area of the map, the table and the interval plot. */
export interface AreaView {
  readonly code: AreaCode;
  readonly name: string;
  readonly short: string;
  readonly region: string;
  readonly estimate: Estimate;
  readonly fill: Fill;
  /** "67.4%" or the words for what is missing, e.g. "not available for this area". */
  readonly valueText: string;
  /** "67%"; empty without a figure. */
  readonly wholeText: string;
  /** "give or take 5 points", "margin of error not published" or "". */
  readonly marginText: string;
  /** "62.1% to 72.7%", "not published" or "". */
  readonly intervalText: string;
  /** "1,334" or "not published" or "". */
  readonly baseText: string;
  readonly verdict: Verdict;
  /** Clear when tested alone at 95%, though not among all areas. */
  readonly clearAlone: boolean;
  /** "higher than England", or another of the verdicts or why there is none. */
  readonly verdictText: string;
  /** The same under a heading that names England: "higher"; empty without a figure. */
  readonly verdictShort: string;
  /** "−2.4 ± 3.1": percentage points from England with the 95% margin of that; empty where not judged. */
  readonly distanceText: string;
  /** "Too close to England’s 73% to call."; empty for England and without a figure. */
  readonly standingText: string;
  readonly change: ChangeView | null;
  /** Accessible name: short name, value, and the verdict of the colour mode. */
  readonly accessibleName: string;
  /** The same without the name. */
  readonly foundText: string;
  /** What the colours say of it, in words: the change in mode `change`, else the verdict. */
  readonly comparisonText: string;
  /** What fits on the shape itself: "67%", in mode `change` "+4"; empty without a figure. */
  readonly shapeText: string;
  /** Whether it differs clearly, in the sense of the colours: its mark then stands on the map. */
  readonly standsOut: boolean;
  readonly rank: RankView | null;
  readonly reported: boolean;
}

export interface ChangeView {
  /** The earlier period it is counted from. */
  readonly base: Wave;
  readonly earlier: Estimate;
  /** Whether the area's boundaries changed in between. */
  readonly moved: boolean;
  /** Percentage points, null if it can't be said. */
  readonly points: number | null;
  readonly verdict: ChangeVerdict;
  /** "risen", "no clear change", "boundaries changed", ... */
  readonly text: string;
  /** "No clear change in a year."; empty without a figure. */
  readonly short: string;
  /** "No clear change in a year, from 73.1% (give or take 4 points)."; empty without a figure. */
  readonly sentence: string;
}

/** The area’s place by size of share, 1 = largest, as a 95% interval from simulation. */
export interface RankView {
  readonly low: number;
  readonly high: number;
  readonly of: number;
  /** "Between 3rd and 9th highest of 42", "Too uncertain to rank: between 12th and 36th of 42". */
  readonly text: string;
}

export interface LegendEntry {
  readonly fill: Fill;
  /** The colour class it is; null for verdicts and hatches. */
  readonly bin: Bin | null;
  /** "70 to 74.9", "higher than England", "no figure: not asked at this time". */
  readonly label: string;
  /** The bound it begins at, "70%"; null for the lowest class and all that is no class. */
  readonly from: string | null;
  /** Number of areas in it now. */
  readonly count: number;
}

export interface Legend {
  readonly mode: ColourMode;
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  /** The rule of comparison in one line; null in mode `value`. */
  readonly rule: string | null;
}

export interface Notice {
  readonly kind: 'fallback' | 'boundary' | 'missing' | 'correction' | 'newer' | 'break';
  readonly text: string;
  /** A step the reader may take, as a change of the selection. */
  readonly action?: {
    readonly label: string;
    readonly set: {
      readonly wave?: WaveId | 'latest' | 'recent';
      readonly area?: AreaCode;
      readonly answer?: AnswerId;
    };
  };
}

/** One answer of the question, for the stacked bar. */
export interface AnswerShare {
  readonly answer: Answer;
  readonly estimate: Estimate;
  readonly valueText: string;
  readonly intervalText: string;
}

/** A figure with its interval on a scale, and England's mark. Percent. */
export interface MarginBarView {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly interval: Interval;
  /** Null where England has no figure, or is the area itself. */
  readonly england: number | null;
  /** "England 73%". */
  readonly englandText: string;
}

export interface AnswerView {
  readonly code: string;
  readonly heading: string;
  readonly isEngland: boolean;
  /** "71%"; why there is none where there is no figure. */
  readonly figure: string;
  readonly hasFigure: boolean;
  /** "70.9%", as the map names it. */
  readonly exact: string;
  /** "give or take 4 points". */
  readonly margin: string;
  /** "Too close to England’s 73% to call.", England's own: "Three areas are higher and three lower." */
  readonly standing: string;
  /** "Tap an area, or look yours up." where none is chosen; else empty. */
  readonly invitation: string;
  /** Where the area would differ clearly if tested alone; empty otherwise. */
  readonly alone: string;
  /** "No clear change in a year."; empty where nothing can be said. */
  readonly change: string;
  /** "Margin of error: 66.9% to 74.7%". */
  readonly marginLine: string;
  /** "801 people answered", "3,265 responses in four surveys"; empty where not published. */
  readonly base: string;
  /** The newest survey alone, beside several taken together; empty otherwise. */
  readonly newest: string;
  readonly bar: MarginBarView | null;
}

export interface PanelView {
  readonly code: AreaCode;
  readonly heading: string;
  /** "NHS Derby and Derbyshire Integrated Care Board"; null for England. */
  readonly official: string | null;
  readonly area: AreaView;
  /** England in the same wave; null when the panel shows England itself. */
  readonly england: AreaView | null;
  readonly shares: readonly AnswerShare[];
  /** "23 September to 15 October 2025", with "four surveys together" where they are. */
  readonly fieldwork: string;
  readonly question: string;
  readonly askedOf: string;
  readonly sourceText: string;
  readonly sourceAddress: string | null;
  readonly notices: readonly Notice[];
  readonly lineage: LineageView | null;
}

export interface LineageView {
  readonly text: string;
  readonly related: readonly {
    readonly code: AreaCode;
    readonly short: string;
    readonly note: string;
    readonly wave: WaveId | null;
  }[];
}

/** One line of a list. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Heading it is under, if any. */
  readonly group?: string;
  /** What it can be found by besides its label: the words of its question and topic. */
  readonly words?: string;
}

export interface OptionsView {
  readonly surveys: readonly Option[];
  readonly measures: readonly Option[];
  readonly periods: readonly Option[];
  /** The period that changes are counted from; null where there is none. */
  readonly since: Option | null;
  /** Those that they can be counted from. */
  readonly earlier: readonly Option[];
}

export interface Realness {
  /** Whether more of the differences are chance than not: said before the map's colours. */
  readonly mostlyChance: boolean;
  /** "About four in ten of the differences between areas are chance." */
  readonly text: string;
  /** What is steadier, where there is something. */
  readonly steadier: NonNullable<Notice['action']> | null;
}

export interface ComparedView {
  readonly area: AreaView;
  readonly text: string;
}

/** What a map is recoloured with: of the whole view, the part that is shown a frame before the rest. */
export interface MapView {
  /** Of every area of the period's boundaries. */
  readonly fills: ReadonlyMap<AreaCode, Fill>;
  /** The ramp that classes are coloured with. */
  readonly hue: Hue;
  /** Code of the chosen area, and those compared with it. */
  readonly selected: AreaCode | null;
  readonly compared: readonly AreaCode[];
}

/** Everything the page shows, from one dataset and one selection. */
export interface View {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly answer: Answer;
  /** Whole populations were counted: nothing is tested, ranked or drawn with a margin. */
  readonly counted: boolean;
  /** One wave, or several taken together. */
  readonly period: Wave;
  readonly geography: Geography;
  /** Code of the chosen area; null where none is chosen. */
  readonly area: AreaCode | null;
  readonly colour: ColourMode;
  readonly confidence: Confidence;
  /** Map, hexes or table. */
  readonly kind: ViewKind;
  /** What the frame is for. */
  readonly show: Show;
  /** What was found, in two lines of a phone; `headlineLong` is for frames of 600 px and more. */
  readonly headline: string;
  readonly headlineLong: string;
  /** What the figures are about, and when; `subtitleLong` also says who was asked. */
  readonly subtitle: string;
  /** Of a table: the same with the number of surveys taken together, and the survey's name. */
  readonly caption: string;
  readonly subtitleLong: string;
  /** In the geography's own order; England is apart. */
  readonly areas: readonly AreaView[];
  readonly england: AreaView;
  /** Areas compared with the one in the panel, with what the comparison says. */
  readonly compared: readonly ComparedView[];
  /** The earlier period that changes are counted from, and those it may be. */
  readonly since: Wave | null;
  readonly legend: Legend;
  /** How much of the map is real; null where it cannot be known. */
  readonly realness: Realness | null;
  /** An area at least has a figure: else there is nothing to colour, and nothing to read in a key. */
  readonly hasLocal: boolean;
  readonly answerView: AnswerView;
  readonly panel: PanelView;
  readonly notices: readonly Notice[];
  readonly corrections: readonly Correction[];
  /** The newest wave with figures by area, if it is newer than the one shown. */
  readonly newer: Wave | null;
  /** Source, in short and in full. */
  readonly sourceShort: string;
  readonly sourceLine: string;
}

export type { MissingReason };
