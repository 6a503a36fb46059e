/** What every peer page does alike: load the same data, mark the same moments, recolour on the same event. */
import { feature } from 'topojson-client';

export const COLOURS = ['#d9e8f5', '#a6cbe6', '#68a0ce', '#2f72ae', '#12436d'];
export const SIZE = { width: 390, height: 429 };

/**
 * @typedef {{ id: string, bounds: number[], values: Record<string, number> }} Column
 * @typedef {{ areas: import('geojson').FeatureCollection, columns: Column[] }} Data
 */

/** @returns {Promise<Data>} boundaries as GeoJSON in map units (y downwards) and the columns to colour by */
export async function load() {
  const [topology, columns] = await Promise.all(
    ['areas.topo.json', 'columns.json'].map(async (file) => (await fetch(file)).json()),
  );
  return { areas: feature(topology, topology.objects.areas), columns };
}

/** @param {Column} column @param {string} code */
export function colourOf(column, code) {
  const value = column.values[code];
  if (value === undefined) return '#ffffff';
  return COLOURS[column.bounds.filter((bound) => value >= bound).length];
}

/** A frame callback runs before the frame is painted; the task after it runs when it is on the screen. */
export function afterFrame(then) {
  requestAnimationFrame(() => void scheduler.postTask(then, { priority: 'user-blocking' }));
}

/**
 * Marks the first picture and the first moment an area answers, and recolours when the list changes.
 * @param {Column[]} columns
 * @param {(column: Column) => void | Promise<void>} recolour
 */
export function ready(columns, recolour) {
  afterFrame(() => {
    performance.mark('map:painted');
    performance.mark('map:interactive');
  });
  const list = document.getElementById('measure');
  for (const { id } of columns) list.append(new Option(id, id));
  list.addEventListener('change', async (event) => {
    const start = event.timeStamp;
    await recolour(columns.find(({ id }) => id === list.value));
    afterFrame(() => performance.measure('map:recolour', { start, end: performance.now() }));
  });
}
