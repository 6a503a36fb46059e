/** The address bar: read once, written sparely. In a frame the host's history is left alone. */
import { isFramed } from '../embed/host';
import { isUnderstood, parseSelection, writeSelection } from '../embed/parameters';
import type { Selection } from '../model/selection';
import type { WaveId } from '../model/survey';

/**
 * What the address asks for. A page made for one area says so in its `data-preset`, a query that the
 * address's own goes over.
 */
export function readAddress(): Selection {
  const query = new URLSearchParams(isPreset() ? document.documentElement.dataset['preset'] : '');
  for (const [name, value] of new URLSearchParams(asked())) query.set(name, value);
  return parseSelection(query.toString());
}

/** Whether nothing that the address says of figures had to be passed over; true where there is none. */
export function isAddressUnderstood(): boolean {
  return typeof location === 'undefined' || isUnderstood(asked());
}

/** A "&#38;" that a host left between parameters makes a fragment of all that follows. */
function asked(): string {
  const { search, hash } = location;
  return /^#0*38;/.test(hash) ? `${search}&${hash.slice(hash.indexOf(';') + 1)}` : search;
}

/** The address is still that of the page made for one area: with a choice it changes to the map's own. */
function isPreset(): boolean {
  return document.documentElement.dataset['preset'] !== undefined && location.pathname !== home();
}

/** Path of the page that any selection can be written behind. */
function home(): string {
  const isMade = document.documentElement.dataset['preset'] !== undefined;
  return isMade ? new URL('./', document.baseURI).pathname : location.pathname;
}

/** Address of the folder the map is published in, ending with "/"; empty for a saved file. */
export function folder(): string {
  const { protocol, href } = new URL('./', document.baseURI);
  return protocol === 'https:' || protocol === 'http:' ? href : '';
}

/**
 * Writes the selection to the address bar.
 * @param step true to add a step to the history (never in a frame), false to replace the present one
 * @returns false where the browser refuses, as in a sandboxed frame of opaque origin
 */
export function writeAddress(selection: Selection, step: boolean): boolean {
  const query = writeSelection(selection, location.search);
  if (query === location.search && !isPreset()) return true;
  const address = `${home()}${query}${location.hash}`;
  try {
    if (step && !isFramed(window)) history.pushState(null, '', address);
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
function permalink(selection: Selection): string {
  const open: Selection = { ...selection, embed: false, id: null, title: null, lock: [] };
  return `${location.origin === 'null' ? '' : location.origin}${home()}${writeSelection(open)}`;
}

/** The same for a quoted figure: it names the wave, so that the link still shows it when a newer one is out. */
export function citationLink(selection: Selection, wave: WaveId): string {
  return permalink({ ...selection, wave });
}
