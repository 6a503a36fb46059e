import { describe, expect, it } from 'vitest';
import { inOrder } from './order';

describe('the order of texts', () => {
  it('takes a text before one that begins with it, and capitals before small letters', () => {
    expect(['b', 'ab', 'a', '', 'B'].sort(inOrder)).toEqual(['', 'B', 'a', 'ab', 'b']);
  });

  it('leaves alike ones where they are', () => {
    expect(inOrder('2026-09-15', '2026-09-15')).toBe(0);
  });

  it('is that of days', () => {
    expect(['2026-10-01', '2025-12-31', '2026-09-30'].sort(inOrder)).toEqual([
      '2025-12-31',
      '2026-09-30',
      '2026-10-01',
    ]);
  });
});
