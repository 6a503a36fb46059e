/** Reads a drawn hex map. */
import type { AreaCode } from '../../src/model/area';

/** Column and row; odd rows are shifted right by half a hexagon ("odd-r"). */
export type Cell = readonly [number, number];

const HALF = 3;

/**
 * The cell of every area. Throws with what is wrong if a token is unknown, stands between two
 * hexagons or where another one is, or if the drawing does not hold exactly the areas named.
 * @param drawing lines of tokens; each begins at a multiple of three characters
 * @param keys code of each token
 */
export function hexesIn(
  drawing: string,
  keys: Readonly<Record<string, AreaCode>>,
  areas: readonly AreaCode[],
): ReadonlyMap<AreaCode, Cell> {
  const tokens = drawing
    .split('\n')
    .slice(1)
    .flatMap((line, index) =>
      [...line.matchAll(/\S+/g)].map(({ 0: token, index: at }) => ({ token, at, line: index })),
    );
  const shift = shiftOf(tokens);
  const cells = new Map<AreaCode, Cell>();
  for (const one of tokens) {
    const code = keys[one.token];
    if (code === undefined) throw new Error(`${one.token} stands for no area`);
    if (cells.has(code)) throw new Error(`${one.token} is drawn twice`);
    cells.set(code, cellOf(one, shift));
  }
  check(cells, areas);
  return cells;
}

interface Token {
  readonly token: string;
  readonly at: number;
  readonly line: number;
}

/** Rows start at 0 or 1, so that the rows that are drawn shifted get odd numbers. */
function shiftOf(tokens: readonly Token[]): number {
  const [first] = tokens;
  return first ? Math.abs(first.at / HALF - first.line) % 2 : 0;
}

function cellOf({ token, at, line }: Token, shift: number): Cell {
  const row = line + shift;
  const halves = at / HALF - (row % 2);
  if (halves % 2 !== 0) throw new Error(`${token} in line ${line + 1} stands between two hexagons`);
  return [halves / 2, row];
}

function check(cells: ReadonlyMap<AreaCode, Cell>, areas: readonly AreaCode[]): void {
  const lacking = areas.filter((code) => !cells.has(code));
  const known = new Set(areas);
  const strange = [...cells.keys()].filter((code) => !known.has(code));
  if (lacking.length > 0) throw new Error(`without a hexagon: ${lacking.join(', ')}`);
  if (strange.length > 0) throw new Error(`a hexagon, but no area: ${strange.join(', ')}`);
}
