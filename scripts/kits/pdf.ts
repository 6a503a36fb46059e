/**
 * A drawing as a PDF of one page (ISO 32000-1), its shapes kept as shapes. Takes the plain SVG that the
 * drawing library writes, where letters have become outlines and paths know only M, L, Q, C and Z.
 */
import { zlibSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

const POINTS_PER_MM = 72 / 25.4;

/** a b c d e f of a transformation, as SVG and PDF both write it. */
type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly content: string[];
  readonly matrices: Matrix[];
  /** Content of each pattern by its id, and its width and height. */
  readonly tiles: Map<string, { readonly content: string[]; readonly size: readonly number[] }>;
  /** The pattern that is being read. */
  tile: string[] | null;
  /** Patterns used: one for each pattern and scale. */
  readonly used: { readonly id: string; readonly matrix: Matrix }[];
}

/**
 * @param svg as the drawing library's `toString` gives it
 * @param size of the drawing, in its own units
 * @param millimetres width of the page
 */
export function pdfOf(
  svg: string,
  size: { readonly width: number; readonly height: number },
  millimetres: number,
  title: string,
): Uint8Array {
  const scale = (millimetres * POINTS_PER_MM) / size.width;
  const [width, height] = [size.width * scale, size.height * scale];
  const page: Matrix = [scale, 0, 0, -scale, 0, height];
  const state = read(svg, page);
  const patterns = state.used.map(({ id, matrix }) => patternOf(state, id, matrix));
  const names = patterns.map((_, i) => `/P${String(i)} ${String(FIRST_PATTERN + i)} 0 R`).join(' ');
  const content = [`${page.map(number).join(' ')} cm`, ...state.content].join('\n');
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${number(width)} ${number(height)}] /Resources << /Pattern << ${names} >> >> /Contents 4 0 R >>`,
    stream('', content),
    `<< /Title <${utf16(title)}> >>`,
    ...patterns,
  ]);
}

const INFO = 5;
const FIRST_PATTERN = 6;

function read(svg: string, page: Matrix): State {
  const state: State = { content: [], matrices: [page], tiles: new Map(), tile: null, used: [] };
  const parser = new SaxesParser();
  parser.on('opentag', (element) => open(state, element));
  parser.on('closetag', ({ name }) => close(state, name));
  parser.write(svg).close();
  return state;
}

function open(state: State, { name, attributes }: SaxesTagPlain): void {
  if (name === 'pattern') {
    const size = [attributes['width'], attributes['height']].map(Number);
    state.tile = [];
    state.tiles.set(attributes['id'] ?? '', { content: state.tile, size });
  } else if (name === 'g') {
    const matrix = matrixOf(attributes['transform']);
    state.matrices.push(product(state.matrices.at(-1) ?? matrix, matrix));
    (state.tile ?? state.content).push('q', `${matrix.map(number).join(' ')} cm`);
  } else if (name === 'path') {
    (state.tile ?? state.content).push(painted(state, attributes));
  } else if (name !== 'svg' && name !== 'defs') {
    throw new Error(`A drawing for print may not hold <${name}>.`);
  }
}

function close(state: State, name: string): void {
  if (name === 'pattern') state.tile = null;
  if (name !== 'g') return;
  state.matrices.pop();
  (state.tile ?? state.content).push('Q');
}

function matrixOf(text: string | undefined): Matrix {
  const inner = /^matrix\(([^)]*)\)$/.exec(text ?? '')?.[1];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (inner ?? '1 0 0 1 0 0')
    .split(/[ ,]+/)
    .map(Number);
  return [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

type Attributes = Readonly<Record<string, string>>;

function painted(state: State, attributes: Attributes): string {
  const path = pathOf(attributes['d'] ?? '');
  const fill = filled(state, attributes, path);
  const stroke = stroked(attributes, path);
  const order = attributes['paint-order'] === 'stroke' ? [stroke, fill] : [fill, stroke];
  return order.filter((text) => text !== '').join('\n');
}

function filled(state: State, attributes: Attributes, path: string): string {
  const fill = attributes['fill'] ?? '#000000';
  if (fill === 'none') return '';
  const end = attributes['fill-rule'] === 'evenodd' ? 'f*' : 'f';
  const pattern = /^url\(#(.+)\)$/.exec(fill)?.[1];
  if (pattern === undefined) return `${colour(fill)} rg\n${path}\n${end}`;
  const matrix = state.matrices.at(-1) ?? matrixOf(undefined);
  const known = state.used.findIndex(
    (each) => each.id === pattern && each.matrix.join() === matrix.join(),
  );
  const at = known < 0 ? state.used.push({ id: pattern, matrix }) - 1 : known;
  return `/Pattern cs /P${String(at)} scn\n${path}\n${end}`;
}

const JOINS: Readonly<Record<string, string>> = { miter: '0 j', round: '1 j', bevel: '2 j' };

function stroked(attributes: Attributes, path: string): string {
  const stroke = attributes['stroke'] ?? 'none';
  if (stroke === 'none') return '';
  const dashes = (attributes['stroke-dasharray'] ?? '').split(/[ ,]+/).join(' ');
  const look = [
    `${colour(stroke)} RG`,
    `${number(Number(attributes['stroke-width'] ?? 1))} w`,
    JOINS[attributes['stroke-linejoin'] ?? 'miter'] ?? '0 j',
    `[${dashes}] 0 d`,
  ];
  return `${look.join(' ')}\n${path}\nS`;
}

function colour(text: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new Error(`A drawing for print may not hold ${text}.`);
  return [1, 3, 5].map((at) => number(Number.parseInt(text.slice(at, at + 2), 16) / 255)).join(' ');
}

/** Path data with absolute commands as path operators; a quadratic curve becomes a cubic one. */
function pathOf(data: string): string {
  let [x, y] = [0, 0];
  const lines: string[] = [];
  for (const [, command = '', text = ''] of data.matchAll(/([A-Z])([^A-Z]*)/gi)) {
    const p = text.trim().split(/[ ,]+/).map(Number);
    const points = command === 'Q' ? cubic(x, y, p) : p;
    lines.push(`${points.map(number).join(' ')} ${operator(command)}`.replace(/^0 h$/, 'h'));
    if (command !== 'Z') [x, y] = [points.at(-2) ?? 0, points.at(-1) ?? 0];
  }
  return lines.join('\n');
}

function operator(command: string): string {
  const found = { M: 'm', L: 'l', Q: 'c', C: 'c', Z: 'h' }[command];
  if (found === undefined) throw new Error(`A path for print may not hold ${command}.`);
  return found;
}

function cubic(
  x: number,
  y: number,
  [cx = 0, cy = 0, toX = 0, toY = 0]: readonly number[],
): number[] {
  const third = (from: number, control: number): number => from + ((control - from) * 2) / 3;
  return [third(x, cx), third(y, cy), third(toX, cx), third(toY, cy), toX, toY];
}

/** At most four decimals, without the trailing zeros. */
function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

function patternOf({ tiles }: State, id: string, matrix: Matrix): Uint8Array | string {
  const tile = tiles.get(id);
  if (!tile) throw new Error(`The drawing has no pattern ${id}.`);
  const [width = 0, height = 0] = tile.size;
  const box = `[0 0 ${number(width)} ${number(height)}]`;
  const head = `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox ${box} /XStep ${number(width)} /YStep ${number(height)} /Resources << >> /Matrix [${matrix.map(number).join(' ')}] `;
  return stream(head, tile.content.join('\n'));
}

function stream(head: string, content: string): Uint8Array {
  const packed = zlibSync(Buffer.from(content, 'latin1'), { level: 9 });
  const start = `<< ${head}/Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`;
  return Buffer.concat([Buffer.from(start), packed, Buffer.from('\nendstream')]);
}

function utf16(text: string): string {
  const codes = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return codes.map((code) => code.toString(16).padStart(4, '0')).join('');
}

/** Header, objects numbered from 1, their places, and where to begin. */
function assembled(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  const places: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, i) => {
    places.push(length());
    parts.push(
      Buffer.from(`${String(i + 1)} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    );
  });
  const start = length();
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R /Info ${String(INFO)} 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
