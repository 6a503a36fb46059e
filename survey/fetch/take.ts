/** Asks a publisher for one file, and says what came of it: always a value, never a throw. */
import { basename } from 'node:path';
import { sha256 } from '../hash';
import type { Place } from './places';

/** What is remembered of a place since it was last taken. */
export interface Seen {
  /** Address of the file itself. */
  readonly address: string;
  readonly etag: string | null;
  readonly sha256: string;
}

export type Taken =
  | { readonly outcome: 'unchanged' | 'not-there' }
  /** The publisher does not answer a machine, or not now. */
  | { readonly outcome: 'no-answer' | 'not-the-file'; readonly why: string }
  | {
      readonly outcome: 'new';
      /** Name of the file, without folders. */
      readonly name: string;
      readonly content: Uint8Array;
      readonly seen: Seen;
    };

/** Milliseconds that a publisher may take for one answer. */
const PATIENCE = 60_000;
const MOST_BYTES = 100_000_000;
const AGENT = 'gp-access-map (reads newly published figures once a week)';

/** @param seen what is remembered of the place, or null @param patience milliseconds */
export async function take(place: Place, seen: Seen | null, patience = PATIENCE): Promise<Taken> {
  try {
    const address = place.kind === 'link' ? await linkIn(place, patience) : place.address;
    if (address === null) {
      return { outcome: 'not-the-file', why: 'the page has no link to such a file' };
    }
    return await fileAt(address, place, seen, patience);
  } catch (error) {
    return { outcome: 'no-answer', why: reasonOf(error) };
  }
}

/** The first link of the page that fits; null where there is none. */
async function linkIn({ address, link }: Place, patience: number): Promise<string | null> {
  const response = await ask(address, {}, patience);
  if (!response.ok) throw new Error(`the server answered ${String(response.status)}`);
  const page = await response.text();
  const links = [...page.matchAll(/href\s*=\s*["']([^"']+)["']/g)].map(([, to = '']) => to);
  const found = links.find((to) => link?.test(to));
  return found === undefined ? null : new URL(found.replaceAll('&amp;', '&'), response.url).href;
}

async function fileAt(
  address: string,
  place: Place,
  seen: Seen | null,
  patience: number,
): Promise<Taken> {
  const known = seen?.address === address ? seen : null;
  const headers = known?.etag ? { 'if-none-match': known.etag } : {};
  const response = await ask(address, headers, patience);
  if (response.status === 304) return { outcome: 'unchanged' };
  if (response.status === 404) return { outcome: 'not-there' };
  if (!response.ok) throw new Error(`the server answered ${String(response.status)}`);
  if (!isSameSite(response.url, address)) {
    return { outcome: 'not-the-file', why: `the address leads elsewhere: ${response.url}` };
  }
  const content = new Uint8Array(await response.arrayBuffer());
  const why = wrongWith(content, place, response);
  if (why !== null) return { outcome: 'not-the-file', why };
  const hash = sha256(content);
  if (seen?.sha256 === hash) return { outcome: 'unchanged' };
  const etag = response.headers.get('etag');
  const name = decodeURIComponent(basename(new URL(address).pathname));
  return { outcome: 'new', name, content, seen: { address, etag, sha256: hash } };
}

function ask(
  address: string,
  headers: Record<string, string>,
  patience: number,
): Promise<Response> {
  return fetch(address, {
    headers: { 'user-agent': AGENT, ...headers },
    signal: AbortSignal.timeout(patience),
  });
}

/** Why these bytes are not the file that was asked for; null where nothing speaks against them. */
function wrongWith(content: Uint8Array, { kind }: Place, { headers }: Response): string | null {
  if (content.length === 0) return 'the file is empty';
  if (content.length > MOST_BYTES) return 'the file is far too large';
  if (kind === 'watch') return null;
  const start = new TextDecoder().decode(content.subarray(0, 200)).trimStart();
  const isPage = start.startsWith('<') || /html/.test(headers.get('content-type') ?? '');
  return isPage ? 'a web page came in place of the file' : null;
}

/** The same host, or another of the same owner: "www.ons.gov.uk" and "download.ons.gov.uk". */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  const owner = (host: string): string => host.split('.').slice(-3).join('.');
  return a.host === b.host || owner(a.hostname) === owner(b.hostname);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
