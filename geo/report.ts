/** What the outlines lose by being simplified: `geo/report.json` and the table the pipeline prints. */
import { neighbors } from 'topojson-client';
import { gzipSync } from 'node:zlib';
import type { AreaProperties } from '../src/model/files';
import { MAP_FRAME } from '../src/model/projection';
import { areaOf } from '../src/model/planar';
import type { MapFile } from './draw/file';
import { polygonsOf } from './draw/file';
import { qualityOf, type Quality } from './hex/quality';
import type { SourceArea } from './read/validate';

export interface AreaReport {
  readonly code: string;
  readonly short: string;
  /** Square kilometres in the source and as drawn, and the change in percent. */
  readonly source: number;
  readonly drawn: number;
  readonly change: number;
}

export interface GeographyReport {
  /** Bytes of the file, gzipped. */
  readonly gzipped: number;
  readonly arcs: number;
  readonly points: number;
  readonly hexes: Quality;
  readonly areas: readonly AreaReport[];
}

const SQUARE_KM = (MAP_FRAME.unit / 1000) ** 2;

export function reportOf(file: MapFile, source: readonly SourceArea[]): GeographyReport {
  const drawn = polygonsOf(file);
  const rows = file.objects.areas.geometries.map(({ properties }) => properties as AreaProperties);
  const areas = rows.map(({ code, short }) => {
    const from = source.find((area) => area.code === code)?.polygons ?? [];
    const [before, after] = [areaOf(from) * SQUARE_KM, areaOf(drawn.get(code) ?? []) * SQUARE_KM];
    const change = round(100 * (after / before - 1), 2);
    return { code, short, source: round(before, 1), drawn: round(after, 1), change };
  });
  return {
    gzipped: gzipSync(textOf(file), { level: 9 }).length,
    arcs: file.arcs.length,
    points: file.arcs.flat().length,
    hexes: hexQuality(file, rows),
    areas,
  };
}

/** The text of a generated file: one line, so that readers load no white space. */
export function textOf(file: object): string {
  return `${JSON.stringify(file)}\n`;
}

/** The report as a table for the console, the largest change first. */
export function tableOf(id: string, report: GeographyReport): string {
  const { gzipped, arcs, points, hexes } = report;
  const rows = [...report.areas]
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .map(({ code, short, source, drawn, change }) =>
      [
        code,
        source.toFixed(1).padStart(8),
        drawn.toFixed(1).padStart(8),
        percent(change),
        short,
      ].join('  '),
    );
  return [
    `${id}: ${(gzipped / 1000).toFixed(1)} kB gzipped, ${arcs} arcs, ${points} points`,
    `hexes: ${percent(100 * hexes.kept)} of borders kept, ${percent(100 * hexes.right)} of theirs true, ${hexes.away.toFixed(2)} hexagons away`,
    'code        source km²  drawn km²  change',
    ...rows,
  ].join('\n');
}

function hexQuality(file: MapFile, rows: readonly AreaProperties[]): Quality {
  const beside = neighbors(file.objects.areas.geometries);
  const places = rows.map(({ code, label }, at) => ({
    code,
    at: label,
    neighbours: (beside[at] ?? []).flatMap((other) => rows[other]?.code ?? []),
  }));
  const { kept, right, away } = qualityOf(
    places,
    new Map(rows.map(({ code, hex }) => [code, hex])),
  );
  return { kept: round(kept, 3), right: round(right, 3), away: round(away, 3) };
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`.padStart(7);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
