/** The next change of boundaries, made from today's: 36 areas become 35, as two neighbours merge. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaOf } from '../src/model/planar';
import type { AreasFile } from './describe';
import { areasFrom, simplified } from './draw/outlines';
import { polygonsOf, type MapFile } from './draw/file';
import { lineageOf } from './lineage';
import { union } from './overlay/clip';
import { overlapsOf, piecesOf, type Overlap, type Piece } from './overlay/pieces';
import { roundedAreas } from './overlay/round';
import type { SourceArea } from './read/validate';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../public/geo/${name}`, import.meta.url), 'utf8'));

/** Essex, and Norfolk and Suffolk; the board that they become has a code that is not given yet. */
const [ESSEX, NORFOLK, MERGED] = ['E54000066', 'E54000068', 'E54000099'];

let today: SourceArea[];
let coming: SourceArea[];
let overlaps: readonly Overlap[];
let pieces: readonly Piece[];
beforeAll(() => {
  const shapes = polygonsOf(read('icb-2026.topo.json') as MapFile);
  const named = (read('areas.json') as AreasFile).geographies.find(({ id }) => id === 'icb-2026');
  today = roundedAreas(
    (named?.areas ?? []).map(({ code, name }) => ({
      ...{ code, name },
      polygons: shapes.get(code) ?? [],
    })),
  );
  const own = (code: string): SourceArea['polygons'] =>
    today.find((area) => area.code === code)?.polygons ?? [];
  const merged = {
    code: MERGED,
    name: 'NHS East Coast',
    polygons: union(own(ESSEX), own(NORFOLK)),
  };
  coming = [...today.filter(({ code }) => code !== ESSEX && code !== NORFOLK), merged];
  overlaps = overlapsOf(today, coming);
  pieces = piecesOf(today, coming, overlaps);
}, 60_000);

describe('36 areas that become 35', () => {
  it('are told: 34 unchanged, two merged into the new one', () => {
    const { entries } = lineageOf(
      { older: today, newer: coming, districts: [], overlaps, pieces },
      [],
    );
    expect(entries).toHaveLength(36);
    expect(entries.filter(({ fate }) => fate === 'unchanged')).toHaveLength(34);
    for (const code of [ESSEX, NORFOLK]) {
      const entry = entries.find((each) => each.code === code);
      expect(entry).toMatchObject({ fate: 'merged', successors: [{ code: MERGED, share: 1 }] });
    }
  });

  it('may be added up where that was decided, and only then', () => {
    const input = { older: today, newer: coming, districts: [], overlaps, pieces };
    expect(lineageOf(input, [MERGED]).unions).toEqual([{ code: MERGED, of: [ESSEX, NORFOLK] }]);
    // What today's change allows is no union of areas any more: the list has to be decided on anew.
    expect(() => lineageOf(input)).toThrow(/must not be combined/);
  });

  it('are drawn from the same pieces, the new one where the two were', () => {
    const outlines = simplified(pieces);
    const drawn = (key: 'older' | 'newer', areas: readonly SourceArea[]) =>
      polygonsOf(
        areasFrom(
          outlines,
          key,
          areas.map(({ code }) => ({ code })),
        ),
      );
    const [before, after] = [drawn('older', today), drawn('newer', coming)];
    expect([before.size, after.size]).toEqual([36, 35]);
    const land = (polygons: SourceArea['polygons'] | undefined): number => areaOf(polygons ?? []);
    const parts = land(before.get(ESSEX)) + land(before.get(NORFOLK));
    expect(land(after.get(MERGED)) / parts).toBeCloseTo(1, 2);
    for (const { code } of coming) {
      if (code !== MERGED) expect(land(after.get(code))).toBeCloseTo(land(before.get(code)), 6);
    }
  });
});
