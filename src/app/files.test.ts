import { describe, expect, it, vi } from 'vitest';
import type { FileKind, PlannedFile } from '../model/contents';
import type { LineageFile } from '../model/files';
import { failed, success, type Result } from '../model/result';
import { Files } from './files.svelte';

const CONTENT: LineageFile = { from: 'a', to: 'b', date: '2026-04-01', entries: [], unions: [] };
const FILE: PlannedFile = { kind: 'lineage', path: 'a' };

/** Files that come when they are told to. */
function files() {
  const waiting: ((result: Result<LineageFile>) => void)[] = [];
  const load = vi.fn((_kind: FileKind, _path: string, _stop: AbortSignal) => {
    const coming = new Promise<Result<LineageFile>>((resolve) => void waiting.push(resolve));
    return coming;
  });
  return {
    files: new Files(load as ConstructorParameters<typeof Files>[0]),
    load,
    waiting,
  };
}

const network = failed('network', 'a', 'The file a could not be loaded.');

describe('Files', () => {
  it('knows nothing of a file that nobody asked for, nor of none', () => {
    const { files: all } = files();
    for (const path of ['a', '', null, undefined]) {
      expect(all.read('lineage', path)).toBeNull();
      expect(all.failure(path)).toBeNull();
    }
    expect(all.isSettled('a')).toBe(false);
  });

  it('asks once, however often a file is needed', async () => {
    const { files: all, load, waiting } = files();
    const needed = [all.need([FILE]), all.need([FILE, FILE])];
    expect(all.isSettled('a')).toBe(false);
    waiting[0]?.(success(CONTENT));
    await Promise.all(needed);
    await all.need([FILE]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(all.read('lineage', 'a')).toBe(CONTENT);
    expect([all.isSettled('a'), all.failure('a')]).toEqual([true, null]);
  });

  it('keeps a failure, which nobody waits for while the file is asked for again', async () => {
    const { files: all, load, waiting } = files();
    const first = all.need([FILE]);
    waiting[0]?.(network);
    await first;
    expect([all.read('lineage', 'a'), all.isSettled('a')]).toEqual([null, true]);
    await all.need([FILE]);
    await all.need([FILE]);
    expect(load).toHaveBeenCalledTimes(2);
    expect([all.isSettled('a'), all.failure('a')?.kind]).toEqual([true, 'network']);
    waiting[1]?.(success(CONTENT));
    await vi.waitFor(() => expect(all.read('lineage', 'a')).toBe(CONTENT));
    expect(all.failure('a')).toBeNull();
  });

  it('waits for a file again whose failure is forgotten', async () => {
    const { files: all, load, waiting } = files();
    const first = all.need([FILE]);
    waiting[0]?.(network);
    await first;
    all.forgetFailures();
    expect([all.isSettled('a'), all.failure('a')]).toEqual([false, null]);
    const second = all.need([FILE]);
    waiting[1]?.(success(CONTENT));
    await second;
    expect(load).toHaveBeenCalledTimes(2);
    expect(all.read('lineage', 'a')).toBe(CONTENT);
  });

  it('stops a second try that hangs when a third is asked for', async () => {
    const { files: all, load, waiting } = files();
    const first = all.need([FILE]);
    waiting[0]?.(network);
    await first;
    await all.need([FILE]);
    all.forgetFailures();
    expect(load.mock.calls[1]?.[2].aborted).toBe(true);
    const third = all.need([FILE]);
    waiting[1]?.(network);
    waiting[2]?.(success(CONTENT));
    await third;
    expect([all.failure('a'), all.read('lineage', 'a')]).toEqual([null, CONTENT]);
  });

  it('does not ask for what was put there', async () => {
    const { files: all, load } = files();
    all.put('a', CONTENT);
    await all.need([FILE]);
    expect(load).not.toHaveBeenCalled();
    expect(all.read('lineage', 'a')).toBe(CONTENT);
  });
});
