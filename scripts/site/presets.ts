/** Which static pages there are: one for each area of any boundaries, and one for each of its measures. */
import type { AreaCode } from '../../src/model/area';
import { areaIn, coverageOf, geographyOf, hasAreas } from '../../src/model/catalogue';
import type { IndexFile } from '../../src/model/files';
import { DEFAULT_SELECTION, type Selection } from '../../src/model/selection';
import type { Measure, Survey } from '../../src/model/survey';

export interface Preset {
  /** Folder of the page in the site, ending with "/"; empty for the site's own. */
  readonly path: string;
  readonly selection: Selection;
  /** Path of its picture in the site. */
  readonly card: string;
}

/** Every code of every set of boundaries, the newest boundaries first. */
export function allCodes(index: IndexFile): AreaCode[] {
  const newestFirst = [...index.geographies].sort((a, b) => b.since.localeCompare(a.since));
  return [...new Set(newestFirst.flatMap(({ areas }) => areas.map(({ code }) => code)))];
}

/** The pages of all areas that a measure knows. */
export function areaPresets(index: IndexFile): Preset[] {
  return allCodes(index).flatMap((code) => areaPreset(index, code) ?? []);
}

/** The area's page, with the first measure that knows it; null if none does. */
function areaPreset(index: IndexFile, code: AreaCode): Preset | null {
  const [first] = measurePresets(index, code);
  if (!first) return null;
  const path = `area/${code}/`;
  return { ...first, path, card: `${path}card.png` };
}

/** One page for each measure with a figure of the area in any wave. */
export function measurePresets(index: IndexFile, code: AreaCode): Preset[] {
  return index.surveys.flatMap((survey) =>
    survey.measures.filter(hasAreas).flatMap((measure) => {
      const wave = waveFor(index, survey, measure, code);
      if (wave === null) return [];
      const name = `${survey.id}-${measure.id}`;
      const selection = { ...selectionOf(index, survey, measure), area: code, wave };
      return [{ path: `area/${code}/${name}/`, selection, card: `card/${name}.png` }];
    }),
  );
}

/** One picture for each measure, of all England. */
export function measureCards(index: IndexFile): Preset[] {
  return index.surveys.flatMap((survey) =>
    survey.measures.filter(hasAreas).map((measure) => ({
      path: '',
      selection: selectionOf(index, survey, measure),
      card: `card/${survey.id}-${measure.id}.png`,
    })),
  );
}

function selectionOf(index: IndexFile, survey: Survey, measure: Measure): Selection {
  return {
    ...DEFAULT_SELECTION,
    survey: index.surveys[0] === survey ? null : survey.id,
    measure: survey.measures[0] === measure ? null : measure.id,
  };
}

/** `recent` if the newest wave by area has the area, else the newest that has; null if none. */
function waveFor(
  index: IndexFile,
  survey: Survey,
  measure: Measure,
  code: AreaCode,
): string | null {
  const byArea = survey.waves.filter(({ id }) => coverageOf(measure, id) === 'areas').reverse();
  const found = byArea.findIndex((wave) => areaIn(geographyOf(index, wave.geography), code));
  return found === 0 ? 'recent' : (byArea[found]?.id ?? null);
}
