/** What a box with a list of suggestions shows when a key is pressed. */
export interface Box {
  /** The list, or a message in its place, is to be seen. */
  readonly open: boolean;
  /** Nothing is typed. */
  readonly empty: boolean;
  /** The active option, -1 for none. */
  readonly active: number;
  readonly options: number;
}

export type Reaction =
  | { readonly do: 'choose' | 'move'; readonly at: number }
  | { readonly do: 'open' | 'close' | 'clear' };

/**
 * What a key does, after the ARIA combobox pattern; null for a key that is not the box's.
 * Enter chooses the active option, or the first. Escape closes the list, then empties the box.
 */
export function reaction(key: string, box: Box): Reaction | null {
  if (key === 'Escape') {
    if (box.open) return { do: 'close' };
    return box.empty ? null : { do: 'clear' };
  }
  if (key === 'ArrowDown' && !box.open && !box.empty) return { do: 'open' };
  if (!box.open || box.options === 0) return null;
  if (key === 'Enter') return { do: 'choose', at: Math.max(0, box.active) };
  const at = moved(key, box.active, box.options);
  return at === null ? null : { do: 'move', at };
}

/**
 * From the box (-1) the arrows enter the list, and past either end they come back to the box. Home
 * and End stay with the text until an option is active.
 */
function moved(key: string, active: number, options: number): number | null {
  if (key === 'ArrowDown') return active >= options - 1 ? -1 : active + 1;
  if (key === 'ArrowUp') return active < 0 ? options - 1 : active - 1;
  if (active >= 0 && key === 'Home') return 0;
  if (active >= 0 && key === 'End') return options - 1;
  return null;
}

/** Id of an option's element in the list of that id; undefined for no option. */
export function optionId(
  list: string,
  suggestion: { readonly id: string } | undefined,
): string | undefined {
  return suggestion && `${list}-${suggestion.id}`;
}
