/** Contrast of colours after WCAG 2.2. */

export type Channels = readonly [number, number, number];

/** Red, green and blue, 0 to 255. @param colour "#rrggbb" */
export function channelsOf(colour: string): Channels {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [r ?? 0, g ?? 0, b ?? 0];
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
