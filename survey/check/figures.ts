import { ENGLAND } from '../../src/model/area';
import { groupBy } from '../build/blocks';
import type { WaveEntry } from '../catalogue';
import { SURVEYS } from '../catalogue';
import type { AreaNames } from '../geography';
import { figureKey, placeText, Refusal, type FigureRow } from '../rows';

/** Half a unit of the last printed decimal (0.1) for each answer, and a little for sums of floats. */
const ROUNDING = 0.05;

/**
 * Refuses figures that cannot be: unknown waves, areas of another geography, the same figure twice
 * from one source, limits that do not hold the value, answers that do not make up a whole.
 * @throws Refusal naming the place
 */
export function checkFigures(
  rows: readonly FigureRow[],
  names: AreaNames,
  waves: readonly Pick<WaveEntry, 'id' | 'geography'>[],
): void {
  const geographies = new Map(waves.map((wave) => [wave.id, wave.geography]));
  const seen = new Map<string, FigureRow>();
  for (const row of rows) {
    const geography = geographies.get(row.wave);
    if (geography === undefined) throw new Refusal(`unknown wave ${row.wave}`, row.origin);
    if (names.find(row.area, geography) !== row.area) {
      throw new Refusal(`${row.area} is no area of ${geography}`, row.origin);
    }
    const key = `${row.source} ${figureKey(row)}`;
    const twin = seen.get(key);
    if (twin) {
      const why = `the same figure stands in ${placeText(twin.origin)}: delete one of them`;
      throw new Refusal(why, row.origin);
    }
    seen.set(key, row);
    checkAnswered(row);
    checkInterval(row);
    checkMethod(row);
  }
  checkEngland(rows);
  checkScale(rows);
  checkGroups(rows);
}

/** @throws Refusal for a percentage of nobody */
function checkAnswered({ value, base, origin }: FigureRow): void {
  if (value === null || base !== 0) return;
  throw new Refusal(`${String(value)}% of 0 people: for no figure write [c] or [x]`, origin);
}

function checkInterval({ value, lower, upper, origin }: FigureRow): void {
  if ((lower === null) !== (upper === null)) throw new Refusal('only one limit is given', origin);
  if (value === null || lower === null || upper === null) return;
  if (lower > value || upper < value) {
    const limits = `${String(lower)} to ${String(upper)}`;
    throw new Refusal(`the interval ${limits} does not hold the value ${String(value)}`, origin);
  }
}

/**
 * A published interval is made from its value: the Health Insight Survey's around the middle (unless
 * it was cut off at 0 or 100), the GP Patient Survey's by Wilson's formula, where value and each
 * limit must imply the same effective number of responses. @throws Refusal
 */
function checkMethod({ survey, value, lower, upper, origin }: FigureRow): void {
  if (value === null || lower === null || upper === null) return;
  const limits = `${String(lower)} to ${String(upper)}`;
  if (survey === 'his') {
    if (isMiddle(value, lower, upper)) return;
    throw new Refusal(`${String(value)} is not in the middle of its interval ${limits}`, origin);
  }
  const [none, all] = [value <= 0, value >= 100];
  if (none !== lower <= 0 || all !== upper >= 100) {
    throw new Refusal(`${String(value)} has not the interval ${limits} (Wilson)`, origin);
  }
  if (none || all) return;
  const expected = wilsonUpper(value / 100, lower / 100) * 100;
  const step = 10 ** -Math.max(...[value, lower, upper].map(decimals));
  if (Math.abs(expected - upper) <= 4 * step) return;
  const why = `${String(value)} and its interval ${limits} do not belong together (Wilson)`;
  throw new Refusal(why, origin);
}

/**
 * Whether a value lies in the middle of its interval, within the rounding of three printed tenths,
 * or would if the interval had not been cut off at 0 or 100.
 */
