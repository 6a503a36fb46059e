import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { firstIndex, isFirstView } from '../data/first-index';
import { parseSelection } from '../embed/parameters';
import { firstFile } from '../model/catalogue';
import type { IndexFile } from '../model/files';
import type { Measure, Survey, Wave } from '../model/survey';
import { COLOUR_MODES } from '../model/selection';
import { index, lineage, read } from '../testing/published';
import { contextOf, type ViewContext } from '../view/context';
import { resolve } from '../view/resolve';
import type { View } from '../view/types';
import { viewOf } from '../view/view';
import { firstViewOf } from './first-view';

/** As the page has it at first: with the figures of the first view alone. */
function contextIn(of: IndexFile, query: string): ViewContext {
  const resolution = resolve(parseSelection(query), of, lineage);
  const dataset = read('measure', firstFile(resolution));
  const context = contextOf(resolution, read);
  if (!dataset || !context) throw new Error('The first view has figures of its own.');
  return { ...context, dataset };
}

const part = (of: IndexFile): IndexFile => firstIndex(firstViewOf(contextIn(of, '')));
const bytes = (value: unknown): number => gzipSync(JSON.stringify(value)).length;

/** What lists and the loading of more are made from: it comes with the whole index. */
function withoutLists({ survey, measure, ...shown }: View) {
  return { ...shown, names: [survey.name, measure.label] };
}

/** Five years of waves, sixty measures and a third survey. */
function grown(): IndexFile {
  const survey = index.surveys[0] as Survey;
  const [measure, wave] = [survey.measures[0] as Measure, survey.waves[0] as Wave];
  const more = Array.from({ length: 65 - survey.waves.length }, (_, i): Wave => {
    const month = `${String(2018 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`;
    return { ...wave, id: `his-a${String(i)}`, from: `${month}-01`, to: `${month}-28`, breaks: [] };
  });
  const earlier = more.map(({ id }) => ({ wave: id, level: 'areas' }) as const);
  const measures = Array.from({ length: 60 }, (_, i): Measure => {
    const own = survey.measures[i] ?? { ...measure, id: `m${String(i)}`, label: `Label ${i * 77}` };
    return { ...own, coverage: [...earlier, ...own.coverage] };
  });
  const wide = { ...survey, measures, waves: [...more, ...survey.waves] };
  return { ...index, surveys: [wide, ...index.surveys.slice(1), { ...wide, id: 'third' }] };
}

describe('the part of the index that comes first', () => {
  it('is enough for no address that asks for other figures', () => {
    for (const query of ['survey=gpps', 'measure=has-dentist', 'wave=his-20', 'since=his-20'])
      expect(isFirstView(parseSelection(query))).toBe(false);
    for (const query of ['', 'embed=1&colour=change&area=E54000058&answer=poor&confidence=95'])
      expect(isFirstView(parseSelection(query))).toBe(true);
  });

  const codes = index.geographies.flatMap(({ areas }) => areas.map(({ code }) => code));

  it.each(COLOUR_MODES)('gives the same view as the whole, of every area, in mode %s', (colour) => {
    const first = part(index);
    for (const [i, area] of ['', ...codes].entries()) {
      const answer = i % 2 === 0 ? 'good' : 'poor';
      const query = `colour=${colour}&answer=${answer}&area=${area}&compare=E54000058`;
      const [brief, whole] = [first, index].map((of) => viewOf(contextIn(of, query)));
      expect(withoutLists(brief as View)).toEqual(withoutLists(whole as View));
    }
  });

  it('does not grow with waves, measures and surveys', () => {
    const large = grown();
    expect(bytes(large)).toBeGreaterThan(bytes(index) + 1024);
    expect(Math.abs(bytes(part(large)) - bytes(part(index)))).toBeLessThan(1024);
    expect(bytes(part(index))).toBeLessThan(bytes(index) / 2);
  });
});
