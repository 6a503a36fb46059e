import type { AreaView } from '../view/types';

export const COLUMNS = ['area', 'value', 'base', 'verdict', 'change'] as const;
export type ColumnId = (typeof COLUMNS)[number];

export interface Order {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** The areas in that order. Those without a figure come last either way: missing is not lowest. */
export function ordered(areas: readonly AreaView[], { column, descending }: Order): AreaView[] {
  const key = (area: AreaView) => keyOf(area, column);
  return [...areas].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byName(a, b);
    }
    const order = left < right ? -1 : left > right ? 1 : 0;
    return (descending ? -order : order) || byName(a, b);
  });
}

function keyOf(area: AreaView, column: ColumnId): number | string | null {
  const { estimate } = area;
  switch (column) {
    case 'area':
      return area.short.toLowerCase();
    case 'value':
      return estimate.value;
    case 'base':
      return estimate.value === null ? null : estimate.base;
    case 'verdict':
      return rankOf(area.verdict, ['lower', 'none', 'higher']);
    case 'change':
      return area.change?.points ?? null;
  }
}

function rankOf(verdict: string, order: readonly string[]): number | null {
  const at = order.indexOf(verdict);
  return at < 0 ? null : at;
}

function byName(a: AreaView, b: AreaView): number {
  return a.short < b.short ? -1 : 1;
}
