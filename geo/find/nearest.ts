import type { Point } from '../../src/model/shape';
import { COLUMNS, middleOf, type Layer } from './grid';

/** Width of a bucket of centres, in map units. */
const BUCKET = 16;

/**
 * For every cell of `land` that is not 0: 1 + the place of the nearest centre. Equal distances go to
 * the earlier centre.
 */
export function nearestLayer(centres: readonly Point[], land: Layer): Layer {
  const buckets = bucketsOf(centres);
  const layer = new Uint16Array(land.length);
  for (let cell = 0; cell < land.length; cell += 1) {
    if (land[cell] === 0) continue;
    const row = Math.floor(cell / COLUMNS);
    layer[cell] = 1 + nearest(centres, buckets, [middleOf(cell - row * COLUMNS), middleOf(row)]);
  }
  return layer;
}

type Buckets = ReadonlyMap<number, readonly number[]>;

function bucketsOf(centres: readonly Point[]): Buckets {
  const buckets = new Map<number, number[]>();
  centres.forEach(([x, y], at) => {
    const key = keyOf(Math.floor(x / BUCKET), Math.floor(y / BUCKET));
    const known = buckets.get(key);
    if (known) known.push(at);
    else buckets.set(key, [at]);
  });
  return buckets;
}

function keyOf(x: number, y: number): number {
  return x * 1_000_000 + y;
}

/** Looks at growing squares of buckets until no unseen one can hold anything nearer. */
function nearest(centres: readonly Point[], buckets: Buckets, point: Point): number {
  const [x, y] = [Math.floor(point[0] / BUCKET), Math.floor(point[1] / BUCKET)];
  let best = { at: -1, square: Infinity };
  for (let reach = 0; reach < 200; reach += 1) {
    if (best.square <= ((reach - 1) * BUCKET) ** 2 && reach > 0) break;
    for (const at of ringOf(buckets, x, y, reach)) {
      const centre = centres[at];
      if (!centre) continue;
      const square = (centre[0] - point[0]) ** 2 + (centre[1] - point[1]) ** 2;
      if (square < best.square || (square === best.square && at < best.at)) best = { at, square };
    }
  }
  return best.at;
}

/** Centres in the buckets exactly `reach` steps away. */
function ringOf(buckets: Buckets, x: number, y: number, reach: number): number[] {
  const found: number[] = [];
  for (let dx = -reach; dx <= reach; dx += 1) {
    const step = Math.abs(dx) === reach ? 1 : Math.max(1, 2 * reach);
    for (let dy = -reach; dy <= reach; dy += step) {
      found.push(...(buckets.get(keyOf(x + dx, y + dy)) ?? []));
    }
  }
  return found;
}
