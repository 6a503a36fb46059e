/** A page that stays open holds no more after many interactions than after few. */
import { interactive, openAlone } from './support/open';
import { footprint, interact, ROUND_LENGTH } from './support/soak';
import { expect, test } from './support/test';

test('nodes and listeners stay as many as they were', async ({ page, problems }) => {
  test.setTimeout(240_000);
  problems.skipAxe();
  const frame = await openAlone(page);
  await interactive(frame);
  // Every part has to have come before anything can stay the same.
  await interact(frame, 2 * ROUND_LENGTH);
  let before = await footprint(page);
  const added = async () => {
    const { listeners } = before;
    await interact(frame, ROUND_LENGTH);
    before = await footprint(page);
    return before.listeners - listeners;
  };
  await expect.poll(added, { timeout: 60_000 }).toBeLessThanOrEqual(0);
  expect(await interact(frame, 150)).toBeGreaterThanOrEqual(150);
  const after = await footprint(page);
  expect(after.nodes).toBeLessThan(before.nodes * 1.02);
  expect(after.listeners).toBeLessThan(before.listeners * 1.05);
  // Compiled code is counted too, and is still being made.
  expect(after.heap).toBeLessThan(before.heap * 1.25);
});
