import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheControl, contentType, fileFor, listen, staticServer } from './serve.mjs';

const FOREVER = 'public, max-age=31536000, immutable';

describe('fileFor', () => {
  it.each([
    ['a malformed address', '/%'],
    ['a zero byte', '/a%00b'],
    ['a way out of the folder', '/../secret'],
    ['a disguised way out', '/..%2fsecret'],
    ['a neighbour whose name begins alike', '/../site-2/a'],
  ])('refuses %s', (_, url) => {
    expect(fileFor('/srv/site', url)).toBeNull();
  });

  it.each([
    ['/', '/srv/site/index.html'],
    ['/?view=hex', '/srv/site/index.html'],
    ['/data/', '/srv/site/data/index.html'],
    ['/a%20b.csv', '/srv/site/a b.csv'],
  ])('%s is %s', (url, file) => {
    expect(fileFor('/srv/site', url)).toBe(file);
  });
});

describe('cacheControl', () => {
  it.each([
    'index.html',
    'embed.js',
    'data/index.json',
    'standalone.html',
    'geo/icb-2026.topo.json',
    'data/gpps/gpps-2026-contacts.json',
  ])('has browsers ask again for %s', (path) => expect(cacheControl(path)).toBe('no-cache'));
  it.each(['assets/index-DkfjaZbC.js', 'data/his/gp-overall.1f2e3d4c.json'])('keeps %s', (path) =>
    expect(cacheControl(path)).toBe(FOREVER),
  );
});

describe('contentType', () => {
  it('takes what it does not know for bytes', () => {
    expect(contentType('a')).toBe('application/octet-stream');
    expect(contentType('A.JSON')).toContain('application/json');
  });
});

describe('staticServer', () => {
  let root: string;
  let base: string;
  let port: number;
  const page = '<!doctype html>'.repeat(50);

  const servers: ReturnType<typeof staticServer>[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'site-'));
    await mkdir(join(root, 'folder'));
    await writeFile(join(root, 'index.html'), page);
    const server = staticServer(root);
    servers.push(server);
    port = await listen(server, 0);
    base = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    servers.forEach((server) => server.close());
    await rm(root, { recursive: true });
  });

  it('says 404 for what is not there, and for a folder', async () => {
    expect((await fetch(`${base}/nothing.json`)).status).toBe(404);
    expect((await fetch(`${base}/folder`)).status).toBe(404);
  });

  it('takes no other methods', async () => {
    expect((await fetch(base, { method: 'POST' })).status).toBe(405);
  });

  it('sends a compressed page that any site may read', async () => {
    const response = await fetch(base);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toBe(page);
  });

  it('sends it plain to those who cannot unpack', async () => {
    const response = await fetch(base, { headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(page);
  });

  it('sends it again only when it has changed', async () => {
    const etag = (await fetch(base)).headers.get('etag') ?? '';
    const again = () => fetch(base, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await writeFile(join(root, 'index.html'), 'new');
    const changed = await again();
    expect([changed.status, await changed.text()]).toEqual([200, 'new']);
    await writeFile(join(root, 'index.html'), page);
  });

  it('does not leave its folder for a raw request either', async () => {
    const reply = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /../../etc/passwd HTTP/1.0\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (part) => (text += part.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(reply).toContain('404');
  });

  it('says when a port is taken', async () => {
    const second = staticServer(root);
    await expect(listen(second, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
