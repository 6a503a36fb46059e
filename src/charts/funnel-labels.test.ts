import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, touch, type Box, type Surroundings, type Wish } from './funnel-labels';

const frame: Box = { left: 0, top: 0, width: 600, height: 300 };
const wish = (text: string, x: number, y: number, must = false): Wish => ({
  id: `${text} ${String(x)} ${String(y)}`,
  text,
  x,
  y,
  must,
});

const open: Surroundings = { dots: [], lines: [], taken: [], frame };

describe('placeLabels', () => {
  it('places nothing where nothing is asked for or nothing fits', () => {
    expect(placeLabels([], open)).toEqual([]);
    const narrow = { ...frame, width: 30 };
    expect(
      placeLabels([wish('Kent and Medway', 10, 100, true)], { ...open, frame: narrow }),
    ).toEqual([]);
  });

  it('stands right of its dot, or left where the frame ends', () => {
    const [free] = placeLabels([wish('Kent', 100, 100)], open);
    expect(free?.x).toBeGreaterThan(100);
    const [edge] = placeLabels([wish('Kent', 590, 100)], open);
    expect(edge).toMatchObject({ x: 580, anchor: 'end' });
  });

  it('rather stands beneath a line than on it', () => {
    const lines = Array.from({ length: 60 }, (_, i) => ({ x: 10 * i, y: 100 }));
    const [label] = placeLabels([wish('Kent', 100, 100)], { ...open, lines });
    expect(label?.box.top).not.toBeCloseTo(93.5, 0);
    expect(label).toBeDefined();
  });

  it('leaves a name out rather than over dots, unless it must stand', () => {
    const dots = Array.from({ length: 60 * 30 }, (_, i) => ({
      x: 10 * (i % 60),
      y: 10 * Math.floor(i / 60),
    }));
    expect(placeLabels([wish('Kent', 100, 100)], { ...open, dots })).toEqual([]);
    expect(placeLabels([wish('Kent', 100, 100, true)], { ...open, dots })).toHaveLength(1);
  });

  it('breaks a long name where it has no room on one line', () => {
    const narrow = { ...frame, width: 170 };
    const [label] = placeLabels([wish('Hampshire and Isle of Wight', 20, 100)], {
      ...open,
      frame: narrow,
    });
    expect(label?.lines).toEqual(['Hampshire and', 'Isle of Wight']);
  });

  it('never lays one text over another, nor any outside, whatever is asked for', () => {
    const wishes = fc.array(
      fc.record({
        id: fc.uuid(),
        text: fc.constantFrom('Kent', 'Derby and Derbyshire', 'Hampshire and Isle of Wight'),
        x: fc.integer({ min: 0, max: 600 }),
        y: fc.integer({ min: 0, max: 300 }),
        must: fc.boolean(),
      }),
      { maxLength: 42 },
    );
    const taken = [{ left: 500, top: 140, width: 90, height: 13 }];
    fc.assert(
      fc.property(wishes, (all) => {
        const boxes = placeLabels(all, { ...open, dots: all, taken }).map(({ box }) => box);
        boxes.forEach((box, i) => {
          for (const other of [...taken, ...boxes.slice(i + 1)]) {
            expect(touch(box, other)).toBe(false);
          }
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(600);
          expect(box.top + box.height).toBeLessThanOrEqual(300);
        });
      }),
    );
  });
});
