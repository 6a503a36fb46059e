/**
 * Whether a page that stays open for a day grows. `npm run bench:soak [-- --interactions 10000]`. Prints what
 * the page holds after garbage was collected, and exits with 1 where it grew.
 */
import { chromium } from '@playwright/test';
import { interactive, openAlone } from '../e2e/support/open';
import { startServers } from '../e2e/support/servers';
import { footprint, interact, type Footprint } from '../e2e/support/soak';
import { browserFlags, ensureReadersBrowser } from '../scripts/browser.mjs';
import { option } from '../scripts/process.mjs';

/** Growth of any of them beyond this share is a leak, not noise. */
const NOISE = 0.1;
const STEPS = 10;

function tell(done: number, { heap, nodes, listeners }: Footprint): void {
  const megabytes = (heap / 1e6).toFixed(2);
  console.log(
    `${String(done).padStart(6)}  ${megabytes} MB  ${String(nodes)} nodes  ${String(listeners)} listeners`,
  );
}

const wanted = Number(option('interactions', process.argv.slice(2)) ?? 10_000);
const stop = await startServers();
const { path } = await ensureReadersBrowser();
const browser = await chromium.launch({ executablePath: path, args: browserFlags() });
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const frame = await openAlone(page);
  await interactive(frame);
  // Until the browser has compiled what it will.
  let done = await interact(frame, wanted / STEPS);
  const first = await footprint(page);
  let last = first;
  tell(done, first);
  for (let step = 2; step <= STEPS; step += 1) {
    done += await interact(frame, (wanted * step) / STEPS - done);
    last = await footprint(page);
    tell(done, last);
  }
  const grown = (['heap', 'nodes', 'listeners'] as const).filter(
    (each) => last[each] > first[each] * (1 + NOISE),
  );
  console.log(grown.length === 0 ? 'Nothing grew.' : `Grew: ${grown.join(', ')}.`);
  process.exitCode = grown.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  stop();
}
