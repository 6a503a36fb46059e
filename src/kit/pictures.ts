/** The pictures of a kit as SVG, and the words for those who cannot see them. */
import { drawView, type Drawing, type DrawingOptions } from '../export/drawing';
import type { View } from '../view/types';
import { greyscale } from './greyscale';
import { ownHeadline } from './story';
import type { KitInput } from './types';

type Format = DrawingOptions['format'];

export interface KitPicture {
  /** File name without its ending. */
  readonly name: string;
  readonly drawing: Drawing;
  /** `png`: also as pixels; `pdf`: also for print, that many millimetres wide. */
  readonly as: { readonly png: true } | { readonly pdf: number } | { readonly svg: true };
}

/** One column and two of a newspaper, in millimetres. */
const COLUMN = 90;
const TWO_COLUMNS = 184;

export function picturesOf(input: KitInput): KitPicture[] {
  const { view, outlines: picture, credits, shortCredits, font, wishes } = input;
  const title = ownHeadline(input) ?? view.headline;
  const options = { title, shade: 'light', font } as const;
  const accent = wishes.accent === null ? {} : { accent: wishes.accent };
  const draw = (format: Format): Drawing =>
    drawView(view, picture, {
      ...options,
      ...accent,
      format,
      credits: format === 'fit' ? credits : shortCredits,
    });
  const fit = draw('fit');
  return [
    { name: 'picture-1200x630', drawing: draw('card'), as: { png: true } },
    { name: 'picture-1080x1350', drawing: draw('portrait'), as: { png: true } },
    { name: 'picture-1080x1080', drawing: draw('square'), as: { png: true } },
    { name: 'picture', drawing: fit, as: { svg: true } },
    { name: 'picture-grey', drawing: { ...fit, svg: greyscale(fit.svg) }, as: { svg: true } },
    { name: 'print-one-column', drawing: draw('column'), as: { pdf: COLUMN } },
    { name: 'print-two-columns', drawing: fit, as: { pdf: TWO_COLUMNS } },
  ];
}

/** What the pictures show; the same for all of them, as they show the same. */
export function alternativeOf({ areas, legend, subtitle, panel }: View): string {
  const { area } = panel;
  const margin = area.marginText === '' ? '' : `, ${area.marginText}`;
  const figure = `${panel.heading}, outlined: ${area.valueText}${margin}`;
  return `Map of England’s ${String(areas.length)} NHS areas. ${legend.title}. ${subtitle}. ${figure}. ${area.standingText}`.trim();
}
