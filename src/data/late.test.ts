import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { index, readPublished } from '../testing/published';
import { late } from './late';
import { loadFile } from './load';

const path = index.counts ?? '';

/** A parsed file, to be damaged. */
interface Any {
  [field: string]: Any;
}

function wrongAfter(change: (period: Any) => void): unknown {
  const content = readPublished(path) as Any;
  const period = content['counts']?.['0']?.['periods']?.['0'];
  if (!period) throw new Error('No period.');
  change(period);
  return late.counts(content);
}

describe('counts', () => {
  it('never accept something by chance', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(late.counts(value)).toHaveProperty('wrong', expect.stringMatching(/^file/));
      }),
    );
  });

  it('are accepted as committed', () => {
    const value = readPublished(path);
    expect(late.counts(value)).toEqual({ value });
  });

  it('are refused where an area would get its neighbour’s', () => {
    expect(wrongAfter((period) => delete period['value']?.['0'])).toHaveProperty('wrong');
    const shorter = wrongAfter((period) => {
      (period['areas'] as unknown as string[]).pop();
    });
    expect(shorter).toEqual({
      wrong: 'file.counts[0].periods[0].value does not match its areas',
    });
  });
});

describe('loadFile', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('checks files of late kinds as well', async () => {
    vi.stubGlobal('document', { getElementById: () => null });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"counts": 1}')));
    expect(await loadFile('counts', path)).toMatchObject({
      failure: {
        kind: 'format',
        message: expect.stringContaining('counts is not a list') as string,
      },
    });
  });
});

describe('the look-up of places', () => {
  it('is accepted as committed', () => {
    const value = readPublished(index.find);
    expect(late.find(value)).toEqual({ value });
  });

  it.each([
    ['outcodes', { LU1: [1, 2] }],
    ['councils', [['Luton', [0, 100]]]],
    ['towns', [['Luton', 1, 0, '2']]],
    ['outside', {}],
    ['geographies', ['icb-2023']],
    ['areas', { 'icb-2023': [1] }],
  ])('is refused where its %s are not as expected', (field, wrong) => {
    const content = { ...(readPublished(index.find) as object), [field]: wrong };
    expect(late.find(content)).toHaveProperty('wrong', expect.stringMatching(`^file.${field}`));
  });
});
