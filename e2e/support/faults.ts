/** What can become of a file on its way to the reader. */
import type { Page, Route } from '@playwright/test';

/** Holds an answer back until the test lets it go. */
export interface Held {
  readonly until: Promise<void>;
}

export function hold(): Held & { readonly release: () => void } {
  let release: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (release = resolve));
  return { until, release };
}

/** Holds the answers for such files back. @returns what lets them go */
export async function heldBack(page: Page, file: RegExp): Promise<() => void> {
  const { until, release } = hold();
  await page.route(file, async (route) => {
    await until;
    await route.continue();
  });
  return release;
}

type Fault = (route: Route, held: Held) => Promise<void>;

const isJson = (path: string) => path.endsWith('.json');

async function body(route: Route): Promise<string> {
  return (await route.fetch()).text();
}

function type(path: string): string {
  if (isJson(path)) return 'application/json';
  return path.endsWith('.css') ? 'text/css' : 'text/javascript';
}

const path = (route: Route) => new URL(route.request().url()).pathname;

/** The file with one field of another type, as a fault of a publishing tool would leave it. */
function otherwise(text: string): string {
  return text.replace(/:\s*\[/g, ':[{"not":"expected"},');
}

/** An index of tomorrow: it names figures under names that an older server does not have. */
function newer(text: string): string {
  return text
    .replace(/\.[0-9a-f]{8}\.json/g, '.0123abcd.json')
    .replace(/"version":"\w+"/, '"version":"0123abcd"');
}

/** Each by the name that a failing test tells. */
export const FAULTS = {
  missing: (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' }),
  'a server error': (route) =>
    route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Error</h1>' }),
  aborted: (route) => route.abort('connectionreset'),
  'never answering': async (_, { until }) => until,
  'ten seconds late': async (route, { until }) => {
    await until;
    await route.continue();
  },
  empty: (route) => route.fulfill({ status: 200, contentType: type(path(route)), body: '' }),
  truncated: async (route) => {
    const text = await body(route);
    const half = text.slice(0, text.length / 2);
    await route.fulfill({ status: 200, contentType: type(path(route)), body: half });
  },
  'a page in its place': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Hello' }),
  'of the wrong type': async (route) => {
    const text = await body(route);
    await route.fulfill(
      isJson(path(route))
        ? { status: 200, contentType: 'application/json', body: otherwise(text) }
        : { status: 200, contentType: 'application/octet-stream', body: text },
    );
  },
  'of another time': async (route) => {
    const text = await body(route);
    const isIndex = /\/data\/index[^/]*\.json$/.test(path(route));
    // Only an index can be newer than the files it names; a file can be gone from a newer server.
    if (isIndex) await route.fulfill({ contentType: 'application/json', body: newer(text) });
    else await route.fulfill({ status: 410, contentType: 'text/plain', body: 'Gone' });
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];
