/** A published version promises exactly the figures an editor saw: its files never change. */
import { describe, expect, it } from 'vitest';
import type { IndexFile } from '../src/model/files';
import { readVersions, referencedFiles } from './build/outputs';
import { hash8 } from './hash';
import { readPublic, ROOT, parsedPublic } from './testing/committed';

const versions = readVersions(ROOT);

describe('a published version', () => {
  it('is there to be checked', () => {
    expect(versions.length).toBeGreaterThan(0);
  });

  it.each(versions)('$version has the index it was published with', ({ version, index }) => {
    const { version: named, ...content } = JSON.parse(readPublic(index)) as IndexFile;
    expect(named).toBe(version);
    expect(hash8(JSON.stringify(content))).toBe(version);
  });

  it.each(versions)('$version has the files it was published with', ({ index }) => {
    for (const path of referencedFiles(JSON.parse(readPublic(index)) as IndexFile, parsedPublic)) {
      expect(path).toMatch(new RegExp(`\\.${hash8(readPublic(path))}\\.json$`));
    }
  });
});
