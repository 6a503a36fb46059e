import { afterEach, describe, expect, it, vi } from 'vitest';
import { index, readPublished } from '../testing/published';
import { loadFile, loadIndex } from './load';

const measure = index.surveys[0]?.measures[0]?.file ?? '';

/** A browser that holds these files within the page, and answers every request in this way. */
function browser(answer: () => Promise<Response>, embedded: Record<string, string> = {}) {
  const fetched = vi.fn<typeof fetch>(answer);
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('document', {
    getElementById: (id: string) => {
      const textContent = embedded[id];
      return textContent === undefined ? null : { textContent };
    },
  });
  return fetched;
}

const reject = (error: Error) => () => Promise.reject(error);
const respond = (body: string, init?: ResponseInit) => () =>
  Promise.resolve(new Response(body, init));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('load', () => {
  it.each([
    ['no connection', reject(new TypeError('Failed to fetch')), 'network', 'could not be loaded.'],
    ['no such file', respond('not here', { status: 404 }), 'gone', 'could not be loaded (404).'],
    [
      'a fault of the server',
      respond('{}', { status: 500 }),
      'network',
      'could not be loaded (500).',
    ],
    ['an empty file', respond(''), 'format', 'is damaged.'],
    ['half a file', respond('{"survey": "his", "measu'), 'format', 'is damaged.'],
    ['a page in place of the file', respond('<!doctype html>'), 'format', 'is damaged.'],
    [
      'another file',
      respond('{"survey": 1}'),
      'format',
      'is not as expected: file.survey is not text.',
    ],
  ] as const)('tells the reader of %s', async (_, answer, kind, ending) => {
    browser(answer);
    expect(await loadFile('measure', measure)).toEqual({
      ok: false,
      failure: { kind, file: measure, message: `The file ${measure} ${ending}` },
    });
  });

  it('waits only so long', async () => {
    vi.useFakeTimers();
    const fetched = vi.fn(
      (_: string, { signal }: RequestInit) =>
        new Promise<Response>((_resolve, refuse) => {
          signal?.addEventListener('abort', () => {
            refuse(new DOMException('aborted', 'AbortError'));
          });
        }),
    );
    browser(respond('{}'));
    vi.stubGlobal('fetch', fetched);
    const loading = loadFile('measure', measure);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await loading).toHaveProperty(
      'failure.message',
      `The file ${measure} could not be loaded in time.`,
    );
    vi.useRealTimers();
  });

  it('asks with a limit on the time it may take', async () => {
    const fetched = browser(respond('{}'));
    await loadFile('measure', measure);
    expect(fetched.mock.lastCall?.[1]?.signal).toBeInstanceOf(AbortSignal);
  });

  it('gives what a good file holds', async () => {
    const content = readPublished(measure);
    browser(respond(JSON.stringify(content)));
    expect(await loadFile('measure', measure)).toHaveProperty('value.file', content);
  });

  it('takes a file that is inside the page without asking for it', async () => {
    const content = readPublished(measure);
    const fetched = browser(reject(new TypeError('no network')), {
      [`file:${measure}`]: JSON.stringify(content),
    });
    expect(await loadFile('measure', measure)).toHaveProperty('value.file', content);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('says so when a file within the page is damaged', async () => {
    browser(respond('{}'), { [`file:${measure}`]: '{' });
    expect(await loadFile('measure', measure)).toHaveProperty('failure.kind', 'format');
  });

  it('draws outlines from a good geography', async () => {
    const file = index.geographies[0]?.file ?? '';
    browser(respond(JSON.stringify(readPublished(file))));
    const shapes = await loadFile('shapes', file);
    expect(shapes.ok && shapes.value.areas.length).toBe(index.geographies[0]?.areas.length);
  });

  it.each([
    [null, 'data/index.json'],
    ['3de5d197', 'data/index.3de5d197.json'],
  ])('asks for the index of version %s as %s', async (version, file) => {
    const fetched = browser(respond(JSON.stringify(readPublished('data/index.json'))));
    expect(await loadIndex(version)).toHaveProperty('value.version', index.version);
    expect(fetched.mock.lastCall?.[0]).toBe(file);
  });
});
