/** Contrast of colours after WCAG 2.2, and an accent colour that can be told from the page. */

type Channels = readonly [number, number, number];

/** Graphics need 3:1 against what is next to them (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3;
/** Below this a colour would have to become another one. */
const TOO_LIGHT = 1.3;
const PAPER = '#ffffff';
const STEPS = 100;

function channelsOf(colour: string): Channels {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** "#rrggbb" of channels from 0 to 255. */
export function hexOf(channels: Channels): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 to 1. @param colour "#rrggbb" */
export function luminanceOf(colour: string): number {
  const [r, g, b] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export type Accent =
  | { readonly colour: string; readonly adjusted: boolean }
  /** A sentence that says why the colour can't be had. */
  | { readonly wrong: string };

/** The colour as asked for, darkened as far as it has to be, or why not. @param text "#12436d", "#abc" */
export function accentOf(text: string): Accent {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : text;
  if (!/^#[0-9a-f]{6}$/i.test(long)) return { wrong: `“${text}” is no colour such as #12436d` };
  const colour = long.toLowerCase();
  const ratio = contrast(colour, PAPER);
  if (ratio >= LEAST_CONTRAST) return { colour, adjusted: false };
  if (ratio < TOO_LIGHT) {
    return {
      wrong: `${colour} is too light: its contrast with white is ${ratio.toFixed(1)}, and ${String(LEAST_CONTRAST)} is needed`,
    };
  }
  return { colour: darkened(colour), adjusted: true };
}

function darkened(colour: string): string {
  const channels = channelsOf(colour);
  for (let step = STEPS; step > 0; step -= 1) {
    const [r, g, b] = channels.map((value) => Math.floor((value * step) / STEPS));
    const darker = hexOf([r ?? 0, g ?? 0, b ?? 0]);
    if (contrast(darker, PAPER) >= LEAST_CONTRAST) return darker;
  }
  return '#000000';
}
