import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, staticServer } from '../../scripts/serve.mjs';
import { articleServer } from './article';
import { HOST_VARIABLE, SITE_VARIABLE } from './origins';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Starts the two servers of a run on free ports: the built site, and a newspaper that embeds it. They
 * differ in host name too, so that the browser takes them for different sites, as they are in life.
 * @returns what ends them
 * @throws if the site has not been built
 */
export async function startServers(): Promise<() => void> {
  if (!existsSync(join(DIST, 'index.html'))) {
    throw new Error('There is no built site in dist/: run npm run build first.');
  }
  const site = staticServer(DIST);
  const host = articleServer();
  process.env[SITE_VARIABLE] = `http://127.0.0.1:${await listen(site, 0)}`;
  process.env[HOST_VARIABLE] = `http://localhost:${await listen(host, 0)}`;
  return () => {
    for (const server of [site, host]) {
      server.closeAllConnections();
      server.close();
    }
  };
}

export default startServers;
