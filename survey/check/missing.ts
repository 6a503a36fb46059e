import { ENGLAND, type AreaCode } from '../../src/model/area';
import { isBoard, type AreaFigures, type ComparedTable } from './table';
import type { Warning } from './warnings';

/** A list with fewer of the boards than this is not meant to have them all. */
const LEAST = 0.25;

/** Warns of what a table of many boards lacks: boards, England, answers, and figures that are withheld. */
export function missingWarnings(table: ComparedTable, all: readonly AreaCode[]): Warning[] {
  const { boards, now, before } = table;
  if (boards.length < all.length * LEAST) return [];
  const lost = all.filter((area) => !now.has(area));
  const larger = [...before.keys()].filter((area) => !isBoard(area) && !now.has(area));
  const regions = [...now.keys()].some((area) => area !== ENGLAND && !isBoard(area));
  const absent = [...larger.filter((area) => area === ENGLAND || regions), ...lost];
  const areas = absent.length === 0 ? [] : [warning(table, `without ${absent.join(', ')}`)];
  return [
    ...areas,
    ...lostAnswers(table),
    ...[...now].flatMap(([area, figures]) => gaps(table, area, figures)),
  ];
}

/** Answers that the wave before has, and this one has for no area. */
function lostAnswers(table: ComparedTable): Warning[] {
  const before = [...table.before.values()].flatMap(({ values }) => [...values.values()]);
  const known = before.flatMap(({ answer, value }) => (value === null ? [] : [answer]));
  const lost = [...new Set(known)].filter((answer) => !table.answers.includes(answer));
  if (lost.length === 0) return [];
  return [warning(table, `without the answers ${lost.join(', ')}, which the wave before has`)];
}

function gaps(table: ComparedTable, area: AreaCode, { values }: AreaFigures): Warning[] {
  const lacking = table.answers.filter((answer) => !values.has(answer));
  // What was asked of others was asked of this area too.
  const asked = [...table.now.values()].some((other) =>
    [...other.values.values()].some(({ value }) => value !== null),
  );
  const withheld = [...values.values()].filter(
    ({ missing }) =>
      missing === 'suppressed' || missing === 'not-published' || (asked && missing === 'not-asked'),
  );
  const bare = [...values.values()].flatMap(({ answer, value, lower }) =>
    value !== null && lower === null && hasLimits(table, answer) ? [answer] : [],
  );
  const said = withheld.map(({ answer }) => answer);
  return [
    ...(lacking.length === 0 ? [] : [warning(table, `${area} lacks ${lacking.join(', ')}`, area)]),
    ...(bare.length === 0
      ? []
      : [warning(table, `${area}: the limits of ${bare.join(', ')} are withheld`, area)]),
    ...(said.length === 0 ? [] : [warning(table, `${area}: ${said.join(', ')} withheld`, area)]),
  ];
}

/** Whether an answer has limits in another area, so that they were made for all. */
function hasLimits({ now }: ComparedTable, answer: string): boolean {
  return [...now.values()].some(({ values }) => (values.get(answer)?.lower ?? null) !== null);
}

function warning({ wave, measure, now }: ComparedTable, text: string, area?: AreaCode): Warning {
  const [first] = now.values();
  const origin = (area === undefined ? first : now.get(area))?.first.origin;
  return { kind: 'missing', text: `${wave} ${measure}: ${text}`, place: origin ?? { file: '' } };
}