function isMiddle(value: number, lower: number, upper: number): boolean {
  const rounding = 0.1 + 1e-6;
  if (Math.abs((lower + upper) / 2 - value) <= rounding) return true;
  if (lower === 0 && 2 * value - upper <= 2 * rounding) return true;
  return upper === 100 && 2 * value - lower >= 100 - 2 * rounding;
}

/** The upper Wilson limit that goes with a share and its lower limit (Wilson 1927). */
function wilsonUpper(share: number, lower: number): number {
  const ratio = (share - lower) ** 2 / (lower * (1 - lower));
  return (2 * share + ratio) / (1 + ratio) - lower;
}

function decimals(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** England is the largest of all: a table with figures for boards has one for England. */
function checkEngland(rows: readonly FigureRow[]): void {
  const held = new Set(
    rows.filter((row) => row.area !== ENGLAND && row.value !== null).map(tableOf),
  );
  const bare = rows.find(
    (row) => row.area === ENGLAND && row.value === null && isLost(row) && held.has(tableOf(row)),
  );
  if (bare) throw new Refusal('boards have figures, but England has none', bare.origin);
}

function isLost({ missing }: FigureRow): boolean {
  return missing === 'suppressed' || missing === 'not-published';
}

function tableOf({ source, survey, wave, measure, answer }: FigureRow): string {
  return [source, survey, wave, measure, answer].join(' ');
}

/** Percentages given as fractions of 1 would be drawn a hundred times too small. */
function checkScale(rows: readonly FigureRow[]): void {
  const held = rows.filter((row) => row.value !== null);
  for (const group of groupBy(held, (row) => `${row.source} ${row.measure} ${row.wave}`).values()) {
    const [first] = group;
    if (!first || group.some((row) => (row.value ?? 0) > 1)) continue;
    const why = `all figures of ${first.measure} are at most 1: percentages from 0 to 100 are expected`;
    throw new Refusal(why, first.origin);
  }
}

/** Bases must agree, and where every answer offered in a wave has a figure, they must add up to 100. */
function checkGroups(rows: readonly FigureRow[]): void {
  const groups = groupBy(rows, (row) =>
    [row.source, row.survey, row.measure, row.wave, row.area].join(' '),
  );
  const offered = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = `${row.survey} ${row.measure} ${row.wave}`;
    const known = offered.get(key);
    if (known) known.add(row.answer);
    else offered.set(key, new Set([row.answer]));
  }
  for (const group of groups.values()) {
    checkBases(group);
    checkSum(group, offered);
  }
}

/** The base belongs to the question: all answers of an area must agree on it. */
function checkBases(group: readonly FigureRow[]): void {
  const [first, ...rest] = group.filter((row) => row.base !== null);
  const odd = rest.find((row) => row.base !== first?.base);
  if (!first || !odd) return;
  const bases = `${String(first.base)} and ${String(odd.base)}`;
  throw new Refusal(
    `the answers of ${odd.area} to ${odd.measure} differ in their base: ${bases}`,
    odd.origin,
  );
}

function checkSum(group: readonly FigureRow[], offered: ReadonlyMap<string, Set<string>>): void {
  const [first] = group;
  if (!first || group.some((row) => row.value === null)) return;
  const needed = offered.get(`${first.survey} ${first.measure} ${first.wave}`)?.size ?? 0;
  if (group.length < needed || needed < leastAnswers(first)) return;
  const sum = group.reduce((total, row) => total + (row.value ?? 0), 0);
  if (Math.abs(sum - 100) > ROUNDING * group.length + 0.001) {
    throw new Refusal(
      `the answers of ${first.area} to ${first.measure} add up to ${sum.toFixed(1)}, not 100`,
      first.origin,
    );
  }
}

/** A file with one or two of the answers need not add up; a question with only two does. */
function leastAnswers({ survey, measure }: FigureRow): number {
  const entry = SURVEYS.find((item) => item.id === survey);
  const answers = entry?.measures.find((item) => item.id === measure)?.answers.length ?? 3;
  return Math.min(answers, 3);
}
