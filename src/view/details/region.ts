/** The figure of the NHS region that the panel's area lies in: told beside it, never tested against it. */
import { areaIn } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import { datasetOf, estimateOf, type Dataset } from '../../model/dataset';
import { isFigure } from '../../model/estimate';
import type { RegionsFile } from '../../model/files';
import type { ViewContext } from '../context';
import { figureTexts } from '../figure-texts';
import type { PanelView } from '../types';
import type { RegionView } from './types';

type Shown = Pick<ViewContext, 'index' | 'survey' | 'measure' | 'answer' | 'period' | 'geography'>;

/** Null for England, while the file is not here, and where the region has no figure. */
export function regionFor(
  shown: Shown,
  { code }: Pick<PanelView, 'code'>,
  read: Read,
): RegionView | null {
  const { index, survey, measure, answer, period, geography } = shown;
  const dataset = regionDataset(read('regions', survey.regions), measure.id);
  const area = areaIn(geography, code);
  const region = index.regions.find((each) => each.code === area?.region);
  if (!dataset || !region) return null;
  const estimate = estimateOf(dataset, period.id, region.code, answer.id);
  if (!isFigure(estimate)) return null;
  const { wholeText, marginText } = figureTexts(estimate);
  return { name: region.name, estimate, text: `${region.name}: ${wholeText}`, marginText };
}

/** One measure's figures of regions; null where it has none. */
export function regionDataset(file: RegionsFile | null, measure: string): Dataset | null {
  const own = file?.measures.find((each) => each.measure === measure);
  return file && own ? datasetOf({ ...own, survey: file.survey, corrections: [] }) : null;
}
