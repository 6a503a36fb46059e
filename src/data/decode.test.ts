import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { index, measures, readPublished } from '../testing/published';
import type { Decoder } from './check';
import { decoders } from './decode';
import { late } from './late';
import { shapesOf } from './shapes';

const overall = index.surveys[0]?.measures[0];
const files = {
  index: 'data/index.json',
  measure: overall?.file ?? '',
  ranks: overall?.ranks ?? '',
  lineage: index.lineage,
  more: index.surveys.find(({ more }) => more !== undefined)?.more ?? '',
};
const geographies = index.geographies.map(({ file }) => file);

type Change = (file: Any) => void;
/** A parsed file, to be damaged. */
interface Any {
  [field: string]: Any;
}

function damaged(file: string, change: Change): unknown {
  const content = readPublished(file) as Any;
  change(content);
  return content;
}

function wrongIn(decode: Decoder<unknown>, value: unknown): string {
  const result = decode(value);
  return 'wrong' in result ? result.wrong : 'nothing wrong';
}

describe('decoders', () => {
  it.each(Object.entries(decoders))('%s refuses what is no object', (_, decode) => {
    for (const value of [undefined, null, 0, '', 'text', true, [], [{}]]) {
      expect(decode(value)).toEqual({ wrong: 'file is not an object' });
    }
  });

  it.each([...Object.entries(decoders), ['shapes', shapesOf] as const])(
    '%s never throws, and accepts nothing by chance',
    (_, decode) => {
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          expect(decode(value)).toHaveProperty('wrong', expect.stringMatching(/^file/));
        }),
      );
    },
  );

  it.each(Object.entries(decoders))('%s accepts the committed file', (name, decode) => {
    const value = readPublished(files[name as keyof typeof files]);
    expect(decode(value)).toEqual({ value });
  });

  it.each(measures)('accepts the committed figures of $name', ({ measure }) => {
    expect(decoders.measure(readPublished(measure.file))).toHaveProperty(
      'value.measure',
      measure.id,
    );
    if (measure.ranks === null) return;
    expect(late.ranks(readPublished(measure.ranks))).toHaveProperty('value.draws');
  });
});

describe('a damaged file', () => {
  it.each([
    ['file.version is not text', put('version', undefined)],
    ['file.surveys is empty', put('surveys', [])],
    ['file.surveys[0].measures is empty', put('surveys.0.measures', [])],
    ['file.surveys[0].waves is empty', put('surveys.0.waves', [])],
    ['file.surveys[0].waves[3].geography is not text', put('surveys.0.waves.3.geography', null)],
    ['file.surveys[1].measures[0].answers is empty', put('surveys.1.measures.0.answers', [])],
    [
      'file.surveys[0].measures[0].answers[0].bounds[1] is not a number',
      put('surveys.0.measures.0.answers.0.bounds.1', '70'),
    ],
    ['file.geographies[1].areas[0].code is not text', put('geographies.1.areas.0.code', 54000029)],
    ['file.sources is not a list', put('sources', {})],
  ])('is refused with "%s" (index)', (wrong, change) => {
    expect(wrongIn(decoders.index, damaged(files.index, change))).toBe(wrong);
  });

  it.each([
    ['file.blocks is not a list', put('blocks', null)],
    ['file.blocks[0].wave is not text', put('blocks.0.wave', 1)],
    ['file.blocks[0].base does not match its areas', put('blocks.0.base', [])],
    [
      'file.blocks[0].response does not match its areas',
      put('blocks.0.response', { sent: [100, 200], received: [] }),
    ],
    ['file.blocks[0].base[0] is not a number', put('blocks.0.base.0', '54,662')],
    [
      'file.blocks[0].answers.good.value does not match its areas',
      put('blocks.0.answers.good.value', [67.4, 61.4]),
    ],
    [
      'file.blocks[0].answers.good.lower does not match its areas',
      put('blocks.0.answers.good.lower', []),
    ],
    [
      'file.blocks[0].answers.good.value[0] is not a number',
      put('blocks.0.answers.good.value.0', 'x'),
    ],
    ['file.blocks[0].answers is not an object', put('blocks.0.answers', [])],
    [
      'file.blocks[0].answers.good.missing.E54000058 is none of not-asked, suppressed, not-published, unavailable, boundary',
      put('blocks.0.answers.good.missing', { E54000058: 'lost' }),
    ],
    ['file.corrections[0].date is not text', put('corrections', [{}])],
  ])('is refused with "%s" (figures)', (wrong, change) => {
    expect(wrongIn(decoders.measure, damaged(files.measure, change))).toBe(wrong);
  });

  it.each([
    ['file.entries is not a list', decoders.lineage, files.lineage, 'entries'],
    ['file.draws is not a number', late.ranks, files.ranks, 'draws'],
  ] as const)('is refused with "%s"', (wrong, decode, file, field) => {
    expect(wrongIn(decode, damaged(file, put(field, 'x')))).toBe(wrong);
  });
});

describe('shapesOf', () => {
  it.each(geographies)(
    'gives every area of %s an outline, and its label a place on the sheet',
    (file) => {
      const result = shapesOf(readPublished(file));
      if ('wrong' in result) throw new Error(result.wrong);
      const { areas, width, height, geography } = result.value;
      const known = index.geographies.find(({ id }) => id === geography)?.areas ?? [];
      expect(areas.map(({ code }) => code).sort()).toEqual(known.map(({ code }) => code).sort());
      for (const { polygons, label, region } of areas) {
        expect(polygons.length).toBeGreaterThan(0);
        expect(polygons.flat().every((ring) => ring.length >= 4)).toBe(true);
        expect(index.regions.map(({ code }) => code)).toContain(region);
        const [x, y] = label;
        expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      }
    },
  );

  it.each([
    ['file.type is none of Topology', put('type', 'FeatureCollection')],
    ['file.objects is not an object', put('objects', undefined)],
    ['file.objects.areas is not an object', put('objects', {})],
    [
      'file.objects.context.type is none of GeometryCollection',
      put('objects.context.type', 'Polygon'),
    ],
    [
      'file.objects.areas.geometries[0].type is none of Polygon, MultiPolygon',
      put('objects.areas.geometries.0.type', 'Point'),
    ],
    [
      'file.objects.areas.geometries[0].properties.label is not a pair',
      put('objects.areas.geometries.0.properties.label', [1]),
    ],
    [
      'file.objects.areas.geometries[0].properties is not an object',
      put('objects.areas.geometries.0.properties', null),
    ],
    ['file.width is not a number', put('width', '1000')],
  ])('refuses with "%s"', (wrong, change) => {
    expect(wrongIn(shapesOf, damaged(geographies[0] ?? '', change))).toBe(wrong);
  });

  it('refuses lines that are not there', () => {
    const value = damaged(geographies[0] ?? '', put('arcs', []));
    expect(wrongIn(shapesOf, value)).not.toBe('nothing wrong');
  });
});

/** Puts a value at a path such as "blocks.0.base". */
function put(path: string, value: unknown): Change {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  return (file) => {
    const holder = steps.reduce<Any | undefined>((at, step) => at?.[step], file);
    if (!holder) throw new Error(`There is no ${path}.`);
    Object.assign(holder, { [last]: value });
  };
}
