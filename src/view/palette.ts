/**
 * The one home of colours. The page's stylesheet and the exported pictures are both made from here;
 * a test holds `app/palette.css` to it. Verdict colours are the Government Analysis Function's
 * blue and orange; the class ramps are single-hue, so that they survive greyscale.
 */
import type { Polarity } from '../model/survey';
import type { Fill } from './types';

export type Shade = 'light' | 'dark';

type Ramp = readonly [string, string, string, string, string];

/** From the lowest class to the highest; the highest stands out most from the page. */
const RAMPS: Readonly<Record<'more-is-better' | 'more-is-worse', Record<Shade, Ramp>>> = {
  'more-is-better': {
    light: ['#d3e5f3', '#9cc5e3', '#5d9ccb', '#2a6ea8', '#12436d'],
    dark: ['#1c3d5c', '#285f8e', '#4389bd', '#84b8de', '#d3e9f8'],
  },
  'more-is-worse': {
    light: ['#fbe6d4', '#f5bf94', '#e98f4f', '#bf5a17', '#7a330b'],
    dark: ['#4d2a12', '#80461c', '#c06c2c', '#ea9f62', '#fbdcc0'],
  },
};

/** Solid colours of verdicts: what is too close to call is quiet, so that a clear difference meets the eye. */
const VERDICTS: Readonly<
  Record<'higher' | 'lower' | 'risen' | 'fallen' | 'no-difference', Record<Shade, string>>
> = {
  higher: { light: '#12436d', dark: '#6bace6' },
  lower: { light: '#f46a25', dark: '#f58a4f' },
  risen: { light: '#1c7a73', dark: '#45bdae' },
  fallen: { light: '#801650', dark: '#d977ac' },
  'no-difference': { light: '#dce1e6', dark: '#39424c' },
};

/** How a fill without a figure or comparison is hatched; the pattern tells them apart, not the colour. `line` is drawn on `ground`. */
export const HATCHES: Readonly<Record<'broken' | 'missing', Hatch>> = {
  broken: {
    pattern: 'cross',
    line: { light: '#8f979f', dark: '#7b858f' },
    ground: { light: '#ffffff', dark: '#1a1f25' },
  },
  missing: {
    pattern: 'dots',
    line: { light: '#8f979f', dark: '#7b858f' },
    ground: { light: '#ffffff', dark: '#1a1f25' },
  },
};

export interface Hatch {
  readonly pattern: 'cross' | 'dots';
  readonly line: Readonly<Record<Shade, string>>;
  readonly ground: Readonly<Record<Shade, string>>;
}

/** Colours of the page itself. */
export const PAGE: Readonly<Record<string, Record<Shade, string>>> = {
  ink: { light: '#1c2126', dark: '#eceff2' },
  'ink-soft': { light: '#4c555e', dark: '#b4bcc5' },
  'ink-faint': { light: '#6b747d', dark: '#939ca6' },
  paper: { light: '#ffffff', dark: '#14181d' },
  panel: { light: '#f6f7f8', dark: '#1d2229' },
  line: { light: '#d9dde1', dark: '#363d46' },
  control: { light: '#767f88', dark: '#8a939d' },
  accent: { light: '#12436d', dark: '#8fc4f0' },
  focus: { light: '#1c2126', dark: '#ffffff' },
  halo: { light: '#ffd84d', dark: '#b98900' },
  marked: { light: '#fff0b8', dark: '#463c14' },
  selected: { light: '#1c2126', dark: '#ffffff' },
  compared: { light: '#801650', dark: '#f0a3cc' },
  england: { light: '#5b646d', dark: '#a7b0ba' },
  border: { light: '#ffffff', dark: '#14181d' },
  interval: { light: '#a3b6c9', dark: '#3f6690' },
  land: { light: '#eceef0', dark: '#20262d' },
};

export type Hue = keyof typeof RAMPS;

/** Answers where a large share is bad news have a hue of their own. */
export function hueOf(polarity: Polarity): Hue {
  return polarity === 'negative' ? 'more-is-worse' : 'more-is-better';
}

/** The solid colour of a fill, or the hatch it is drawn with. */
export function paint(fill: Fill, hue: Hue, shade: Shade): string | Hatch {
  if (fill in HATCHES) return HATCHES[fill as keyof typeof HATCHES];
  if (fill in VERDICTS) return VERDICTS[fill as keyof typeof VERDICTS][shade];
  const at = Number(fill.slice('class-'.length)) - 1;
  return RAMPS[hue][shade][at] ?? PAGE['land']?.[shade] ?? '';
}

/** Custom properties for one shade, as lines of a stylesheet. */
export function properties(shade: Shade): string[] {
  const page = Object.entries(PAGE).map(([name, colour]) => `--${name}: ${colour[shade]};`);
  const verdicts = Object.entries(VERDICTS).map(([name, c]) => `--${name}: ${c[shade]};`);
  const hatches = Object.entries(HATCHES).flatMap(([name, { line, ground }]) => [
    `--${name}-line: ${line[shade]};`,
    `--${name}-ground: ${ground[shade]};`,
  ]);
  return [...page, ...verdicts, ...hatches, ...ramp('more-is-better', shade)];
}

/** Custom properties of one ramp, as lines of a stylesheet. */
export function ramp(hue: Hue, shade: Shade): string[] {
  return RAMPS[hue][shade].map((colour, i) => `--class-${String(i + 1)}: ${colour};`);
}

/** The whole of `app/palette.css`. */
export function stylesheet(): string {
  const block = (selector: string, lines: string[]) =>
    `${selector} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  const worse = "[data-hue='more-is-worse']";
  const inDark = (inner: string) =>
    `@media (prefers-color-scheme: dark) {\n${inner.replace(/^(?=.)/gm, '  ')}}\n`;
  return [
    '/* Made from view/palette.ts; `npm run palette` writes it again. */\n',
    block(':root', ['color-scheme: light;', ...properties('light')]),
    block(worse, ramp('more-is-worse', 'light')),
    inDark(
      block(":root:not([data-theme='light'])", ['color-scheme: dark;', ...properties('dark')]) +
        block(`:root:not([data-theme='light']) ${worse}`, ramp('more-is-worse', 'dark')),
    ),
    block(":root[data-theme='dark']", ['color-scheme: dark;', ...properties('dark')]),
    block(`:root[data-theme='dark'] ${worse}`, ramp('more-is-worse', 'dark')),
  ].join('');
}
