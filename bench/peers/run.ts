/**
 * The product beside other libraries that draw the same map from the same figures, in one run.
 * `npm run bench [-- --runs 5 --slower 4 --out bench/peers/table.md]`.
 */
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { siteOrigin } from '../../e2e/support/origins';
import { startServers } from '../../e2e/support/servers';
import { browserFlags, ensureReadersBrowser } from '../../scripts/browser.mjs';
import { option } from '../../scripts/process.mjs';
import { listen, staticServer } from '../../scripts/serve.mjs';
import { quantile } from '../quantile';
import { buildPeers, PEERS } from './build';
import { visit, type Visit } from './measure';

const PRODUCT = '**this product**';

/** "1,176 (1,150 to 1,240)": median and spread. */
function cell(values: readonly number[], digits = 0): string {
  const text = (value: number) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [low, middle, high] = [0, 0.5, 1].map((share) => text(quantile(values, share)));
  return low === high ? (middle ?? '') : `${middle ?? ''} (${low ?? ''} to ${high ?? ''})`;
}

function row(name: string, visits: readonly Visit[]): string {
  const cells = [
    cell(visits.map(({ kilobytes }) => kilobytes)),
    cell(visits.map(({ painted }) => painted)),
    cell(visits.map(({ usable }) => usable)),
    cell(visits.flatMap(({ recolours }) => recolours)),
    cell(visits.flatMap(({ quick }) => quick)),
    cell(visits.flatMap(({ first }) => first)),
    cell(
      visits.map(({ heap }) => heap),
      1,
    ),
    cell(visits.map(({ nodes }) => nodes)),
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}

function table(runs: number, slower: number, all: ReadonlyMap<string, readonly Visit[]>): string {
  const head = [
    'page',
    'KB',
    'painted ms',
    'usable ms',
    'recolour ms',
    'at once again ms',
    'first time ms',
    'heap MB',
    'nodes',
  ];
  return [
    `Median and, in brackets, spread of ${String(runs)} visits in one run; processor ${String(slower)} times slower, 1.6 Mbit/s, 150 ms.`,
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...[...all].map(([name, visits]) => row(name, visits)),
    '',
  ].join('\n');
}

async function main(args: string[]): Promise<void> {
  const runs = Number(option('runs', args) ?? 5);
  const slower = Number(option('slower', args) ?? 4);
  const folder = await buildPeers();
  const found = await ensureReadersBrowser();
  const stop = await startServers();
  const peers = staticServer(folder);
  const port = await listen(peers, 0);
  const addresses = new Map<string, string>(
    Object.entries(PEERS).map(([id, name]) => [name, `http://127.0.0.1:${port}/${id}/`]),
  ).set(PRODUCT, `${siteOrigin()}/`);
  const all = new Map<string, Visit[]>();
  const browser = await chromium.launch({ executablePath: found.path, args: browserFlags() });
  try {
    // In turn, so that a busy minute of the machine falls on all alike.
    for (let run = 0; run < runs; run += 1) {
      for (const [name, address] of addresses) {
        const whole = name === PRODUCT ? 'map:live' : 'map:interactive';
        all.set(name, [...(all.get(name) ?? []), await visit(browser, address, slower, whole)]);
      }
    }
  } finally {
    await browser.close();
    peers.close();
    stop();
  }
  const text = table(runs, slower, all);
  console.log(text);
  const out = option('out', args);
  if (out !== null) writeFileSync(out, text);
}

await main(process.argv.slice(2));
