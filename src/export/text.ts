/** Setting text without a browser: how wide it is, about, and where its lines break. */
import { escapeMarkup, tag } from '../ui/svg';

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly fill: string;
}

/** Part of a drawing and how tall it is, in pixels. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

export const EMPTY: Block = { svg: '', height: 0 };

const LINE = 1.25;
/** Fonts differ by system; a line too short is better than one that is cut off. */
const CAUTION = 1.06;
/** Widths of Helvetica's kinds of letters, in parts of the font size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI.,;:'’‘|!()[\] ]/, 0.3],
  [/[mwMW%@—]/, 0.88],
  [/[A-Z&]/, 0.69],
  [/[sckxyzvJ]/, 0.5],
];
const USUAL_WIDTH = 0.56;

/** About how wide a text is, in pixels; rather more than less. */
export function widthOf(
  text: string,
  { size, weight }: Pick<TextStyle, 'size' | 'weight'>,
): number {
  const ems = [...text].reduce((sum, letter) => sum + emOf(letter), 0);
  return ems * size * CAUTION * (weight === 400 ? 1 : 1.06);
}

function emOf(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH;
}

/** Breaks a text into lines at spaces. A word longer than a line gets one of its own and runs over. */
export function wrap(
  text: string,
  width: number,
  style: Pick<TextStyle, 'size' | 'weight'>,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer, style) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Text in a column, `x` and `y` its top left corner. */
export function paragraph(
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
): Block {
  const lines = wrap(text, width, style);
  const step = Math.round(style.size * LINE);
  const svg = lines
    .map((line, i) => label(line, x, y + style.size * 0.95 + i * step, style))
    .join('');
  return { svg, height: lines.length * step };
}

/** One line, `y` its baseline. */
export function label(
  text: string,
  x: number,
  y: number,
  { size, weight, fill }: TextStyle,
  anchor: 'start' | 'middle' = 'start',
): string {
  return tag(
    'text',
    {
      x: round(x),
      y: round(y),
      'font-size': size,
      'font-weight': weight === 400 ? null : weight,
      'text-anchor': anchor === 'start' ? null : anchor,
      fill,
    },
    escapeMarkup(text),
  );
}

/** Blocks beneath each other, each made with the height where it begins. */
export function stack(y: number, makers: readonly ((y: number) => Block)[], gap: number): Block {
  let at = y;
  let svg = '';
  for (const make of makers) {
    const block = make(at);
    svg += block.svg;
    if (block.height > 0) at += block.height + gap;
  }
  return { svg, height: Math.max(0, at - gap - y) };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
