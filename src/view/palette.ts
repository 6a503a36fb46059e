/**
 * The one home of colours. The page's stylesheet and the exported pictures are both made from here;
 * a test holds `app/palette.css` to it. Verdict colours are the Government Analysis Function's
 * blue and orange; the class ramps are single-hue, so that they survive greyscale.
 */
import { CLASSES, type ClassFill } from '../model/bins';
import { contrast } from './contrast';
import type { Hue } from '../model/hue';
import type { Fill } from './types';

export type Shade = 'light' | 'dark';

type Ramp = Readonly<Record<ClassFill, string>>;

/** From the lowest class to the highest; the highest stands out most from the page. */
const RAMPS: Readonly<Record<Hue, Record<Shade, Ramp>>> = {
  'more-is-better': {
    light: {
      'class-1': '#d3e5f3',
      'class-2': '#9cc5e3',
      'class-3': '#5d9ccb',
      'class-4': '#2a6ea8',
      'class-5': '#12436d',
    },
    dark: {
      'class-1': '#1c3d5c',
      'class-2': '#285f8e',
      'class-3': '#4389bd',
      'class-4': '#84b8de',
      'class-5': '#d3e9f8',
    },
  },
  'more-is-worse': {
    light: {
      'class-1': '#fbe6d4',
      'class-2': '#f5bf94',
      'class-3': '#e98f4f',
      'class-4': '#bf5a17',
      'class-5': '#7a330b',
    },
    dark: {
      'class-1': '#4d2a12',
      'class-2': '#80461c',
      'class-3': '#c06c2c',
      'class-4': '#ea9f62',
      'class-5': '#fbdcc0',
    },
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

/** How strongly a margin of error is drawn beneath its line, 0 to 1. */
export const BANDS = {
  band: { light: 0.16, dark: 0.16 },
  'band-combined': { light: 0.09, dark: 0.09 },
  'band-compared': { light: 0.11, dark: 0.11 },
} as const satisfies Readonly<Record<string, Record<Shade, number>>>;

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

/** The solid colour of a fill, or the hatch it is drawn with. */
export function paint(fill: Fill, hue: Hue, shade: Shade): string | Hatch {
  if (fill in HATCHES) return HATCHES[fill as keyof typeof HATCHES];
  return solid(fill as SolidFill, hue, shade);
}

type SolidFill = Exclude<Fill, keyof typeof HATCHES>;

function solid(fill: SolidFill, hue: Hue, shade: Shade): string {
  const colours: Readonly<Record<SolidFill, string>> = { ...RAMPS[hue][shade], ...verdicts(shade) };
  return colours[fill];
}

function verdicts(shade: Shade): Record<keyof typeof VERDICTS, string> {
  const { higher, lower, risen, fallen, 'no-difference': none } = VERDICTS;
  return {
    higher: higher[shade],
    lower: lower[shade],
    risen: risen[shade],
    fallen: fallen[shade],
    'no-difference': none[shade],
  };
}

/** Every fill that is one colour. */
const SOLID: readonly SolidFill[] = [
  ...CLASSES,
  'higher',
  'lower',
  'risen',
  'fallen',
  'no-difference',
];

/** Whether a fill is written on in the colour of the page: where that is told apart better than ink, in every hue and shade. */
export function isStrong(fill: Fill): boolean {
  return (['more-is-better', 'more-is-worse'] as const).every((hue) =>
    (['light', 'dark'] as const).every((shade) => {
      const painted = paint(fill, hue, shade);
      if (typeof painted !== 'string') return false;
      const against = (name: string) => contrast(painted, PAGE[name]?.[shade] ?? painted);
      return against('paper') > against('ink');
    }),
  );
}

/** Custom properties for one shade, as lines of a stylesheet. */
export function properties(shade: Shade): string[] {
  const page = Object.entries(PAGE).map(([name, colour]) => `--${name}: ${colour[shade]};`);
  const bands = Object.entries(BANDS).map(([name, b]) => `--${name}: ${String(b[shade])};`);
  const judged = Object.entries(VERDICTS).map(([name, c]) => `--${name}: ${c[shade]};`);
  const hatches = Object.entries(HATCHES).flatMap(([name, { line, ground }]) => [
    `--${name}-line: ${line[shade]};`,
    `--${name}-ground: ${ground[shade]};`,
  ]);
  return [...page, ...judged, ...hatches, ...bands];
}

/** Custom properties of one ramp, as lines of a stylesheet. */
export function ramp(hue: Hue, shade: Shade): string[] {
  return CLASSES.map((fill) => `--${fill}: ${RAMPS[hue][shade][fill]};`);
}

/** The whole of `app/palette.css`. */
export function stylesheet(): string {
  const block = (selector: string, lines: string[]) =>
    `${selector} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  /** A part of the page may have the other ramp than what it stands in. */
  const ramps = (root: string, shade: Shade) =>
    (['more-is-better', 'more-is-worse'] as const)
      .map((hue) => block(`${root}[data-hue='${hue}']`, ramp(hue, shade)))
      .join('');
  const inDark = (inner: string) =>
    `@media (prefers-color-scheme: dark) {\n${inner.replace(/^(?=.)/gm, '  ')}}\n`;
  return [
    '/* Made from view/palette.ts; `npm run palette` writes it again. */\n',
    block(':root', ['color-scheme: light;', ...properties('light')]),
    ramps('', 'light'),
    inDark(
      block(":root:not([data-theme='light'])", ['color-scheme: dark;', ...properties('dark')]) +
        ramps(":root:not([data-theme='light']) ", 'dark'),
    ),
    block(":root[data-theme='dark']", ['color-scheme: dark;', ...properties('dark')]),
    ramps(":root[data-theme='dark'] ", 'dark'),
    ...SOLID.map((fill) => block(`.area.${fill}`, [`fill: var(--${fill});`])),
    // Letters that reach over their area's border take its colour along.
    ...SOLID.map((fill) => block(`.on-${fill}`, [`--edge-on: var(--${fill});`])),
    block(
      SOLID.filter(isStrong)
        .map((fill) => `.on-${fill}`)
        .join(',\n'),
      ['--ink-on: var(--paper);'],
    ),
  ].join('');
}
