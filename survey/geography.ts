import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Geography, Region } from '../src/model/area';

export interface Areas {
  readonly geographies: readonly Geography[];
  readonly regions: readonly Region[];
}

/** The areas of every geography, from the boundary pipeline. */
export function readAreas(root: string): Areas {
  const path = join(root, 'public/geo/areas.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Areas;
  return provisional(root);
}

/** Stand-in until the boundary pipeline has run: names as the survey files give them. */
function provisional(root: string): Areas {
  const names = new Map<string, string>();
  const text = readFileSync(join(root, 'survey/sources/his-areas.csv'), 'utf8');
  for (const line of text.split('\n')) {
    const match = /,(E(?:54|40)\d{6}),("[^"]*"|[^,]*),/.exec(line);
    if (match?.[1] && match[2]) names.set(match[1], match[2].replaceAll('"', ''));
  }
  const regions = [...names].filter(([code]) => code.startsWith('E40'));
  const boards = [...names].filter(([code]) => code.startsWith('E54')).sort();
  const gone = ['22', '23', '24', '25', '26', '27', '28', '34', '42', '44', '56', '63', '64'];
  const isNew = (code: string): boolean => Number(code.slice(-3)) >= 65;
  const isGone = (code: string): boolean => gone.some((end) => code === `E540000${end}`);
  const geography = (id: string, since: string, keep: (code: string) => boolean): Geography => ({
    id,
    title: id,
    since,
    file: `geo/${id}.topo.json`,
    areas: boards
      .filter(([code]) => keep(code))
      .map(([code, short]) => ({
        code,
        name: `NHS ${short} Integrated Care Board`,
        short,
        region: regions[0]?.[0] ?? '',
      })),
  });
  return {
    geographies: [
      geography('icb-2023', '2023-04-01', (code) => !isNew(code)),
      geography('icb-2026', '2026-04-01', (code) => !isGone(code)),
    ],
    regions: regions.map(([code, name]) => ({ code, name })),
  };
}
