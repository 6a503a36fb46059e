/** The outlines of the other set of boundaries, laid over the map where the reader asks for them. */
import type { Geography } from '../model/area';
import type { Polygon } from '../model/shape';
import { changedOutlines } from '../view/details/overlay';
import type { View } from '../view/types';
import type { Page } from './page.svelte';

function other(page: Page, view: View): Geography | null {
  return page.index?.geographies.find(({ id }) => id !== view.geography.id) ?? null;
}

/** Asks for their file, once. */
export function needOutlines(page: Page, view: View): void {
  const path = other(page, view)?.file;
  if (path !== undefined) void page.demand([{ kind: 'shapes', path }]);
}

/** None while their file is not here. */
export function otherOutlines(page: Page, view: View): readonly Polygon[] {
  const shapes = page.read('shapes', other(page, view)?.file);
  const lineage = page.read('lineage', page.index?.lineage);
  return shapes && lineage ? changedOutlines(shapes, lineage) : [];
}
