import { describe, expect, it, vi } from 'vitest';
import { failed, success, type Result } from '../model/result';
import { Files } from './files.svelte';

/** Files that come when they are told to. */
function files() {
  const waiting: ((result: Result<string>) => void)[] = [];
  const load = vi.fn(
    (_file: string) => new Promise<Result<string>>((resolve) => void waiting.push(resolve)),
  );
  return { files: new Files<string>(load), load, waiting };
}

const network = failed('network', 'a', 'The file a could not be loaded.');

describe('Files', () => {
  it('knows nothing of a file that nobody asked for, nor of none', () => {
    const { files: all } = files();
    for (const file of ['a', '', null, undefined]) {
      expect(all.get(file)).toBeNull();
      expect(all.failure(file)).toBeNull();
    }
    expect(all.isSettled('a')).toBe(false);
  });

  it('asks once, however often a file is needed', async () => {
    const { files: all, load, waiting } = files();
    const needed = [all.need('a'), all.need('a')];
    expect(all.isSettled('a')).toBe(false);
    waiting[0]?.(success('content'));
    await Promise.all(needed);
    await all.need('a');
    expect(load).toHaveBeenCalledTimes(1);
    expect([all.get('a'), all.isSettled('a'), all.failure('a')]).toEqual(['content', true, null]);
  });

  it('keeps a failure, and asks again when the file is needed again', async () => {
    const { files: all, load, waiting } = files();
    const first = all.need('a');
    waiting[0]?.(network);
    await first;
    expect([all.get('a'), all.isSettled('a')]).toEqual([null, true]);
    expect(all.failure('a')?.kind).toBe('network');
    const second = all.need('a');
    expect(all.failure('a')).toBeNull();
    waiting[1]?.(success('content'));
    await second;
    expect(load).toHaveBeenCalledTimes(2);
    expect(all.get('a')).toBe('content');
  });

  it('does not ask for what was put there', async () => {
    const { files: all, load } = files();
    all.put('a', 'content');
    await all.need('a');
    expect(load).not.toHaveBeenCalled();
    expect(all.get('a')).toBe('content');
  });
});
