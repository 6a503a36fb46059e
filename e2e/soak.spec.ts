/** A page that stays open holds no more after many interactions than after few, and is drawn once. */
import { interactive, openAlone } from './support/open';
import { type Footprint, footprint, interact, ROUND_LENGTH } from './support/soak';
import { expect, test } from './support/test';

/** Rounds that are compared; what comes late, comes in one of them. */
const ROUNDS = 8;

/** What the quietest of some rounds held: what is there once and went is no growth. */
function least(prints: readonly Footprint[], what: keyof Footprint): number {
  return Math.min(...prints.map((print) => print[what]));
}

test('nodes and listeners stay as many as they were', async ({ page, problems }) => {
  test.setTimeout(240_000);
  problems.skipAxe();
  const frame = await openAlone(page);
  await interactive(frame);
  await frame.evaluate("document.querySelector('.drawn').firstElementChild.isFirst = true");
  // Every part has to have come before anything can stay the same.
  await interact(frame, 2 * ROUND_LENGTH);
  const prints: Footprint[] = [];
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    await interact(frame, ROUND_LENGTH);
    prints.push(await footprint(page));
  }
  const [before, after] = [prints.slice(0, ROUNDS), prints.slice(ROUNDS)];
  expect(least(after, 'nodes')).toBeLessThan(least(before, 'nodes') * 1.02);
  // Less than one for every two rounds: what leaks, leaks with every one.
  expect(least(after, 'listeners') - least(before, 'listeners')).toBeLessThan(ROUNDS / 2);
  // Compiled code is counted too, and is still being made.
  expect(least(after, 'heap')).toBeLessThan(least(before, 'heap') * 1.25);
  const isFirst = "document.querySelector('.drawn').firstElementChild.isFirst";
  expect(await frame.evaluate(isFirst), 'the page was not drawn anew').toBe(true);
});
