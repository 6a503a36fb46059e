/** What a story kit is made from, and what it holds. */
import type { Read } from '../model/contents';
import type { Outlines } from '../export/outlines';
import type { ViewContext } from '../view/context';
import type { Details } from '../view/details/types';
import type { View } from '../view/types';

/** A publication's own wishes; null for none. */
export interface Wishes {
  readonly headline: string | null;
  /** A colour that has passed the check of contrast, "#12436d". */
  readonly accent: string | null;
  /** Goes into the links as `utm_campaign`. */
  readonly campaign: string | null;
}

export const NO_WISHES: Wishes = { headline: null, accent: null, campaign: null };

/** Everything about one area at one time. The view must show the area. */
export interface KitInput {
  readonly context: ViewContext;
  readonly view: View;
  readonly details: Details;
  readonly read: Read;
  /** The map of the view's boundaries. */
  readonly outlines: Outlines;
  /** Codes of the areas that border on this one, the longest border first. */
  readonly neighbours: readonly string[];
  /** Source, licence and boundaries. */
  readonly credits: readonly string[];
  /** The same for pictures of fixed size. */
  readonly shortCredits: readonly string[];
  /** Address of the published map, ending with "/". */
  readonly site: string;
  /** Font families of the pictures, as in CSS. */
  readonly font: string;
  readonly wishes: Wishes;
}

/** A story in finished words. */
export interface Story {
  readonly headline: string;
  readonly standfirst: string;
  /** Each a whole paragraph, the most important first. */
  readonly paragraphs: readonly string[];
  /** Source, period and rules, to go beneath. */
  readonly citation: string;
}

/** A file of text; its name has no folder. */
export interface KitFile {
  readonly name: string;
  readonly content: string;
}
