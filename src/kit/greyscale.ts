/** A drawing in the greys that a black and white press would make of it. */
import { luminanceOf } from '../view/contrast';
import { hexOf } from './accent';

/** Every colour of an SVG as the grey of the same lightness, so that classes keep their order. */
export function greyscale(svg: string): string {
  return svg.replace(/#[0-9a-f]{6}\b/gi, (colour) => greyOf(colour));
}

/** The grey of the same relative luminance (WCAG 2.2), as "#rrggbb". */
export function greyOf(colour: string): string {
  const luminance = luminanceOf(colour);
  const channel =
    luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055;
  const value = Math.round(channel * 255);
  return hexOf([value, value, value]);
}
