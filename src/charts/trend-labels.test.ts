import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnPoint, TrendSeries } from '../view/details/trend-types';
import { LINE_HEIGHT, lineLabels } from './trend-labels';

function series(name: string, value: number | null): TrendSeries {
  const point = { wave: 'w', time: 0, value } as unknown as DrawnPoint;
  const runs = value === null ? [] : [[point]];
  return { code: name, role: 'area', name, brief: name, points: [], runs, bridges: [] };
}

const y = (value: number) => 200 - 2 * value;

describe('lineLabels', () => {
  it('has none without lines, and none for a line without a figure', () => {
    expect(lineLabels([], y, 90, 200)).toEqual([]);
    expect(lineLabels([series('Kent', null)], y, 90, 200)).toEqual([]);
  });

  it('breaks long names between words and keeps every word', () => {
    const [label] = lineLabels([series('Herefordshire and Worcestershire', 50)], y, 104, 200);
    expect(label?.lines).toEqual(['Herefordshire', 'and', 'Worcestershire']);
  });

  it('keeps labels apart, in the order of the ends of the lines', () => {
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
        const all = values.map((each, i) => series(`Area number ${String(i)}`, each));
        const labels = lineLabels(all, y, 60, 400);
        labels.slice(1).forEach((label, i) => {
          const before = labels[i];
          const end = (before?.y ?? 0) + (before?.lines.length ?? 0) * LINE_HEIGHT;
          expect(label.y).toBeGreaterThanOrEqual(end);
        });
      }),
    );
  });
});
