import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from './in-time';

describe('inTime', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands on what comes, and why it does not come', async () => {
    expect(await inTime(Promise.resolve(3))).toBe(3);
    await expect(inTime(Promise.reject(new TypeError('gone')))).rejects.toThrow('gone');
  });

  it('gives up on what never comes', async () => {
    const waiting = expect(inTime(new Promise(() => undefined), 500)).rejects.toThrow('in time');
    await vi.advanceTimersByTimeAsync(500);
    await waiting;
  });

  it('leaves no timer behind', async () => {
    await inTime(Promise.resolve(3));
    expect(vi.getTimerCount()).toBe(0);
  });
});
