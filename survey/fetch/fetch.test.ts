import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../hash';
import { fingerprint, temporaryRoot } from '../testing/root';
import { fetchNew, MEMORY, type Fetched } from './fetch';
import { publicPlaces, type Place } from './places';
import { exitCodeOf, fetchText } from './report';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const MEASURE = 'care-coordination';
let root: string;
let clear: () => void;
let server: Server;
let origin: string;
let answers: Record<string, Answer>;
let asked: string[];

beforeEach(async () => {
  ({ root, clear } = temporaryRoot());
  answers = {};
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  clear();
});

const send =
  (body: string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

/** Promises more than it sends. */
const half: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('measure,');
  setTimeout(() => response.destroy(), 20);
};

const silence: Answer = () => undefined;

/** To the same machine by another name. */
const elsewhere: Answer = (_, response) => {
  const { port } = server.address() as AddressInfo;
  response.writeHead(302, { location: `http://localhost:${String(port)}/other.csv` }).end();
};

function place(change: Partial<Place> = {}): Place {
  return {
    id: 'records',
    label: 'The newest records',
    address: `${origin}/new.csv`,
    kind: 'file',
    group: 'records',
    byHand: 'save the file',
    ...change,
  };
}

function look(places: readonly Place[] = [place()], apply = false): Promise<Fetched> {
  const quiet = () => undefined;
  return fetchNew({ root, places, apply, today: '2026-11-21', onProgress: quiet, patience: 2000 });
}

/** Held records of wave 28, with the given answers to what they say of their wave. */
function records(wave = '28', dates = '2026-08-18,2026-09-09'): string {
  const text = readFileSync(join(root, 'survey/sources/his-areas.csv'), 'utf8');
  const [header = '', ...lines] = text.trim().split('\n');
  const own = lines.filter((line) => line.startsWith(`${MEASURE},`) && line.includes(',28,2026-'));
  const moved = own.map((line) => line.replace(',28,2026-08-18,2026-09-09,', `,${wave},${dates},`));
  return [header, ...moved].join('\n');
}

const outcomes = ({ looked }: Fetched) => looked.map(({ taken }) => taken.outcome);

describe('what a publisher answers', () => {
  it('nothing is done without places', async () => {
    const fetched = await look([]);
    expect(fetched).toEqual({ looked: [], imports: [] });
    expect(exitCodeOf(fetched)).toBe(3);
  });

  it.each([
    ['404', send('', {}, 404), 'not-there', 3, /not published yet/],
    ['403', send('', {}, 403), 'no-answer', 3, /answered 403\. By hand: save the file/],
    ['500', send('', {}, 500), 'no-answer', 3, /answered 500\. By hand: save the file/],
    ['an empty file', send(''), 'not-the-file', 1, /empty/],
    [
      'a page in place of the file',
      send('<!doctype html><title>Sorry</title>', { 'content-type': 'text/html' }),
      'not-the-file',
      1,
      /a web page came in place of the file/,
    ],
    ['half a file', half, 'no-answer', 3, /By hand/],
    ['nothing at all', silence, 'no-answer', 3, /no answer in time/],
    ['a redirect to somebody else', elsewhere, 'not-the-file', 1, /leads elsewhere/],
  ] as const)('%s is told, and nothing is written', async (_, answer, outcome, code, words) => {
    answers = { '/new.csv': answer, '/other.csv': send('a,b\n1,2\n') };
    const before = fingerprint(root);
    const fetched = await look([place()], true);
    expect(outcomes(fetched)).toEqual([outcome]);
    expect(fetched.imports).toEqual([]);
    expect(exitCodeOf(fetched)).toBe(code);
    expect(fetchText(fetched)).toMatch(words);
    expect(fingerprint(root)).toBe(before);
  });

  it('a redirect within the publisher’s own site is followed', async () => {
    answers = {
      '/new.csv': (_, response) => response.writeHead(301, { location: '/moved.csv' }).end(),
      '/moved.csv': send(records()),
    };
    expect(outcomes(await look())).toEqual(['new']);
  });
});

