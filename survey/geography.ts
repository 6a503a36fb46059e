import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ENGLAND,
  ENGLAND_NAME,
  type AreaCode,
  type Geography,
  type GeographyId,
  type Region,
} from '../src/model/area';
import { plain } from './catalogue';

/** What the boundary pipeline knows of areas: `public/geo/areas.json`. */
export interface Areas {
  readonly geographies: readonly Geography[];
  readonly regions: readonly Region[];
}

export function readAreas(root: string): Areas {
  return JSON.parse(readFileSync(join(root, 'public/geo/areas.json'), 'utf8')) as Areas;
}

export function readAliases(root: string): Record<string, string> {
  const text = readFileSync(join(root, 'survey/catalogue/aliases.json'), 'utf8');
  return JSON.parse(text) as Record<string, string>;
}

/** Printed names that are remembered; a file of names that we do not know has many. */
const MOST_KEYS = 5_000;

/** Looks areas up by code or by any name they are printed with. */
export class AreaNames {
  private readonly byGeography = new Map<GeographyId, Map<string, AreaCode>>();
  private readonly aliases: ReadonlyMap<string, string>;
  private readonly keys = new Map<string, string>();

  constructor(
    readonly areas: Areas,
    aliases: Readonly<Record<string, string>>,
  ) {
    this.aliases = new Map(
      Object.entries(aliases).map(([printed, short]) => [key(printed), key(short)]),
    );
    for (const geography of areas.geographies) {
      this.byGeography.set(geography.id, this.table(geography));
    }
  }

  /** Code of the area in that geography (boards, regions, England); null for an unknown name or code. */
  find(words: string, geography: GeographyId): AreaCode | null {
    const table = this.byGeography.get(geography);
    const wanted = this.keyOf(words);
    return table?.get(wanted) ?? table?.get(this.aliases.get(wanted) ?? '') ?? null;
  }

  /** Files print the same names again and again. */
  private keyOf(words: string): string {
    const known = this.keys.get(words);
    if (known !== undefined) return known;
    const found = key(words);
    if (this.keys.size < MOST_KEYS) this.keys.set(words, found);
    return found;
  }

  isBoard(code: AreaCode): boolean {
    return this.areas.geographies.some((item) => item.areas.some((area) => area.code === code));
  }

  private table(geography: Geography): Map<string, AreaCode> {
    const table = new Map<string, AreaCode>();
    for (const name of [ENGLAND, ENGLAND_NAME, 'All', 'All adults', 'Total']) {
      table.set(key(name), ENGLAND);
    }
    for (const { code, name } of this.areas.regions) {
      for (const word of [code, name, `${name} Commissioning Region`]) table.set(key(word), code);
    }
    for (const { code, name, short } of geography.areas) {
      for (const word of [code, name, short]) table.set(key(word), code);
    }
    return table;
  }
}

/** A name without what publishers add to it or leave out: "NHS", "Integrated Care Board", articles, punctuation. */
export function key(name: string): string {
  return plain(name.replaceAll('&amp;', '&'))
    .replace(/\b(integrated care (board|system)|icb|ics)\b/g, ' ')
    .replace(/^\s*nhs\b/, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
