/** The texts of a picture, each made with the height where it begins: heading, figure, credits. */
import type { AreaView, View } from '../view/types';
import { page, type Colours } from './colours';
import type { Box } from './places';
import { EMPTY, paragraph, type Block, type TextStyle } from './text';

/** What a picture's texts are made from. */
export interface Plan {
  readonly view: View;
  readonly options: { readonly title: string; readonly credits: readonly string[] };
  readonly colours: Colours;
}

export type Column = Omit<Box, 'y' | 'height'>;
export type Maker = (y: number) => Block;

/** What was found, and what it is about. @param size of the title, in pixels */
export function heading({ view, options, colours }: Plan, column: Column, size: number): Maker[] {
  const title: TextStyle = { size, weight: 700, fill: page('ink', colours) };
  const subtitle: TextStyle = { size: 22, weight: 400, fill: page('ink-soft', colours) };
  return [
    (y) => paragraph(options.title, { ...column, y }, title),
    (y) => paragraph(view.subtitle, { ...column, y }, subtitle),
  ];
}

/** The figure of the chosen area (England if none is): value, interval, and how it compares. */
export function figure({ view, colours }: Plan, column: Column, size: number): Maker[] {
  const { area, england } = view.panel;
  const known = area.estimate.value !== null;
  const ink = page('ink', colours);
  const soft: TextStyle = { size: 20, weight: 400, fill: page('ink-soft', colours) };
  const line = (text: string, style: TextStyle) => (y: number) =>
    text === '' ? EMPTY : paragraph(text, { ...column, y }, style);
  return [
    line(view.panel.heading, { size: 28, weight: 600, fill: ink }),
    line(known ? area.valueText : sentence(area.valueText), {
      size: known ? size : 22,
      weight: 700,
      fill: ink,
    }),
    line(known ? marginOf(view) : '', soft),
    line(known && england ? view.answerView.standing : '', { ...soft, fill: ink }),
    ...view.compared.map((each) => line(besides(each), { ...soft, fill: ink })),
  ];
}

/** A count says that it is one; a survey's figure has its margin, and how many answered. */
function marginOf({ counted, answerView, panel }: View): string {
  return counted ? answerView.marginLine : interval(panel.area, answerView.base);
}

function interval({ intervalText }: AreaView, base: string): string {
  return `Margin of error: ${intervalText}${base === '' ? '' : `; ${base}`}`;
}

/** "Cheshire and Merseyside (dashed outline): 76.2%. Too close to call: ..." */
function besides({ area, text }: View['compared'][number]): string {
  return `${area.short} (dashed outline): ${area.valueText}. ${text}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Source, licence and boundaries. @param size in pixels */
export function credits({ options, colours }: Plan, column: Column, size: number): Maker[] {
  const style: TextStyle = { size, weight: 400, fill: page('ink-soft', colours) };
  return options.credits.map((text) => (y: number) => paragraph(text, { ...column, y }, style));
}