describe('a file that is new', () => {
  it('is tried and not written, unless that is asked for', async () => {
    answers = { '/new.csv': send(records('29', '2026-09-15,2026-10-07')) };
    const fetched = await look();
    expect(fetched.imports).toMatchObject([{ report: { outcome: 'dry-run' } }]);
    expect(fetchText(fetched)).toContain('his-29 care-coordination: 36 boards, 132 new');
    expect(exitCodeOf(fetched)).toBe(0);
    expect(existsSync(join(root, MEMORY))).toBe(false);
    expect(readFileSync(join(root, 'survey/catalogue/waves.json'), 'utf8')).not.toContain('his-29');
  }, 120_000);

  it('is imported when that is asked for, and known by its mark the next time', async () => {
    const text = records('29', '2026-09-15,2026-10-07');
    answers = {
      '/new.csv': (request, response) => {
        const known = request.headers['if-none-match'] === '"one"';
        response.writeHead(known ? 304 : 200, { etag: '"one"' }).end(known ? '' : text);
      },
    };
    const fetched = await look([place()], true);
    expect(fetched.imports).toMatchObject([{ report: { outcome: 'written' } }]);
    const memory = JSON.parse(readFileSync(join(root, MEMORY), 'utf8')) as unknown;
    expect(memory).toEqual({
      records: { address: `${origin}/new.csv`, etag: '"one"', sha256: sha256(text) },
    });
    expect(outcomes(await look([place()], true))).toEqual(['unchanged']);
  }, 240_000);

  it('is known by its content where the publisher gives no mark', async () => {
    answers = { '/new.csv': send(records()) };
    expect(await look([place()], true)).toMatchObject({
      imports: [{ report: { outcome: 'nothing-new' } }],
    });
    expect(outcomes(await look())).toEqual(['unchanged']);
  }, 120_000);

  it('that is refused is tried again the next time', async () => {
    answers = { '/new.csv': send('what,is,this\n1,2,3\n') };
    const fetched = await look([place()], true);
    expect(fetchText(fetched)).toMatch(/Refused, nothing was written: new\.csv\./);
    expect(exitCodeOf(fetched)).toBe(1);
    expect(outcomes(await look([place()], true))).toEqual(['new']);
  });

  it('waits until the other files of its survey are there', async () => {
    answers = { '/new.csv': send(records()) };
    const other = place({ id: 'other', address: `${origin}/other.csv` });
    const fetched = await look([place(), other], true);
    expect(outcomes(fetched)).toEqual(['new', 'not-there']);
    expect(fetched.imports).toEqual([]);
  });
});

describe('pages', () => {
  const linked = () => place({ address: `${origin}/dataset`, kind: 'link', link: /\.csv$/ });

  it('lead to the first file that fits', async () => {
    answers = {
      '/dataset': send(
        '<a href="/notes.pdf">Notes</a> <a href="/files/28.csv">Newest</a> <a href="/files/27.csv">Older</a>',
      ),
      '/files/28.csv': send(records()),
    };
    expect(outcomes(await look([linked()]))).toEqual(['new']);
    expect(asked).toEqual(['/dataset', '/files/28.csv']);
  });

  it('without such a link are told', async () => {
    answers = { '/dataset': send('<p>We have moved.</p>') };
    const fetched = await look([linked()]);
    expect(outcomes(fetched)).toEqual(['not-the-file']);
    expect(exitCodeOf(fetched)).toBe(1);
  });

  it('that no import can read are watched for changes', async () => {
    const watched = place({ address: `${origin}/gp.html`, kind: 'watch' });
    answers = { '/gp.html': send('<p>Wave 28</p>', { 'content-type': 'text/html' }) };
    expect(fetchText(await look([watched], true))).toContain('the page has changed; save the file');
    expect(outcomes(await look([watched], true))).toEqual(['unchanged']);
    answers = { '/gp.html': send('<p>Wave 29</p>', { 'content-type': 'text/html' }) };
    expect(outcomes(await look([watched], true))).toEqual(['new']);
  });
});

describe('the publishers’ addresses', () => {
  it('are whole, each with what to do by hand', () => {
    const places = publicPlaces(2027);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    for (const each of places) {
      expect(new URL(each.address).protocol).toBe('https:');
      expect(each.byHand).not.toBe('');
      expect(each.kind === 'link').toBe(each.link !== undefined);
    }
    expect(places.filter(({ group }) => group === 'gpps')).toHaveLength(3);
  });
});
