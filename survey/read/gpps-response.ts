/** How many questionnaires went out and came back, as the official files say it for every area. */
import { Refusal, type Response } from '../rows';
import type { CsvLine } from './csv';
import { readBase, readCell } from './number';

/** The rate is printed with four decimals of a fraction in older copies, else with all digits. */
const TOLERANCE = 6e-5;

/**
 * @returns null where the file does not say, or withholds it
 * @throws Refusal if more came back than went out, or the printed rate is not their quotient
 */
export function responseOf(line: CsvLine): Response | null {
  if (!line.has('distributed') || !line.has('received')) return null;
  const [sent, received] = [people(line, 'distributed'), people(line, 'received')];
  if (sent === null || received === null || sent === 0) return null;
  if (received > sent) {
    throw new Refusal('more came back than were sent out', line.place('received'));
  }
  const rate = line.has('resprate')
    ? readCell(line.text('resprate'), line.place('resprate')).value
    : null;
  if (rate !== null && rate >= 0 && Math.abs(rate - received / sent) > TOLERANCE) {
    throw new Refusal('it is not received / distributed', line.place('resprate'));
  }
  return { sent, received };
}

function people(line: CsvLine, column: 'distributed' | 'received'): number | null {
  const text = line.text(column);
  return Number(text) === -98 ? null : readBase(text, line.place(column)).value;
}
