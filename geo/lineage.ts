/** `public/geo/lineage.json`: what became of each area, from the overlay of the two geographies. */
import type { LineageEntry, LineageFile } from '../src/model/files';
import { areaOf } from '../src/model/planar';
import { GEOGRAPHIES, shortName } from './describe';
import { intersection } from './overlay/clip';
import { NOISE, type Overlap, type Piece } from './overlay/pieces';
import type { SourceArea } from './read/validate';

/**
 * New areas whose figures may be put together from those of the areas they were made of. Geometry
 * alone does not allow it: each of these was decided on, and is checked to be exact.
 */
const MAY_BE_COMBINED = ['E54000071'];
/**
 * A district lies wholly in a piece but for this share of its area, and not at all in it below this
 * share: the files' generalised borders differ by 3% of Slough, the smallest true part is 5% of Guildford.
 */
const EDGE = 0.04;

type Successor = LineageEntry['successors'][number];

export interface LineageInput {
  readonly older: readonly SourceArea[];
  readonly newer: readonly SourceArea[];
  readonly districts: readonly SourceArea[];
  readonly overlaps: readonly Overlap[];
  readonly pieces: readonly Piece[];
}

/** @param mayBeCombined codes of new areas that are decided to be sums of older ones */
export function lineageOf(
  input: LineageInput,
  mayBeCombined: readonly string[] = MAY_BE_COMBINED,
): LineageFile {
  const entries = input.older.map((area) => entryOf(area, input));
  return {
    from: GEOGRAPHIES.older.id,
    to: GEOGRAPHIES.newer.id,
    date: GEOGRAPHIES.newer.since,
    entries,
    unions: mayBeCombined.map((code) => ({ code, of: exactUnion(code, input) })),
  };
}

function entryOf(area: SourceArea, input: LineageInput): LineageEntry {
  const own = input.overlaps.filter(({ older }) => older === area.code);
  const fate = fateOf(area, own, input.newer);
  const successors = own.map((overlap): Successor => ({
    code: overlap.newer,
    share: fate === 'split' ? share(overlap.share) : 1,
    shareOfSuccessor: fate === 'unchanged' ? 1 : share(overlap.shareOfSuccessor),
    districts: fate === 'split' ? districtsOf(overlap, input) : [],
  }));
  return { code: area.code, fate, successors };
}

function fateOf(
  area: SourceArea,
  overlaps: readonly Overlap[],
  newer: readonly SourceArea[],
): LineageEntry['fate'] {
  const [first] = overlaps;
  if (!first) throw new Error(`${area.code} has no successor`);
  if (overlaps.length > 1) return 'split';
  if (first.newer === area.code && first.shareOfSuccessor > 1 - NOISE) return 'unchanged';
  const successor = newer.find(({ code }) => code === first.newer);
  const sameName = successor && shortName(successor.name) === shortName(area.name);
  return sameName ? 'enlarged' : 'merged';
}

/** Whole districts first, then parts, each by name. */
function districtsOf({ older, newer }: Overlap, { districts, pieces }: LineageInput): string[] {
  const piece = pieces.find((one) => one.older === older && one.newer === newer);
  if (!piece) throw new Error(`no piece of ${older} lies in ${newer}`);
  const [whole, partly]: [string[], string[]] = [[], []];
  for (const { name, polygons } of districts) {
    const ofDistrict = areaOf(intersection(polygons, piece.polygons)) / areaOf(polygons);
    if (ofDistrict > 1 - EDGE) whole.push(name);
    else if (ofDistrict > EDGE) partly.push(`part of ${name}`);
  }
  return [...whole.sort(byName), ...partly.sort(byName)];
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en-GB');
}

/** The areas that make up a new one; throws unless each lies in it whole and together they fill it. */
export function exactUnion(
  code: string,
  { overlaps }: Pick<LineageInput, 'overlaps'>,
): readonly string[] {
  const parts = overlaps.filter(({ newer }) => newer === code);
  const filled = parts.reduce((sum, { shareOfSuccessor }) => sum + shareOfSuccessor, 0);
  const whole = parts.every((part) => part.share > 1 - NOISE);
  if (parts.length < 2 || !whole || filled < 1 - NOISE) {
    throw new Error(`${code} is no exact union of older areas: it must not be combined`);
  }
  return parts.map(({ older }) => older).sort();
}

/** Shares are kept to a tenth of a percent: the outlines allow no more. */
function share(value: number): number {
  return Math.round(Math.min(1, value) * 1000) / 1000;
}
