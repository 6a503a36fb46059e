import { describe, expect, it } from 'vitest';
import { keyTarget } from './row-keys';

const row = ['a', 'b', 'c'];

describe('keyTarget', () => {
  it('leads nowhere in an empty row, and for keys that do not move', () => {
    expect(keyTarget('ArrowLeft', [], 'a', 'ArrowUp')).toBeUndefined();
    expect(keyTarget('End', [], 'a', 'ArrowUp')).toBeUndefined();
    expect(keyTarget('Enter', row, 'a', 'ArrowUp')).toBeUndefined();
  });

  it('stops at both ends', () => {
    expect(keyTarget('ArrowLeft', row, 'a', 'ArrowUp')).toBe('a');
    expect(keyTarget('ArrowRight', row, 'c', 'ArrowUp')).toBe('c');
  });

  it('moves by one, or all the way', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];
    expect(keys.map((key) => keyTarget(key, row, 'b', 'ArrowUp'))).toEqual(['a', 'c', 'a', 'c']);
  });

  it('takes the upright arrow it is told to as onwards', () => {
    expect(keyTarget('ArrowUp', row, 'b', 'ArrowUp')).toBe('c');
    expect(keyTarget('ArrowUp', row, 'b', 'ArrowDown')).toBe('a');
    expect(keyTarget('ArrowDown', row, 'b', 'ArrowDown')).toBe('c');
  });
});
