import type { AreaCode } from '../../src/model/area';
import { median } from '../../src/stats/funnel';
import { standardErrorIn, type AreaFigures, type ComparedTable } from './table';

/** Spread of a board's base from wave to wave, as a fraction, once the general change is taken out. */
const BASE_SPREAD = 0.06;
/** No standard error is taken to be smaller, in percentage points. */
const LEAST_ERROR = 0.05;

interface Known {
  readonly value: number;
  readonly error: number;
}

/** What is compared of one area: its answers in the order of the table's, and its base. */
interface Profile {
  readonly answers: readonly (Known | null)[];
  readonly base: number | null;
}

/** How badly figures fit those of the wave before, in squared standard errors, as any area or answer. */
export class Fit {
  /** Boards that the wave before has too, in the order of the file. */
  readonly boards: readonly AreaCode[];
  private readonly now: ReadonlyMap<AreaCode, Profile>;
  private readonly before: ReadonlyMap<AreaCode, Profile>;
  /** The general change of each answer and of the base, which no exchange explains. */
  private readonly shifts: readonly number[];
  private readonly growth: number;

  constructor(table: ComparedTable) {
    this.boards = table.boards.filter((area) => table.before.has(area));
    this.now = profiles(table.now, table.answers);
    this.before = profiles(table.before, table.answers);
    this.shifts = table.answers.map((_, at) => this.shiftOf(at));
    this.growth = this.growthOfBases();
  }

  /** All answers of one board, set beside another's in the wave before. */
  values(one: AreaCode, as: AreaCode): number {
    return this.shifts.reduce(
      (sum, shift, at) => sum + scored(this.now.get(one), at, this.before.get(as), at, shift),
      0,
    );
  }

  base(one: AreaCode, as: AreaCode): number {
    const [is, was] = [this.now.get(one)?.base ?? null, this.before.get(as)?.base ?? null];
    if (!is || !was) return 0;
    return ((Math.log(is / was) - this.growth) / BASE_SPREAD) ** 2;
  }

  /** One answer of an area, by its number in the table, set beside another answer in the wave before. */
  answer(area: AreaCode, at: number, as: number): number {
    return scored(this.now.get(area), at, this.before.get(area), as, 0);
  }

  private shiftOf(at: number): number {
    const changes = this.boards.flatMap((area) => {
      const [is, was] = [this.now, this.before].map((wave) => wave.get(area)?.answers[at]);
      return is && was ? [is.value - was.value] : [];
    });
    return median(changes) ?? 0;
  }

  private growthOfBases(): number {
    const changes = this.boards.flatMap((area) => {
      const [is, was] = [this.now.get(area)?.base, this.before.get(area)?.base];
      return is && was ? [Math.log(is / was)] : [];
    });
    return median(changes) ?? 0;
  }
}

function profiles(
  areas: ReadonlyMap<AreaCode, AreaFigures>,
  answers: readonly string[],
): Map<AreaCode, Profile> {
  return new Map(
    [...areas].map(([area, figures]) => [
      area,
      { base: figures.base, answers: answers.map((answer) => knownIn(figures, answer)) },
    ]),
  );
}

function knownIn(figures: AreaFigures, answer: string): Known | null {
  const value = figures.values.get(answer)?.value ?? null;
  const error = standardErrorIn(figures, answer);
  return value === null || error === null ? null : { value, error };
}

/** The square of a change in standard errors; 0 where either is not known. */
function scored(
  now: Profile | undefined,
  at: number,
  before: Profile | undefined,
  as: number,
  shift: number,
): number {
  const [is, was] = [now?.answers[at], before?.answers[as]];
  if (!is || !was) return 0;
  const change = is.value - was.value - shift;
  return (change / Math.max(Math.hypot(is.error, was.error), LEAST_ERROR)) ** 2;
}
