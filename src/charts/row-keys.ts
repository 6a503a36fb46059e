/**
 * Where a key leads in a row of marks with a single tab stop. The row runs from left to right;
 * whether up or down means onwards depends on what it shows, so the caller says.
 * @returns undefined for keys that do not move, and in an empty row
 */
export function keyTarget<Id>(
  key: string,
  row: readonly Id[],
  from: Id,
  on: 'ArrowUp' | 'ArrowDown',
): Id | undefined {
  const at = row.indexOf(from);
  switch (key) {
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowLeft':
      return row[Math.max(0, at - 1)];
    case 'ArrowRight':
      return row[Math.min(row.length - 1, at + 1)];
    case 'ArrowUp':
    case 'ArrowDown':
      return keyTarget(key === on ? 'ArrowRight' : 'ArrowLeft', row, from, on);
    default:
      return undefined;
  }
}
