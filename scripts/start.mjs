/** `npm start`: installs what is missing, builds the site and serves it. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensurePackages } from './install.mjs';
import { option, ROOT } from './process.mjs';
import { listen, staticServer } from './serve.mjs';

const USUAL_PORT = 4173;

/**
 * The port asked for with --port; null if none was.
 * @param {readonly string[]} args
 * @throws {Error} if it is not a port
 */
function askedPort(args) {
  const text = option('port', args);
  if (text === null && !args.some((arg) => arg.startsWith('--port'))) return null;
  const port = Number(text ?? NaN);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port takes a number from 0 to 65535, e.g. npm start -- --port 8080`);
}

/**
 * Serves on the port asked for, or on the usual one, or on any that is free.
 * @param {number | null} asked
 * @returns {Promise<number>}
 */
async function serve(asked) {
  const ports = asked === null ? [USUAL_PORT, 0] : [asked];
  for (const port of ports) {
    try {
      return await listen(staticServer(join(ROOT, 'dist')), port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (asked !== null)
        throw new Error(`Port ${port} can't be used (${String(error.code)}).`, { cause: error });
    }
  }
  throw new Error('No free port was found.');
}

try {
  const asked = askedPort(process.argv.slice(2));
  await ensurePackages();
  await build();
  const port = await serve(asked);
  console.log(`\n  The map is at  http://localhost:${port}/\n  Press Ctrl+C to stop.\n`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
