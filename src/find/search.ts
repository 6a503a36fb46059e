import type { AreaCode, GeographyId } from '../model/area';
import type { Entry, SearchIndex, Kind, Part } from './search-index';
import { FIT, fitOf, guessOf, readings, type Reading } from './match';
import { plain } from './plain';
import {
  hiddenPostcodeOf,
  postcodeArea,
  postcodeOf,
  specialCodeOf,
  type Postcode,
} from './postcode';
import {
  atHome,
  detailOf,
  nothingFound,
  outsideMessage,
  postcodeDetail,
  specialMessage,
  unknownPostcode,
} from './words';

/** One line of the list: choosing it leads to `area`. */
export interface Suggestion {
  readonly kind: Kind;
  readonly label: string;
  /** Where it lies: "most of it is in Essex". */
  readonly detail: string;
  readonly area: AreaCode;
  /** Unique in the list, and usable in an element's id. */
  readonly id: string;
}

export interface Found {
  readonly suggestions: readonly Suggestion[];
  /** What to tell somebody whose place is not in the list; null when there is nothing to tell. */
  readonly message: string | null;
}

/** The list holds no more than this. */
export const MOST = 8;
/** Guesses are made when fewer than this fit what was typed. */
const FEW = 3;

interface Hit {
  readonly entry: Entry;
  readonly fit: number;
}

/**
 * What somebody may mean by `query`, best first, in terms of the areas of `geography`. Total: any
 * text gives an answer. A geography that the index does not know gives no suggestions.
 */
export function search(index: SearchIndex, query: string, geography: GeographyId): Found {
  const special = specialCodeOf(query);
  if (special) return { suggestions: [], message: specialMessage(special) };
  const postcode = postcodeOf(query);
  if (postcode) return byPostcode(index, postcode, geography);
  const typed = readings(query);
  if (typed.length === 0) {
    return { suggestions: [], message: query.trim() === '' ? null : nothingFound(query) };
  }
  const named = byName(index, query, typed, geography);
  const hidden = named.suggestions.length > 0 ? null : hiddenPostcodeOf(query);
  const found = hidden ? byPostcode(index, hidden, geography) : named;
  return found.suggestions.length > 0 ? found : (byPlaceIn(index, query, geography) ?? named);
}

/** A place as people say and write it: "near Leeds", "Leeds, West Yorkshire", "Bath, UK", "Hull city centre". */
const AROUND =
  /^(?:i live (?:in|near)|near|in|around|outside|just outside|central)\s+|\s*[,/(].*$|\s+(?:england|uk|london|(?:city|town)(?: centre)?|centre)$/gi;

function byPlaceIn(index: SearchIndex, query: string, geography: GeographyId): Found | null {
  const place = query.trim().replace(AROUND, '');
  if (place === query.trim() || plain(place) === '') return null;
  const found = search(index, place, geography);
  return found.message === nothingFound(place) ? null : found;
}

function byName(
  index: SearchIndex,
  query: string,
  typed: readonly Reading[],
  geography: GeographyId,
): Found {
  const beyond = index.outside.names.has(plain(query));
  const hits = fitting(index, typed, !beyond);
  const suggestions = listed(index, hits, geography);
  if (beyond && !hits.some(({ fit }) => fit < FIT.beginning)) {
    return { suggestions, message: outsideMessage(query.trim()) };
  }
  return { suggestions, message: suggestions.length === 0 ? nothingFound(query) : null };
}

function fitting(index: SearchIndex, typed: readonly Reading[], guess: boolean): Hit[] {
  const hits = hitsBy(index.entries, (entry) => fitOf(entry, typed));
  const sure = hits.length >= FEW || hits.some(({ fit }) => fit < FIT.beginning);
  if (sure || !guess) return hits;
  const known = new Set(hits.map(({ entry }) => entry));
  const rest = index.entries.filter((entry) => !known.has(entry));
  return [...hits, ...hitsBy(rest, (entry) => guessOf(entry, typed))];
}

function hitsBy(entries: readonly Entry[], fit: (entry: Entry) => number): Hit[] {
  return entries.map((entry) => ({ entry, fit: fit(entry) })).filter((hit) => hit.fit < FIT.none);
}

interface Line extends Hit {
  readonly part: Part;
  readonly at: number;
  readonly order: number;
}

/** Best fit first, main parts before others, larger before smaller; each label and area once. */
function listed(index: SearchIndex, hits: readonly Hit[], geography: GeographyId): Suggestion[] {
  const seen = new Map<string, Suggestion>();
  for (const { entry, part } of linesOf(hits, geography)) {
    if (seen.size === MOST) break;
    const key = lineKey(entry.label, part);
    if (seen.has(key)) continue;
    const detail = detailOf(index, entry, geography, part);
    seen.set(key, suggestion(entry.kind, entry.label, detail, part));
  }
  return [...seen.values()];
}

function linesOf(hits: readonly Hit[], geography: GeographyId): Line[] {
  const lines = hits.flatMap(({ entry, fit }) => {
    // What an area was or will be is told after the counties of today.
    const order = entry.order + (atHome(entry, geography) ? 0 : 1.2);
    const parts = entry.parts[geography] ?? [];
    return parts.map((part, at): Line => ({ entry, fit, part, at, order }));
  });
  return lines.sort(
    (a, b) =>
      a.fit - b.fit || Math.sign(a.at) - Math.sign(b.at) || a.order - b.order || a.at - b.at,
  );
}

function lineKey(label: string, { area }: Part): string {
  return `${plain(label).replaceAll(' ', '-')}-${area}`;
}

function suggestion(kind: Kind, label: string, detail: string, part: Part): Suggestion {
  return { kind, label, detail, area: part.area, id: `${kind}-${lineKey(label, part)}` };
}

function byPostcode(index: SearchIndex, postcode: Postcode, geography: GeographyId): Found {
  for (const code of postcode.candidates) {
    const parts = index.postcodes.get(code)?.[geography];
    if (parts) return { suggestions: district(index, code, parts), message: null };
    const { postcodes } = index.outside;
    if (postcodes.has(code) || postcodes.has(postcodeArea(code))) {
      return { suggestions: [], message: outsideMessage(code) };
    }
  }
  const { beginning } = postcode;
  const parts = common(index, beginning, geography);
  if (parts.length > 0) return { suggestions: district(index, beginning, parts), message: null };
  return { suggestions: [], message: unknownPostcode(postcode.candidates[0] ?? beginning) };
}

function district(index: SearchIndex, code: string, parts: readonly Part[]): Suggestion[] {
  const inEngland = parts.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  return parts
    .slice(0, MOST)
    .map((part, at) =>
      suggestion('postcode', code, postcodeDetail(index, code, at, part, inEngland), part),
    );
}

/** Where the districts with a common beginning lie: the mean of their shares, largest first. */
function common(index: SearchIndex, beginning: string, geography: GeographyId): Part[] {
  const shares = new Map<AreaCode, number>();
  let districts = 0;
  for (const [code, parts] of index.postcodes) {
    if (!code.startsWith(beginning)) continue;
    districts += 1;
    for (const { area, percent } of parts[geography] ?? []) {
      shares.set(area, (shares.get(area) ?? 0) + (percent ?? 0));
    }
  }
  return [...shares]
    .map(([area, sum]) => ({ area, percent: sum / districts }))
    .sort((a, b) => b.percent - a.percent);
}
