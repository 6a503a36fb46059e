import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from './card-place';

const FRAME = { width: 390, height: 440 };
const CARD = { width: 150, height: 90 };
const free = () => false;

/** Whether two boxes share more than an edge. */
function overlap(
  own: { x: number; y: number; width: number; height: number },
  at: { x: number; y: number },
) {
  return (
    own.x < at.x + CARD.width &&
    at.x < own.x + own.width &&
    own.y < at.y + CARD.height &&
    at.y < own.y + own.height
  );
}

describe('placeCard', () => {
  it('stands in the corner of a frame that is smaller than the card', () => {
    const own = { x: 0, y: 0, width: 10, height: 10 };
    expect(placeCard(own, CARD, { width: 100, height: 50 }, free)).toEqual({ x: 0, y: 0 });
  });

  it('stands beside its area where all is free', () => {
    const { x, y } = placeCard({ x: 200, y: 200, width: 40, height: 40 }, CARD, FRAME, free);
    expect(Math.hypot(x - 200, y - 200)).toBeLessThan(200);
  });

  it('goes to free sea rather than over neighbours', () => {
    const isTaken = (x: number) => x > 160;
    const { x } = placeCard({ x: 300, y: 300, width: 40, height: 40 }, CARD, FRAME, isTaken);
    expect(x + CARD.width).toBeLessThanOrEqual(160);
  });

  it('never covers its own area, and never leaves the frame', () => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: 330 }),
      y: fc.integer({ min: 0, max: 380 }),
      width: fc.integer({ min: 1, max: 120 }),
      height: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(box, fc.integer(), (own, seed) => {
        const isTaken = (x: number, y: number) =>
          (Math.floor(x / 40) + Math.floor(y / 40) + seed) % 3 === 0;
        const at = placeCard(own, CARD, FRAME, isTaken);
        expect(overlap(own, at)).toBe(false);
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x + CARD.width).toBeLessThanOrEqual(FRAME.width);
        expect(at.y + CARD.height).toBeLessThanOrEqual(FRAME.height);
      }),
    );
  });
});
