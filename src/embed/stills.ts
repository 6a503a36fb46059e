/** Which of the pictures and pages made by the build belong to a view. */
import { ENGLAND, type AreaCode } from '../model/area';
import { areaAnywhere, hasAreas } from '../model/catalogue';
import type { IndexFile } from '../model/files';
import type { Selection } from '../model/selection';

/** The chosen area's code if it has a page of its own: England has the map's. */
export function pagedArea(index: IndexFile, { area }: Pick<Selection, 'area'>): AreaCode | null {
  return area !== null && area !== ENGLAND && areaAnywhere(index, area) ? area : null;
}

/**
 * Path of the still picture that comes nearest to the view, relative to the map's folder; null where
 * there is none of its measure.
 */
export function stillOf(index: IndexFile, selection: Selection): string | null {
  const survey = index.surveys.find(({ id }) => id === selection.survey) ?? index.surveys[0];
  const measure =
    survey?.measures.find(({ id }) => id === selection.measure) ?? survey?.measures[0];
  if (!survey || !measure || !hasAreas(measure)) return null;
  const isFirst = survey === index.surveys[0] && measure === survey.measures[0];
  if (!isFirst) return `card/${survey.id}-${measure.id}.png`;
  const area = pagedArea(index, selection);
  return area === null ? 'card.png' : `area/${area}/card.png`;
}
