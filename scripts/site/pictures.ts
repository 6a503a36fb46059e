/** Pictures for links: the map with one area's figure, drawn without a browser. */
import { Resvg } from '@resvg/resvg-js';
import { mapPicture } from '../../src/app/picture';
import { drawView } from '../../src/embed/drawing/drawing';
import { FONT_FAMILY } from './font';
import type { Scene } from './views';

/** @param fonts paths of unpacked fonts @returns a PNG of 1200 × 630 pixels */
export function shareCard(
  { view, shapes }: Scene,
  credits: readonly string[],
  fonts: readonly string[],
): Buffer {
  const { svg } = drawView(view, mapPicture(shapes), {
    title: view.headline,
    shade: 'light',
    credits,
    format: 'card',
    font: FONT_FAMILY,
  });
  return png(svg, fonts);
}

export function png(svg: string, fonts: readonly string[]): Buffer {
  const font = { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: FONT_FAMILY };
  return new Resvg(svg, { font }).render().asPng();
}
