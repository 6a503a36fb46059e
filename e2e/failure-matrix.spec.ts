/**
 * Each of the page's requests × each fault. The requests are those that the built site really makes.
 * `npm test` tries a selection in which every request and every fault occurs; `MATRIX=whole` all.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { FAULT_NAMES, type FaultName } from './support/faults';
import { inContext, requestsOf, together, trial, type Request } from './support/matrix';
import { expect, test } from './support/test';

const ASSETS = fileURLToPath(new URL('../dist/assets', import.meta.url));
const isWhole = process.env['MATRIX'] === 'whole';
/** Only requests whose path holds this. */
const only = process.env['MATRIX_OF'] ?? '';

type Pair = readonly [Request, FaultName];

/** What went wrong, by the names of request and fault; null where all went well. */
async function outcome(browser: Browser, [request, fault]: Pair): Promise<string | null> {
  try {
    await inContext(browser, (page) => trial(page, request, fault));
    return null;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return `${request.path} ${fault} (${request.journey.name}): ${words}`;
  }
}

/** Every request, and every fault several times. */
function selection(requests: readonly Request[]): Pair[] {
  return requests.map((request, at) => [request, FAULT_NAMES[(at * 7 + 3) % 10] ?? 'missing']);
}

async function expectAllWell(browser: Browser, pairs: readonly Pair[]): Promise<void> {
  const outcomes = await together(pairs, (pair) => outcome(browser, pair));
  const wrong = outcomes.filter((each) => each !== null);
  console.log(`${String(pairs.length)} failures tried, ${String(wrong.length)} wrong`);
  expect(wrong).toEqual([]);
}

for (const fault of isWhole ? FAULT_NAMES : ['a selection']) {
  test(`whatever fails, the rest works, with words and a retry: ${fault}`, async ({
    browser,
    problems,
  }) => {
    test.setTimeout(isWhole ? 900_000 : 400_000);
    problems.skipAxe();
    const requests = await requestsOf(browser);
    const seen = requests.map(({ path }) => path.split('/').pop());
    const unseen = readdirSync(ASSETS).filter((name) => !seen.includes(name));
    const chosen = requests.filter(({ path }) => path.includes(only));
    expect(unseen, 'parts that no journey asks for').toEqual([]);
    const all = chosen.map((request): Pair => [request, fault as FaultName]);
    await expectAllWell(browser, isWhole ? all : selection(chosen));
  });
}
