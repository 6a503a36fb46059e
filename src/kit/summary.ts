/** One row for each kit, every text and number a column, to be merged into a system's templates. */
import { BYTE_ORDER_MARK, cell } from '../export/csv';
import { intervalOf, isFigure } from '../model/estimate';
import type { Kit } from './kit';
import type { KitInput } from './types';

type Value = string | number | null;

/** A kit and what it was made from. */
export interface Made {
  readonly input: KitInput;
  readonly kit: Kit;
  /** The publication it was made for; empty for none. */
  readonly title: string;
}

/** @returns CSV with a header; a missing figure is an empty cell */
export function summaryCsv(made: readonly Made[]): string {
  const rows = made.map(rowOf);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? null)).join(','));
  return `${BYTE_ORDER_MARK}${[columns.join(','), ...lines, ''].join('\r\n')}`;
}

function rowOf({ input, kit, title }: Made): Record<string, Value> {
  const { view } = input;
  const { panel, survey, measure, answer, period } = view;
  const { area } = panel;
  return {
    title,
    folder: kit.name,
    area_code: panel.code,
    area: panel.heading,
    survey: survey.name,
    measure: measure.label,
    answer: answer.label,
    period: period.id,
    from: period.from,
    to: period.to,
    ...figures('', area.estimate),
    ...figures('england_', view.england.estimate),
    verdict: area.verdictText,
    change: area.change?.text ?? null,
    headline: kit.story.headline,
    standfirst: kit.story.standfirst,
    ...Object.fromEntries(
      kit.story.paragraphs.map((text, i) => [`paragraph_${String(i + 1)}`, text]),
    ),
    citation: kit.story.citation,
    alternative_text: kit.alternative,
    ...Object.fromEntries(
      kit.snippets.map(({ name, code }) => [
        `code_${name.toLowerCase().replaceAll(' ', '_')}`,
        code,
      ]),
    ),
  };
}

function figures(prefix: string, estimate: KitInput['view']['england']['estimate']) {
  const interval = intervalOf(estimate);
  return {
    [`${prefix}percent`]: estimate.value,
    [`${prefix}lower_95`]: interval?.lower ?? null,
    [`${prefix}upper_95`]: interval?.upper ?? null,
    [`${prefix}base`]: isFigure(estimate) ? estimate.base : null,
  };
}
