/** An accent colour that can be told from the page. */
import { channelsOf, contrast, type Channels } from '../view/contrast';

/** Graphics need 3:1 against what is next to them (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3;
/** Below this a colour would have to become another one. */
const TOO_LIGHT = 1.3;
const PAPER = '#ffffff';
const STEPS = 100;

/** "#rrggbb" of channels from 0 to 255. */
export function hexOf(channels: Channels): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
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
