import type { LegendEntry, View } from '../view/types';
import { fillOf, page, strokeOf, type Colours } from './colours';
import { tag } from '../ui/svg';
import { label, paragraph, type Block, type TextStyle } from './text';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const ROW = 30;
const SWATCH = { width: 36, height: 20 };
const BAR = { height: 18, size: 16 };
const TITLE_GAP = 8;

/** Title, one row for each fill that occurs, and the rule of comparison. `short`: classes side by side. */
export function legend(
  { view, colours }: { readonly view: View; readonly colours: Colours },
  place: Place,
  short = false,
): Block {
  const ink = page('ink', colours);
  const title = paragraph(view.legend.title, place, { size: 18, weight: 600, fill: ink });
  const y = place.y + title.height + TITLE_GAP;
  const entries = short ? bar(view.legend.entries, { ...place, y }, colours) : null;
  const body = entries ?? rows(view.legend.entries, { ...place, y }, colours);
  const height = title.height + TITLE_GAP + body.height;
  if (short || view.legend.rule === null) return { svg: title.svg + body.svg, height };
  const soft: TextStyle = { size: 16, weight: 400, fill: page('ink-soft', colours) };
  const rule = paragraph(view.legend.rule, { ...place, y: place.y + height + TITLE_GAP }, soft);
  return { svg: title.svg + body.svg + rule.svg, height: height + TITLE_GAP + rule.height };
}

function rows(entries: readonly LegendEntry[], { x, y, width }: Place, colours: Colours): Block {
  const style: TextStyle = { size: 18, weight: 400, fill: page('ink', colours) };
  let height = 0;
  const svg = entries.map((entry) => {
    const top = y + height;
    const place = { x: x + 46, y: top - 1, width: width - 46 };
    const text = paragraph(`${entry.label} (${areas(entry.count)})`, place, style);
    height += Math.max(ROW, text.height + 8);
    return swatch(entry, x, top, SWATCH.width, colours) + text.svg;
  });
  return { svg: svg.join(''), height };
}

/** The classes as one bar with their bounds beneath, hatches below; null where the legend has no classes. */
function bar(
  entries: readonly LegendEntry[],
  { x, y, width }: Place,
  colours: Colours,
): Block | null {
  const classes = entries.filter(({ bin }) => bin !== null);
  if (classes.length === 0) return null;
  const style: TextStyle = { size: BAR.size, weight: 400, fill: page('ink', colours) };
  const step = Math.min(90, width / classes.length);
  const svg = classes.map((entry, i) => {
    const left = x + i * step;
    const bound = entry.from === null ? '' : label(entry.from, left, y + 38, style, 'middle');
    return swatch(entry, left, y, step - 2, colours) + bound;
  });
  const height = BAR.height + 26;
  const others = entries.filter((entry) => !classes.includes(entry));
  if (others.length === 0) return { svg: svg.join(''), height };
  const below = rows(others, { x, y: y + height + TITLE_GAP, width }, colours);
  return { svg: svg.join('') + below.svg, height: height + TITLE_GAP + below.height };
}

function swatch(
  { fill }: LegendEntry,
  x: number,
  y: number,
  width: number,
  colours: Colours,
): string {
  return tag('rect', {
    x,
    y,
    width,
    height: SWATCH.height,
    fill: fillOf(fill, colours),
    stroke: strokeOf(fill, colours),
  });
}

function areas(count: number): string {
  return count === 1 ? '1 area' : `${String(count)} areas`;
}
