import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOARDS_2023, BOARDS_2026, DISTRICTS, OUTCODES, REGIONS, TOWNS } from '../sources';
import type { BoundarySource } from '../sources';
import { openAll } from './open';

const ALL = [BOARDS_2023, BOARDS_2026, REGIONS, DISTRICTS];
const KIND: ReadonlyMap<BoundarySource, string> = new Map([
  [REGIONS, 'E40000'],
  [DISTRICTS, 'E06000'],
]);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geo-open-'));
  for (const source of ALL) await put(source.file, complete(source));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(file: string, text: string): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** A file with as many triangles as the source has features. */
function complete(source: BoundarySource): string {
  const coordinates = [
    [
      [-2, 52],
      [-1, 52],
      [-1, 53],
      [-2, 52],
    ],
  ];
  const features = Array.from({ length: source.count }, (_, at) => {
    const code = `${KIND.get(source) ?? 'E54000'}${String(at).padStart(3, '0')}`;
    return {
      properties: { [source.code]: code, [source.name]: code },
      geometry: { type: 'Polygon', coordinates },
    };
  });
  return JSON.stringify({ features });
}

describe('openAll', () => {
  it.each(ALL.map((source) => source.file))('says that %s is missing, and where', async (file) => {
    await rm(join(folder, file));
    await expect(openAll(folder, false)).rejects.toThrow(`${file} is missing in ${folder}`);
  });

  it('refuses a file that is there under the name of another', async () => {
    await cp(join(folder, BOARDS_2026.file), join(folder, BOARDS_2023.file));
    await expect(openAll(folder, false)).rejects.toThrow(
      `${BOARDS_2023.file}: ${String(BOARDS_2023.count)} features expected`,
    );
  });

  it('opens all of them, without postcode districts where there are none', async () => {
    const { outcodes, towns, ...boundaries } = await openAll(folder, false);
    expect(outcodes).toBeNull();
    expect(towns).toMatchObject({ file: TOWNS });
    const found = Object.values(boundaries).map(({ file, areas }) => [file, areas.length]);
    expect(found).toEqual(ALL.map(({ file, count }) => [file, count]));
  });

  it('refuses postcode districts that are none', async () => {
    await put(OUTCODES, 'outcode,latitude,longitude\nnowhere,52,-1\n');
    await expect(openAll(folder, false)).rejects.toThrow(`${OUTCODES}: "nowhere"`);
  });

  it('reads postcode districts, with the hash of their file', async () => {
    await put(OUTCODES, 'outcode,latitude,longitude\nLU1,51.9,-0.4\n');
    const { outcodes } = await openAll(folder, false);
    expect(outcodes?.outcodes.map(({ code }) => code)).toEqual(['LU1']);
    expect(outcodes?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('fetches nothing that is there', async () => {
    await expect(openAll(folder, true)).resolves.toBeDefined();
  });
});
