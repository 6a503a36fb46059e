import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { __vitePreload as fetchPart } from './part-loader';

const SITE = 'https://example.org/map/assets/index.js';

/** As much of a document as style sheets are put into; `lost` ones do not come. */
function documentWith(lost: RegExp | null): string[] {
  const asked: string[] = [];
  const link = () => ({ href: '', onload: () => undefined, onerror: () => undefined });
  const append = ({ href, onload, onerror }: ReturnType<typeof link>) => {
    asked.push(href);
    queueMicrotask(lost?.test(href) === true ? onerror : onload);
  };
  const standing = [{ href: 'https://example.org/map/assets/standing.css' }];
  vi.stubGlobal('document', {
    createElement: link,
    querySelectorAll: () => standing,
    head: { append },
  });
  return asked;
}

describe('fetching a part', () => {
  let asked: string[] = [];
  beforeEach(() => (asked = documentWith(/lost/)));
  afterEach(() => vi.unstubAllGlobals());
  const part = () => Promise.resolve('the part');

  it('is the part alone where nothing belongs to it', async () => {
    await expect(fetchPart(part, [], SITE)).resolves.toBe('the part');
    expect(asked).toEqual([]);
  });

  it('waits for its style sheet, which is asked for once, and not where it stands already', async () => {
    const files = ['./a.css', './standing.css'];
    await fetchPart(part, files, SITE);
    await expect(fetchPart(part, files, SITE)).resolves.toBe('the part');
    expect(asked).toEqual(['https://example.org/map/assets/a.css']);
  });

  it('fails with its style sheet the first time, and then does without it', async () => {
    await expect(fetchPart(part, ['./lost.css'], SITE)).rejects.toThrow('lost.css');
    await expect(fetchPart(part, ['./lost.css'], SITE)).resolves.toBe('the part');
  });

  it('leaves it to the part to say that something it imports is missing', async () => {
    const files = ['data:text/javascript,throw new Error("damaged")'];
    await expect(fetchPart(part, files, SITE)).resolves.toBe('the part');
    const failing = () => Promise.reject(new Error('damaged'));
    await expect(fetchPart(failing, files, SITE)).rejects.toThrow('damaged');
  });
});
