import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Player } from './player';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Steps until the last one, 100 milliseconds apart. */
function setUp(last: number) {
  let at = 0;
  const player = new Player(() => {
    at += 1;
    return at < last ? 100 : null;
  });
  return { player, at: () => at };
}

describe('Player', () => {
  it('does nothing before it is started, nor at the end', () => {
    const { player, at } = setUp(2);
    player.see(true);
    vi.advanceTimersByTime(1000);
    expect(at()).toBe(0);
    player.start();
    vi.advanceTimersByTime(1000);
    expect(at()).toBe(2);
  });

  it('waits while nobody sees it, and goes on where it was', () => {
    const { player, at } = setUp(9);
    player.start();
    player.see(false);
    vi.advanceTimersByTime(10_000);
    expect(at()).toBe(1);
    player.see(true);
    expect(at()).toBe(2);
    vi.advanceTimersByTime(100);
    expect(at()).toBe(3);
  });

  it('is not woken by being seen once it was stopped', () => {
    const { player, at } = setUp(9);
    player.start();
    player.see(false);
    vi.advanceTimersByTime(200);
    player.stop();
    player.see(true);
    vi.advanceTimersByTime(1000);
    expect(at()).toBe(1);
  });
});
