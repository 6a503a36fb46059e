/** Names at the ends of lines, instead of a key. */
import type { TrendRole, TrendSeries } from '../view/details/trend-types';

export interface LineLabel {
  readonly code: string;
  readonly role: TrendRole;
  /** The name, broken where the margin is too narrow for it. */
  readonly lines: readonly string[];
  /** Base line of the first line, in pixels from the top. */
  readonly y: number;
}

export const LINE_HEIGHT = 13;
/** Mean width of a letter at the labels' size, in pixels. */
export const LETTER = 7.2;

/**
 * One label for each named line, none over another, in the order in which the lines end.
 * @param y pixels from the top for a percentage
 * @param room width of the margin in pixels
 */
export function lineLabels(
  all: readonly TrendSeries[],
  y: (value: number) => number,
  room: number,
  bottom: number,
): LineLabel[] {
  const ends = all.flatMap((series) => {
    const last = series.runs.at(-1)?.at(-1);
    const lines = broken(series.brief, Math.max(8, Math.floor(room / LETTER)));
    return last ? [{ code: series.code, role: series.role, lines, end: y(last.value) }] : [];
  });
  ends.sort((a, b) => a.end - b.end);
  let free = 0;
  const placed = ends.map(({ code, role, lines, end }) => {
    const height = lines.length * LINE_HEIGHT;
    const top = Math.max(end - height / 2, free);
    free = top + height + 2;
    return { code, role, lines, top, height };
  });
  const over = Math.max(0, free - 2 - bottom);
  return placed.map(({ code, role, lines, top }) => ({ code, role, lines, y: top - over + 10 }));
}

/** Words in lines of at most so many letters; a longer word stands alone. */
export function broken(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
