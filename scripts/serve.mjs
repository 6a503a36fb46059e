/** A small server for the built site: what `npm start` shows and the end-to-end tests visit. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, relative, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {import('node:http').Server} Server */
/** @typedef {{ body: Buffer, zipped: Buffer | null, etag: string }} Entry */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Types without a charset are pictures and fonts, which are compressed already. */
const COMPRESSIBLE = /charset/;

/** Files whose name carries a hash of their content: `assets/app-D3kf_aZb.js`, `gp-overall.1f2e3d4c.json`. */
const HASHED = /^assets\/|\.[0-9a-f]{8,}\.\w+$/;

/**
 * The content type by a file's name.
 * @param {string} path
 */
export function contentType(path) {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * How long a browser may keep a file: for ever if its name carries a hash, else it has to ask again.
 * @param {string} path relative to the site
 */
export function cacheControl(path) {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * The file that an address asks for; for a folder its index.html.
 * @param {string} root absolute path of the served folder
 * @param {string} url path and query as requested
 * @returns {string | null} null if the address is malformed or leads out of the folder
 */
export function fileFor(root, url) {
  const path = decoded(url.split(/[?#]/)[0] ?? '/');
  if (path === null || path.includes('\0')) return null;
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(resolve(root) + sep) ? file : null;
}

/**
 * A server of the files in a folder. Any other site may read them (as on GitHub Pages): a frame with
 * `sandbox="allow-scripts"` counts as another site, even to its own files.
 * @param {string} root absolute path
 * @returns {Server}
 */
export function staticServer(root) {
  /** @type {Map<string, Entry>} */
  const seen = new Map();
  return createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('x-content-type-options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const file = fileFor(root, request.url ?? '/');
    entryFor(file, seen).then(
      (entry) => {
        if (!file || !entry) notFound(response);
        else send(request, response, relative(root, file), entry);
      },
      (/** @type {unknown} */ error) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
}

/**
 * Starts a server on this machine only.
 * @param {Server} server
 * @param {number} port 0 for any free one
 * @returns {Promise<number>} the port it listens on
 * @throws {Error} with the code EADDRINUSE if the port is taken
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * @param {string | null} file
 * @param {Map<string, Entry>} seen compressed files, by content: a rebuilt file is noticed
 * @returns {Promise<Entry | null>}
 */
async function entryFor(file, seen) {
  const body = file === null ? null : await readIfThere(file);
  if (file === null || body === null) return null;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const known = seen.get(file);
  if (known?.etag === etag) return known;
  const zipped = COMPRESSIBLE.test(contentType(file)) ? gzipSync(body) : null;
  const entry = { body, zipped, etag };
  seen.set(file, entry);
  return entry;
}

/** @param {string} file */
async function readIfThere(file) {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path relative to the site
 * @param {Entry} entry
 */
function send(request, response, path, entry) {
  response.setHeader('content-type', contentType(path));
  response.setHeader('cache-control', cacheControl(path.replaceAll(sep, '/')));
  response.setHeader('etag', entry.etag);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === entry.etag) {
    response.writeHead(304).end();
    return;
  }
  const zip = entry.zipped && String(request.headers['accept-encoding']).includes('gzip');
  const body = zip && entry.zipped ? entry.zipped : entry.body;
  if (zip) response.setHeader('content-encoding', 'gzip');
  response.writeHead(200, { 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** @param {import('node:http').ServerResponse} response */
function notFound(response) {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // a lone % or the like: no file has that name
  }
}
