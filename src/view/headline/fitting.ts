/** Two lines of a phone's headline, in characters. */
export const HEADLINE_LENGTH = 64;

/** The first text that fits two lines of a phone, else the shortest. */
export function fitting(texts: readonly string[]): string {
  const fits = texts.find((text) => text.length <= HEADLINE_LENGTH);
  return fits ?? [...texts].sort((a, b) => a.length - b.length)[0] ?? '';
}
