import type { AreaCode, Geography, GeographyId } from '../model/area';
import type { FindFile, Parts } from '../model/files';
import type { Relative } from '../model/lineage';
import { ALIASES } from './aliases';
import { lettersIn } from './edits';
import { plain, squeezed } from './plain';

export type Kind = 'area' | 'county' | 'council' | 'town' | 'postcode';

/** A part of a place: the area it lies in, and its share in percent; null where no share is known. */
export interface Part {
  readonly area: AreaCode;
  readonly percent: number | null;
}

/** Something that can be found by name. */
export interface Entry {
  readonly kind: Kind;
  readonly label: string;
  /** Plain forms of the label and of its other names. */
  readonly keys: readonly Key[];
  /** Breaks ties: smaller is larger. */
  readonly order: number;
  /** The council a town lies in. */
  readonly council: string | null;
  /** Where it lies, in each geography: largest part first. */
  readonly parts: Readonly<Record<GeographyId, readonly Part[]>>;
  /** For an area: the geography it belongs to; null if to all. */
  readonly of: GeographyId | null;
}

export interface Key {
  readonly text: string;
  readonly squeezed: string;
  readonly words: readonly string[];
  /** Its letters as bits, see `lettersIn`. */
  readonly letters: number;
  /** Aliases are matched, but not guessed at. */
  readonly alias: boolean;
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  /** Short names of the areas of all geographies. */
  readonly names: ReadonlyMap<AreaCode, string>;
  /** First days of the geographies, ISO dates. */
  readonly since: Readonly<Record<GeographyId, string>>;
  readonly postcodes: ReadonlyMap<string, Readonly<Record<GeographyId, readonly Part[]>>>;
  readonly outside: {
    readonly postcodes: ReadonlySet<string>;
    readonly names: ReadonlySet<string>;
  };
}

/** The areas that `code` became or came from in another geography, best first: `followTo` of model/lineage. */
export type Follow = (
  code: AreaCode,
  geography: GeographyId,
) => readonly Pick<Relative, 'code' | 'share' | 'shareOfSuccessor'>[];

/** Prepares the look-up for searching. Done once, when the search box is first used. */
export function searchIndexOf(
  file: FindFile,
  geographies: readonly Geography[],
  follow: Follow,
): SearchIndex {
  const where = (columns: readonly [Parts, Parts]): Entry['parts'] => partsOf(file, columns);
  return {
    entries: [...areasOf(geographies, follow), ...places(file, where)],
    names: new Map(
      geographies.flatMap(({ areas }) => areas.map(({ code, short }) => [code, short])),
    ),
    since: Object.fromEntries(geographies.map(({ id, since }) => [id, since])),
    postcodes: new Map(Object.entries(file.outcodes).map(([code, row]) => [code, where(row)])),
    outside: {
      postcodes: new Set(file.outside.postcodes),
      names: new Set(file.outside.names.map(plain)),
    },
  };
}

/** one entry for each area, with its own name in its own geography and what it is elsewhere. */
function areasOf(geographies: readonly Geography[], follow: Follow): Entry[] {
  const found = new Map<AreaCode, Entry>();
  for (const geography of geographies) {
    for (const { code, short } of geography.areas) {
      const parts: Record<GeographyId, readonly Part[]> = {};
      for (const other of geographies) parts[other.id] = areaParts(code, geography, other, follow);
      const everywhere = geographies.every((other) => holds(other, code));
      const of = everywhere ? null : geography.id;
      const keys = [...keysOf(short), keyOf(code, true)];
      found.set(code, { kind: 'area', label: short, keys, order: -2, council: null, parts, of });
    }
  }
  return [...found.values()];
}

/** Where an area of `own` lies in `shown`, with the shares of its own land. */
function areaParts(code: AreaCode, own: Geography, shown: Geography, follow: Follow): Part[] {
  if (holds(shown, code)) return [{ area: code, percent: 100 }];
  const later = shown.since > own.since;
  return follow(code, shown.id).map(({ code: area, share, shareOfSuccessor }) => ({
    area,
    percent: 100 * (later ? share : shareOfSuccessor),
  }));
}

function holds(geography: Geography, code: AreaCode): boolean {
  return geography.areas.some((area) => area.code === code);
}

function places(
  file: FindFile,
  where: (columns: readonly [Parts, Parts]) => Entry['parts'],
): Entry[] {
  // A council is as large as the largest town in it.
  const size = new Map<number, number>();
  file.towns.forEach(([, council], at) => {
    if (!size.has(council)) size.set(council, at);
  });
  const common = { council: null, of: null };
  return [
    ...file.counties.map(([label, ...columns]): Entry => {
      const parts = where(columns);
      return { kind: 'county', label, keys: keysOf(label), order: -1, parts, ...common };
    }),
    ...file.councils.map(([label, ...columns], at): Entry => {
      const order = (size.get(at) ?? file.towns.length) - 0.5;
      return {
        kind: 'council',
        label,
        keys: keysOf(label),
        order,
        parts: where(columns),
        ...common,
      };
    }),
    ...file.towns.map(([label, at, earlier, later], order): Entry => {
      const parts = where([
        [earlier, 100],
        [later, 100],
      ]);
      const council = file.councils[at]?.[0] ?? null;
      return { kind: 'town', label, keys: keysOf(label), order, parts, council, of: null };
    }),
  ];
}

function partsOf(file: FindFile, columns: readonly [Parts, Parts]): Entry['parts'] {
  const [first, second] = file.geographies;
  return { [first]: column(file, first, columns[0]), [second]: column(file, second, columns[1]) };
}

/** Turns flat pairs of place and percent into parts; a place that is not in the file is left out. */
function column(file: FindFile, geography: GeographyId, pairs: Parts): Part[] {
  const areas = file.areas[geography] ?? [];
  return pairs.flatMap((place, at) => {
    const area = at % 2 === 0 ? areas[place] : undefined;
    return area === undefined ? [] : [{ area, percent: pairs[at + 1] ?? null }];
  });
}

function keysOf(label: string): Key[] {
  const others = ALIASES[label] ?? [];
  return [keyOf(label, false), ...others.map((other) => keyOf(other, true))];
}

function keyOf(name: string, alias: boolean): Key {
  const text = plain(name);
  const words = text.split(' ');
  return { text, squeezed: squeezed(text), words, letters: lettersIn(text), alias };
}
