import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { listen, staticServer } from '../../scripts/serve.mjs';

/** The built site on a server of its own, whose files can be missing for a while. */
export interface BreakableSite {
  readonly origin: string;
  /** Files whose address matches are missing from now on; null: none are. */
  lose(pattern: RegExp | null): void;
  close(): void;
}

export async function breakableSite(): Promise<BreakableSite> {
  const inner = staticServer(fileURLToPath(new URL('../../dist', import.meta.url)));
  let lost: RegExp | null = null;
  const server = createServer((request, response) => {
    if (lost?.test(request.url ?? '')) {
      response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
      response.end('Not found');
    } else inner.emit('request', request, response);
  });
  const origin = `http://127.0.0.1:${String(await listen(server, 0))}`;
  return {
    origin,
    lose: (pattern) => (lost = pattern),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
