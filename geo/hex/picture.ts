/**
 * `npx tsx geo/hex/picture.ts`: the hex maps as pictures, `.cache/geo/<geography>-hexes.png`, to see
 * whether a drawing reads as England. Colours are those of the NHS regions.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { Area } from '../../src/model/area';
import type { AreasFile } from '../describe';
import { DRAWINGS, KEYS } from './drawings';
import { hexesIn, type Cell } from './layout';
import { centreOf } from './quality';

const COLOURS = ['#8dd3c7', '#ffffb3', '#bebada', '#fb8072', '#80b1d3', '#fdb462', '#b3de69'];
const WIDTH = 72;
const MARGIN = 60;

function picture(areas: readonly Area[], drawing: string): string {
  const cells = hexesIn(
    drawing,
    KEYS,
    areas.map(({ code }) => code),
  );
  const regions = [...new Set(areas.map(({ region }) => region))];
  const shapes = areas.map(({ code, short, region }) =>
    hexagon(cells.get(code) ?? [0, 0], short, COLOURS[regions.indexOf(region)] ?? '#ccc'),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="680" height="860">${shapes.join('')}</svg>`;
}

function hexagon(cell: Cell, name: string, colour: string): string {
  const [x, y] = centreOf(cell).map((value) => MARGIN + value * WIDTH) as [number, number];
  const radius = WIDTH / Math.sqrt(3);
  const corners = Array.from({ length: 6 }, (_, corner) => {
    const angle = (corner * Math.PI) / 3;
    return `${x + radius * Math.sin(angle)},${y - radius * Math.cos(angle)}`;
  });
  const lines = name.split(/,? (?:and )?/).slice(0, 3);
  const words = lines.map((word, line) => {
    const baseline = y + 4 + (line - (lines.length - 1) / 2) * 11;
    return `<text x="${x}" y="${baseline}" font-size="10" text-anchor="middle">${word}</text>`;
  });
  return `<polygon points="${corners.join(' ')}" fill="${colour}" stroke="#333"/>${words.join('')}`;
}

const file = new URL('../../public/geo/areas.json', import.meta.url);
const { geographies } = JSON.parse(readFileSync(file, 'utf8')) as AreasFile;
mkdirSync('.cache/geo', { recursive: true });
for (const { id, areas } of geographies) {
  const drawing = (DRAWINGS as Readonly<Record<string, string>>)[id];
  if (drawing === undefined) throw new Error(`no hex map is drawn for ${id}`);
  const png = new Resvg(picture(areas, drawing), { background: '#fff' }).render().asPng();
  const path = `.cache/geo/${id}-hexes.png`;
  writeFileSync(path, png);
  console.log(path);
}
