/** The figures that the peers draw: the product's own, from the files it publishes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFile, MeasureFile } from '../../src/model/files';

export interface PeerColumn {
  readonly id: string;
  /** Bounds between the colour classes, ascending. */
  readonly bounds: readonly number[];
  /** Percentages by ONS code. */
  readonly values: Readonly<Record<string, number>>;
}

/** The newest wave on today's boundaries of each measure with figures by area, headline answer. */
export function columnsOf(root: string): PeerColumn[] {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(join(root, 'public', path), 'utf8'));
  const index = read('data/index.json') as IndexFile;
  return index.surveys.flatMap(({ measures, waves }) => {
    const today = new Set(waves.filter((w) => w.geography === 'icb-2026').map(({ id }) => id));
    return measures.flatMap((measure) => {
      const { blocks } = read(measure.file) as MeasureFile;
      const block = blocks.filter(({ wave, areas }) => today.has(wave) && areas.length > 30).at(-1);
      const answer = measure.answers.find(({ id }) => id === measure.headline);
      const column = block?.answers[measure.headline];
      if (!block || !column || !answer) return [];
      const pairs = block.areas.map((code, i) => [code, column.value[i] ?? null] as const);
      const values = Object.fromEntries(pairs.filter(([, value]) => value !== null));
      return [{ id: measure.id, bounds: answer.bounds, values: values as Record<string, number> }];
    });
  });
}
