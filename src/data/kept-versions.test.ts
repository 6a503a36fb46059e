/**
 * Articles are pinned to a version of the data and outlive the code: what an older index or file
 * does not have must be optional to the decoders, or the page would show newer figures instead.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IndexFile } from '../model/files';
import type { Decoder } from './check';
import { decoders } from './decode';
import { late } from './late';
import { shapesOf } from './shapes';

interface Version {
  readonly version: string;
  readonly updated: string;
  readonly index: string;
}

const versions = parsed('data/versions.json') as Version[];

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(`public/${path}`, 'utf8'));
}

/** An answer, by today’s name of its class bounds or the first one. */
interface Named {
  readonly bounds?: readonly number[];
  readonly breaks?: readonly number[];
}

/** @throws with the words in which the page would refuse the file */
function decoded<T>(path: string, decode: Decoder<T>): T {
  const result = decode(parsed(path));
  if ('wrong' in result) throw new Error(`${path}: ${result.wrong}`);
  return result.value;
}

function indexOf({ index }: Version): IndexFile {
  return decoded(index, decoders.index);
}

/** Every measure of every kept version, with a name for a test's title. */
const measures = versions.flatMap((version) =>
  (parsed(version.index) as IndexFile).surveys.flatMap((survey) =>
    survey.measures.map((measure) => ({
      name: `${survey.id} ${measure.id} of ${version.version}`,
      survey,
      measure,
    })),
  ),
);

describe('versions of the data that embeds are pinned to', () => {
  it('are listed, each once, and none is left out of the list', () => {
    const present = readdirSync('public/data').filter((name) => /^index\.\w+\.json$/.test(name));
    const listed = versions.map(({ index }) => index.replace('data/', ''));
    expect(listed.length).toBeGreaterThan(0);
    expect([...listed].sort()).toEqual(present.sort());
  });

  it.each(versions)('$version is found where the page looks for it, and can be read', (version) => {
    expect(version.index).toBe(`data/index.${version.version}.json`);
    const { updated, version: hash } = indexOf(version);
    expect([hash, updated]).toEqual([version.version, version.updated]);
  });

  it.each(versions)('$version has the bounds of its classes, whatever it calls them', (version) => {
    const told = (parsed(version.index) as { surveys: { measures: { answers: Named[] }[] }[] })
      .surveys;
    const flat = (surveys: { measures: { answers: Named[] }[] }[]) =>
      surveys.flatMap(({ measures: all }) => all.flatMap(({ answers }) => answers));
    const read = flat(indexOf(version).surveys as never).map(({ bounds }) => bounds);
    expect(read).toEqual(flat(told).map(({ bounds, breaks }) => bounds ?? breaks));
    expect(read.some((bounds) => (bounds?.length ?? 0) > 0)).toBe(true);
  });

  it.each(measures)('can read the figures of $name', ({ survey, measure }) => {
    const file = decoded(measure.file, decoders.measure);
    expect([file.survey, file.measure]).toEqual([survey.id, measure.id]);
    const held = new Set(file.blocks.map(({ wave }) => wave));
    expect(measure.coverage.filter(({ wave }) => !held.has(wave))).toEqual([]);
  });

  it.each(measures.filter(({ measure }) => measure.ranks !== null))(
    'can read the ranks of $name',
    ({ measure }) => {
      const { waves } = decoded(measure.ranks ?? '', late.ranks);
      expect(waves.length).toBeGreaterThan(0);
    },
  );

  it.each(versions)('$version still finds its areas in the boundaries and look-ups', (version) => {
    const index = indexOf(version);
    const { entries } = decoded(index.lineage, decoders.lineage);
    const find = decoded(index.find, late.find);
    expect(entries.length).toBeGreaterThan(0);
    for (const { id, file, areas } of index.geographies) {
      expect(existsSync(`public/${file}`)).toBe(true);
      const drawn = new Set(decoded(file, shapesOf).areas.map(({ code }) => code));
      expect(areas.filter(({ code }) => !drawn.has(code))).toEqual([]);
      const found = new Set(find.areas[id]);
      expect(areas.filter(({ code }) => !found.has(code))).toEqual([]);
    }
  });
});
