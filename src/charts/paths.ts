export type Position = readonly [number, number];

/** A line through the points, in SVG path syntax; empty for none. */
export function linePath(points: readonly Position[]): string {
  return points.length === 0 ? '' : `M${points.map(pair).join('L')}`;
}

export interface Edge {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Closed shapes between the upper and lower edges; an edge that is null interrupts, one alone draws nothing. */
export function bandPath(edges: readonly (Edge | null)[]): string[] {
  const pieces: Edge[][] = [[]];
  for (const edge of edges) {
    if (edge) pieces.at(-1)?.push(edge);
    else pieces.push([]);
  }
  return pieces.filter(({ length }) => length > 1).map(outline);
}

function outline(piece: readonly Edge[]): string {
  const upper = piece.map(({ x, high }): Position => [x, high]);
  const lower = piece.toReversed().map(({ x, low }): Position => [x, low]);
  return `${linePath([...upper, ...lower])}Z`;
}

function pair([x, y]: Position): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
