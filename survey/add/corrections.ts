import { groupBy } from '../build/blocks';
import type { CorrectionEntry } from '../build/outputs';
import type { Changed } from '../check/compare';

/** One entry for each measure and wave that changed, with every old and new value. */
export function correctionEntries(
  changed: readonly Changed[],
  date: string,
  why: string,
): CorrectionEntry[] {
  const groups = groupBy(changed, ({ row }) => `${row.survey} ${row.measure} ${row.wave}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { survey, measure, wave } = first.row;
    const changes = group.flatMap(({ row, fields }) =>
      fields.map((field) => ({ area: row.area, answer: row.answer, ...field })),
    );
    const areas = new Set(changes.map((change) => change.area)).size;
    const what = `${count(changes.length, 'number')} changed in ${count(areas, 'area')}.`;
    return [{ survey, measure, date, wave, what, why, changes }];
  });
}

function count(n: number, word: string): string {
  return `${String(n)} ${word}${n === 1 ? '' : 's'}`;
}
