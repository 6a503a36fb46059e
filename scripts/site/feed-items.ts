/** What has happened in the data: new figures, corrections, clear changes, new boundaries. */
import { ENGLAND_NAME, type AreaCode } from '../../src/model/area';
import { areaAnywhere, areaIn, coverageOf, geographyOf, hasAreas } from '../../src/model/catalogue';
import { DEFAULT_SELECTION, type Selection } from '../../src/model/selection';
import type { Measure, Survey, Wave } from '../../src/model/survey';
import { articleHeadline } from '../../src/view/headline/area';
import { paragraph } from '../../src/view/sentence/narrative';
import { lineageSentence } from '../../src/view/lineage/sentence';
import { date } from '../../src/view/words';
import type { AreaView, View } from '../../src/view/types';
import type { Feed, FeedItem } from './feed';
import type { Library, Scene } from './views';

/** Waves of each survey that are told; a reader of feeds wants the newest. */
const WAVES = 6;
const SITE_TITLE = 'How England rates its GPs';

/** The map of change of every measure, made once for all feeds. */
export type ChangeMaps = readonly { readonly survey: Survey; readonly view: View }[];

export function changeMaps(library: Library): ChangeMaps {
  return library.index.surveys.flatMap((survey) =>
    survey.measures.filter(hasAreas).map((measure) => ({
      survey,
      view: library.scene({ ...selectionFor(survey, measure, null), colour: 'change' }).view,
    })),
  );
}

/** @param code of an area, or null for all of England */
export function feedOf(library: Library, maps: ChangeMaps, code: AreaCode | null): Feed {
  const { index } = library;
  const area = code === null ? undefined : areaAnywhere(index, code);
  const items = [
    ...index.surveys.flatMap((survey) => [
      ...figures(library, survey, code),
      ...survey.measures.flatMap((measure) => corrections(library, survey, measure, code)),
    ]),
    ...maps.flatMap(({ survey, view }) =>
      code === null ? changesAnywhere(survey, view) : changeOf(survey, view, code),
    ),
    ...boundaries(library, code),
  ];
  return {
    title: area ? `${SITE_TITLE}: ${area.short}` : SITE_TITLE,
    path: pathOf(code),
    items: items.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)),
    updated: index.updated,
  };
}

function pathOf(code: AreaCode | null): string {
  return code === null ? '' : `area/${code}/`;
}

function suffix(code: AreaCode | null): string {
  return code === null ? '' : `:${code}`;
}

function selectionFor(survey: Survey, measure: Measure, code: AreaCode | null): Selection {
  return { ...DEFAULT_SELECTION, survey: survey.id, measure: measure.id, area: code };
}

/** The newest waves of the survey's first measure that know the area. */
function figures(library: Library, survey: Survey, code: AreaCode | null): FeedItem[] {
  const { index } = library;
  const measure = survey.measures.find(hasAreas);
  if (!measure) return [];
  const known = survey.waves
    .filter(({ id }) => coverageOf(measure, id) === 'areas')
    .filter((wave) => code === null || areaIn(geographyOf(index, wave.geography), code))
    .slice(-WAVES);
  return known.map((wave) => figuresItem(library, survey, measure, wave, code));
}

function figuresItem(
  library: Library,
  survey: Survey,
  measure: Measure,
  wave: Wave,
  code: AreaCode | null,
): FeedItem {
  const scene = library.scene({ ...selectionFor(survey, measure, code), wave: wave.id });
  const { narrative } = library.details(scene);
  return {
    id: `figures:${wave.id}${suffix(code)}`,
    date: wave.to,
    title: `${titleOf(scene)} – ${scene.view.subtitle}`,
    text: `${paragraph(narrative, 'answers')} ${narrative.citation}`,
    path: pathOf(code),
    kind: 'figures',
  };
}

function titleOf({ view }: Scene): string {
  const { area } = view.panel;
  return area.short === ENGLAND_NAME
    ? view.headline
    : articleHeadline(area, view.answer, view.england.estimate);
}

/** Corrections of the area's figures, or of any. */
function corrections(
  library: Library,
  survey: Survey,
  measure: Measure,
  code: AreaCode | null,
): FeedItem[] {
  const file = library.read('measure', measure.file)?.file;
  const found = (file?.corrections ?? []).filter(
    ({ changes: all }) => code === null || all.some(({ area }) => area === code),
  );
  return found.map((each) => ({
    id: `correction:${survey.id}:${measure.id}:${each.wave}:${each.date}${suffix(code)}`,
    date: each.date,
    title: `Correction of ${date(each.date)}: ${measure.label}`,
    text: `${each.what} ${each.why}`,
    path: pathOf(code),
    kind: 'correction',
  }));
}

/** Areas that have clearly risen or fallen by the rule of the map. */
function changed({ areas }: View): AreaView[] {
  return areas.filter(({ change }) => change?.verdict === 'risen' || change?.verdict === 'fallen');
}

/** One item for each map on which an area has clearly changed. */
function changesAnywhere(survey: Survey, view: View): FeedItem[] {
  const found = changed(view);
  if (found.length === 0) return [];
  return [changeItem(survey, view, view.headline, found.map(changeText).join(' '), null)];
}

function changeOf(survey: Survey, view: View, code: AreaCode): FeedItem[] {
  return changed(view)
    .filter((area) => area.code === code)
    .map((area) =>
      changeItem(survey, view, `${area.short}: ${area.change?.text ?? ''}`, changeText(area), code),
    );
}

function changeItem(
  survey: Survey,
  { measure, period, subtitle }: View,
  title: string,
  text: string,
  code: AreaCode | null,
): FeedItem {
  return {
    id: `change:${survey.id}:${measure.id}:${period.id}${suffix(code)}`,
    date: period.to,
    title: `${title} – ${subtitle}`,
    text,
    path: pathOf(code),
    kind: 'change',
  };
}

function changeText({ short, valueText, marginText, change }: AreaView): string {
  return `${short}: ${valueText}, ${marginText}. ${change?.sentence ?? ''}`;
}

/** New boundaries, for all and for the areas that they made. */
function boundaries({ index, lineage }: Library, code: AreaCode | null): FeedItem[] {
  const [, ...later] = [...index.geographies].sort((a, b) => a.since.localeCompare(b.since));
  return later.flatMap((geography) => {
    const { id, since, title, areas } = geography;
    const text =
      code === null
        ? madeText(areas.length, since)
        : lineageSentence({ index, lineage, geography }, code);
    if (text === null) return [];
    const item = { id: `boundaries:${id}${suffix(code)}`, date: since, path: pathOf(code) };
    return [{ ...item, title: `New boundaries: ${title}`, text, kind: 'boundaries' as const }];
  });
}

function madeText(n: number, since: string): string {
  return `Since ${date(since)} there are ${String(n)} NHS areas (Integrated Care Boards). Figures of areas that changed are not compared across the change.`;
}
