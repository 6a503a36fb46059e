import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allSuites, type Suite } from './suites';
import { tally, type ClassTally } from './tally';

/** A short run of `npm run fuzz`; the rest is for the long one. */
const ROUNDS = 3;
const SEED = 29_000_000;

let suites: Suite[] = [];
let counts: ClassTally[] = [];
beforeAll(async () => {
  suites = await allSuites();
  counts = await tally(suites, SEED, (rounds) => rounds < ROUNDS);
}, 240_000);
afterAll(() => {
  for (const { close } of suites) close();
});

describe('damage of every class', () => {
  it('is taken in silence in no class in which it can be told', () => {
    const missed = counts.filter(({ detectable, silent }) => detectable && silent > 0);
    expect(missed).toEqual([]);
  });

  it('was done: each file was tried, and nearly all differed from the true one', () => {
    expect(counts.length).toBeGreaterThan(45);
    for (const one of counts) {
      expect(one.tried).toBe(ROUNDS);
      expect(one.refused + one.told + one.right + one.silent).toBe(ROUNDS);
    }
    const right = counts.reduce((sum, one) => sum + one.right, 0);
    expect(right).toBeLessThan(counts.length * ROUNDS * 0.15);
  });

  it('is the same for the same seed', async () => {
    const [first] = suites;
    if (!first) throw new Error('no suite');
    const again = await tally([first], SEED, (rounds) => rounds < 1);
    const once = await tally([first], SEED, (rounds) => rounds < 1);
    expect(again).toEqual(once);
  });
});
