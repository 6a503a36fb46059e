import type { Note } from '../rows';
import type { CsvLine } from './csv';

/** The publisher's own codes of boards and of regions, by which its files are sorted. */
const CODES = ['ad_icscode', 'ad_commissioningregioncode'] as const;

/**
 * Two labels that changed places, told by the order of the lines: where all lines but two are sorted
 * by their code, and are once those two are exchanged. Boards that no earlier year has can be told
 * apart in no other way.
 */
export function orderNotes(lines: readonly CsvLine[]): Note[] {
  const column = CODES.find((name) => lines[0]?.has(name));
  if (column === undefined) return [];
  const codes = lines.map((line) => line.text(column));
  const sorted = [...codes].sort();
  const [one, other, ...more] = lines.filter((_, at) => codes[at] !== sorted[at]);
  if (!one || !other || more.length > 0) return [];
  const rows = `rows ${String(one.row)} and ${String(other.row)}`;
  const names = [one, other].map((line) => line.text(column)).join(' and ');
  const text = `${names} (${rows}) are the only ones out of the order of the codes: were their labels exchanged?`;
  return [{ kind: 'exchanged', text, place: one.place(column) }];
}
