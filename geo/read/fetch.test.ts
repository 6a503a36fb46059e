import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoundarySource } from '../sources';
import { fetchSource } from './fetch';

function square(code: string, west: number): object {
  const ring = [
    [west, 52],
    [west + 1, 52],
    [west + 1, 53],
    [west, 52],
  ];
  return {
    type: 'Feature',
    properties: { CD: code, NM: `Board ${code}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const FEATURES = [square('E54000001', -3), square('E54000002', -2), square('E54000003', -1)];

let folder: string;
let server: Server | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geo-fetch-'));
});

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

/** A source whose address is a local server. */
async function served(answer: RequestListener): Promise<BoundarySource> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((done) => started.listen(0, '127.0.0.1', done));
  const { port } = started.address() as AddressInfo;
  return {
    file: 'boards.geojson',
    address: `http://127.0.0.1:${port}/query?f=geojson`,
    code: 'CD',
    name: 'NM',
    count: 3,
    pattern: /^E540000\d\d$/,
  };
}

const says =
  (body: unknown, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));

describe('what is refused', () => {
  it.each([
    ['a status other than 200', says('gone', 404), /boards\.geojson .*answered 404/],
    ['a page of HTML', says('<html>'), /no JSON: <html>/],
    ['null', says('null'), /no features/],
    ['an error sent as a success', says({ error: { message: 'Invalid URL' } }), /Invalid URL/],
    ['too few features', says({ features: FEATURES.slice(1) }), /3 features expected, 2 found/],
    ['endless pages', says({ features: [], exceededTransferLimit: true }), /empty page/],
  ])('%s', async (_, answer, message) => {
    const source = await served(answer);
    await expect(fetchSource(source, folder)).rejects.toThrow(message);
    expect(await readdir(folder)).toEqual([]);
  });

  it('an answer that does not come in time', async () => {
    const source = await served(() => undefined);
    await expect(fetchSource(source, folder, 50)).rejects.toThrow(/no answer in time/);
  });

  it('a server that is not there', async () => {
    const source = await served(says(''));
    await new Promise((done) => server?.close(done));
    await expect(fetchSource(source, folder)).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('fetchSource', () => {
  it('joins the pages it is given', async () => {
    const asked: (string | null)[] = [];
    const source = await served((request, response) => {
      const offset = new URL(request.url ?? '', 'http://local').searchParams.get('resultOffset');
      asked.push(offset);
      const from = Number(offset);
      const features = FEATURES.slice(from, from + 2);
      const properties = { exceededTransferLimit: from + 2 < FEATURES.length };
      response.end(JSON.stringify({ features, properties }));
    });
    expect(await fetchSource(source, folder)).toBe('fetched');
    expect(asked).toEqual(['0', '2']);
    const text = await readFile(join(folder, source.file), 'utf8');
    expect((JSON.parse(text) as { features: unknown }).features).toEqual(FEATURES);
    expect(await readdir(folder)).toEqual([source.file]);
  });

  it('leaves a file alone that is there', async () => {
    let asked = 0;
    const source = await served((_, response) => {
      asked += 1;
      response.end();
    });
    await writeFile(join(folder, source.file), 'kept');
    expect(await fetchSource(source, folder)).toBe('there');
    expect(asked).toBe(0);
    expect(await readFile(join(folder, source.file), 'utf8')).toBe('kept');
  });
});
