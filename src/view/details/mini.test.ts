import { describe, expect, it } from 'vitest';
import { detailsFor } from '../../testing/published';

describe('miniOf', () => {
  it('draws no line through the two years of a yearly survey', () => {
    expect(detailsFor('?survey=gpps').mini).toBeNull();
  });

  it("is England's line, whatever area is shown", () => {
    const mini = detailsFor('?area=E54000058').mini;
    expect(mini?.name).toBe('England');
    expect(mini?.points.length).toBeGreaterThan(20);
  });
});
