/** The address bar: read once, written sparely. In a frame the host's history is left alone. */
import { parseSelection, writeSelection } from '../embed/parameters';
import type { Selection } from '../model/selection';

export function readAddress(): Selection {
  return parseSelection(location.search);
}

/**
 * Writes the selection to the address bar.
 * @param step true to add a step to the history (never in a frame), false to replace the present one
 * @returns false where the browser refuses, as in a sandboxed frame of opaque origin
 */
export function writeAddress(selection: Selection, step: boolean): boolean {
  const query = writeSelection(selection, location.search);
  if (query === location.search) return true;
  const address = `${location.pathname}${query}${location.hash}`;
  try {
    if (step && !isFramed()) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return false;
    throw error;
  }
}

/** Calls back when the reader goes back or forward; returns a function that stops. */
export function onAddressChange(changed: (selection: Selection) => void): () => void {
  const listener = () => changed(readAddress());
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

/** The page's own address with this selection, for links that leave the frame. */
export function permalink(selection: Selection): string {
  const open: Selection = { ...selection, embed: false, id: null, title: null, lock: [] };
  return `${location.origin === 'null' ? '' : location.origin}${location.pathname}${writeSelection(open)}`;
}

export function isFramed(): boolean {
  return window.parent !== window;
}
