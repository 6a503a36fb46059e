import type { LineageFile } from '../../model/files';
import type { Polygon, Shapes } from '../../model/shape';

/** Outlines of the areas of a geography that the other one does not have: what changed between them. */
export function changedOutlines(shapes: Shapes, lineage: LineageFile): readonly Polygon[] {
  const kept = new Set(
    lineage.entries.filter(({ fate }) => fate === 'unchanged').map(({ code }) => code),
  );
  return shapes.areas.filter(({ code }) => !kept.has(code)).flatMap(({ polygons }) => polygons);
}
