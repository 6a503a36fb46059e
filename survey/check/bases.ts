import { ENGLAND, type Area, type AreaCode } from '../../src/model/area';
import { median } from '../../src/stats/funnel';
import { groupBy } from '../build/blocks';
import { HIS } from '../catalogue/his';
import type { FigureRow } from '../rows';
import { baseRatios, isBoard, type ComparedTable } from './table';
import type { Warning } from './warnings';

/**
 * A board's base against the wave before, once the general change is taken out, in multiples of the
 * median of all boards' changes (of their logarithms). In 27 changes of the Health Insight Survey it
 * reached 11.8; and no change smaller than `least` is called odd.
 */
const ODD = { multiple: 12, least: 0.05 } as const;
/** People who could not be linked to a board, against the wave before: so far between 0.71 and 1.6 times. */
const UNLINKED = { least: 0.6, most: 1.7 } as const;
/** Fewer boards are no whole map. */
const MANY = 20;

/** Warns of bases that fit neither the wave before nor other tables. */
export function baseWarnings(
  tables: readonly ComparedTable[],
  boardsOf: (table: ComparedTable) => readonly Area[],
): Warning[] {
  return [
    ...tables.flatMap((table) => regionWarnings(table, boardsOf(table))),
    ...tables.flatMap(ratioWarnings),
    ...tables.flatMap(unlinkedWarnings),
    ...samePeopleWarnings(tables),
  ];
}

function ratioWarnings(table: ComparedTable): Warning[] {
  const ratios = [...baseRatios(table)];
  // A few boards have no typical change of their own.
  if (ratios.length < 5) return [];
  const usual = median(ratios.map(([, ratio]) => Math.abs(Math.log(ratio)))) ?? 0;
  const limit = Math.max(ODD.multiple * usual, ODD.least);
  return ratios
    .filter(([, ratio]) => Math.abs(Math.log(ratio)) > limit)
    .map(([area, ratio]) => {
      const figures = table.now.get(area);
      const [base, was] = [figures?.base, table.before.get(area)?.base].map(String);
      const text = `its base went from ${was ?? ''} to ${base ?? ''}, ${ratio.toFixed(2)} times the usual change`;
      return warning(table, `${area}: ${text}`, figures?.first);
    });
}

/**
 * In every wave of the Health Insight Survey the bases of a region's boards have added up to its own.
 * (In the GP Patient Survey they must: `levels.ts`.)
 */
function regionWarnings(table: ComparedTable, boards: readonly Area[]): Warning[] {
  if (table.survey !== HIS.id) return [];
  return [...groupBy(boards, ({ region }) => region)].flatMap(([region, own]) => {
    const whole = table.now.get(region);
    const parts = own.map(({ code }) => table.now.get(code)?.base ?? null);
    if (!whole?.base || parts.includes(null)) return [];
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    if (sum === whole.base) return [];
    const codes = own.map(({ code }) => code).join(', ');
    const text = `the base of ${region} is ${String(whole.base)}, but those of its boards (${codes}) add up to ${String(sum)}`;
    return [warning(table, text, whole.first)];
  });
}

/** England less all its boards: people who could not be linked to one. */
function unlinkedIn(areas: ComparedTable['now'], boards: readonly AreaCode[]): number | null {
  const bases = [ENGLAND, ...boards].map((area) => areas.get(area)?.base ?? null);
  if (boards.length < MANY || bases.includes(null)) return null;
  return bases.slice(1).reduce<number>((rest, base) => rest - (base ?? 0), bases[0] ?? 0);
}

/** The people without a board are about as many as in the wave before, where both have all boards. */
function unlinkedWarnings(table: ComparedTable): Warning[] {
  const before = [...table.before.keys()].filter(isBoard);
  const now = unlinkedIn(table.now, table.boards);
  const was = unlinkedIn(table.before, before);
  // Where regions are given, they tell it to the person.
  if ([...table.now.keys()].some((area) => area !== ENGLAND && !isBoard(area))) return [];
  if (now === null || was === null || was <= 0 || before.length !== table.boards.length) return [];
  if (now >= was * UNLINKED.least && now <= was * UNLINKED.most) return [];
  const text = `England’s base exceeds its boards’ by ${String(now)}, in the wave before by ${String(was)}`;
  return [warning(table, text, table.now.get(ENGLAND)?.first)];
}

/** Questions that everyone, or the same people, were asked have one base in each area. */
function samePeopleWarnings(tables: readonly ComparedTable[]): Warning[] {
  const asked = tables.filter(({ survey }) => survey === HIS.id);
  const groups = groupBy(asked, (table) => `${table.wave} ${peopleOf(table.measure)}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others
      .filter((table) => first && mostlyAlike(first, table))
      .flatMap((table) =>
        table.boards.flatMap((area) => {
          const [one, other] = [first?.now.get(area)?.base, table.now.get(area)?.base];
          if (!one || !other || one === other) return [];
          const text = `${area}: its base is ${String(other)}, but ${String(one)} for ${first?.measure ?? ''}, asked of the same people`;
          return [warning(table, text, table.now.get(area)?.first)];
        }),
      ),
  );
}

/** Whether most boards have the same base in both, so that the others are odd. */
function mostlyAlike(one: ComparedTable, other: ComparedTable): boolean {
  const shared = other.boards.filter((area) => one.now.has(area));
  const alike = shared.filter((area) => one.now.get(area)?.base === other.now.get(area)?.base);
  return shared.length > 0 && alike.length > shared.length * 0.75;
}

function peopleOf(measure: string): string {
  return HIS.measures.find(({ id }) => id === measure)?.askedOf ?? measure;
}

function warning({ wave, measure }: ComparedTable, text: string, row?: FigureRow): Warning {
  return { kind: 'base', text: `${wave} ${measure}: ${text}`, place: row?.origin ?? { file: '' } };
}
