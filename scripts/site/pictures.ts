/** Pictures for links: the map with one area's figure, drawn without a browser. */
import { Resvg } from '@resvg/resvg-js';
import { drawView } from '../../src/export/drawing';
import type { Outlines } from '../../src/export/outlines';
import type { View } from '../../src/view/types';
import { FONT_FAMILY } from './font';
import { palettePng } from './palette-png';

/**
 * @param fonts paths of unpacked fonts
 * @returns a PNG of 1200 × 630 pixels
 */
export function shareCard(
  view: View,
  picture: Outlines,
  credits: readonly string[],
  fonts: readonly string[],
): Buffer {
  const { svg } = drawView(view, picture, {
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
  const { pixels, width, height } = new Resvg(svg, { font, background: '#ffffff' }).render();
  return palettePng(pixels, width, height);
}
