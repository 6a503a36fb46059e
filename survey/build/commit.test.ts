import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../rows';
import { commitChanges, recover } from './commit';

let root: string;
const text = (path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'commit-'));
  mkdirSync(join(root, 'survey'));
  mkdirSync(join(root, 'public'));
  writeFileSync(join(root, 'public/old.json'), 'old figures');
  writeFileSync(join(root, 'public/index.json'), 'public/old.json');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const CHANGES = new Map<string, string | null>([
  ['public/new.json', 'new figures'],
  ['survey/sources/added/new.csv', 'source'],
  ['public/index.json', 'public/new.json'],
  ['public/old.json', null],
]);

/** What a reader sees must be whole at every moment: the index names a file that is there. */
function expectWhole(): void {
  const named = text('public/index.json');
  expect(['public/old.json', 'public/new.json']).toContain(named);
  expect(text(named ?? '')).toBe(named === 'public/old.json' ? 'old figures' : 'new figures');
}

function steps(): string[] {
  const seen: string[] = [];
  commitChanges(root, CHANGES, (step) => seen.push(step));
  return seen;
}

describe('commitChanges', () => {
  it('makes all changes and leaves nothing behind', () => {
    commitChanges(root, CHANGES);
    expect(text('public/index.json')).toBe('public/new.json');
    expect(text('survey/sources/added/new.csv')).toBe('source');
    expect(text('public/old.json')).toBeNull();
    expect(existsSync(join(root, 'survey/.pending'))).toBe(false);
  });

  it('does nothing for no changes', () => {
    commitChanges(root, new Map());
    expect(text('public/index.json')).toBe('public/old.json');
    expect(existsSync(join(root, 'survey/.pending'))).toBe(false);
  });

  it.each(Array.from({ length: 10 }, (_, i) => i))(
    'is all or nothing when step %d fails',
    (stop) => {
      let [at, interrupted, journalled] = [0, false, false];
      const fail = (step: string): void => {
        if (at === stop) {
          interrupted = true;
          throw new Error('the disk is full');
        }
        at += 1;
        journalled = step === 'journal';
      };
      try {
        commitChanges(root, CHANGES, fail);
      } catch (error) {
        expect((error as Error).message).toBe('the disk is full');
      }
      expectWhole();
      recover(root);
      expectWhole();
      // From the journal on the change counts as made.
      const made = !interrupted || at > 3;
      expect(text('public/index.json')).toBe(made ? 'public/new.json' : 'public/old.json');
      expect(text('survey/sources/added/new.csv')).toBe(made ? 'source' : null);
      expect(journalled && !made).toBe(false);
      expect(existsSync(join(root, 'survey/.pending'))).toBe(false);
    },
  );

  it('has as many steps as the test above stops at', () => {
    expect(steps()).toEqual([
      'stage public/new.json',
      'stage survey/sources/added/new.csv',
      'stage public/index.json',
      'journal',
      'move public/new.json',
      'move survey/sources/added/new.csv',
      'move public/index.json',
      'remove public/old.json',
      'done',
    ]);
  });

  it('refuses while another process is at it', () => {
    mkdirSync(join(root, 'survey/.pending'));
    writeFileSync(join(root, 'survey/.pending/owner'), String(process.ppid));
    expect(() => {
      commitChanges(root, CHANGES);
    }).toThrow(Refusal);
    expectWhole();
  });
});

describe('a process killed at a random moment', () => {
  /** Writes versions 1, 2, 3 ... of two files that must always agree, until it is killed. */
  const WRITER = `
    const { commitChanges } = await import(process.argv[1]);
    const root = process.argv[2];
    for (let n = 1; ; n += 1) {
      commitChanges(root, new Map([
        ['public/f' + n + '.json', 'figures ' + n],
        ['survey/source.csv', 'source ' + n],
        ['public/index.json', 'public/f' + n + '.json'],
        ['public/f' + (n - 1) + '.json', null],
      ]));
      if (n === 1) console.log('at work');
    }`;

  it('leaves whole data, and sources that agree with it once recovered', async () => {
    writeFileSync(join(root, 'public/f0.json'), 'figures 0');
    for (let round = 0; round < 4; round += 1) {
      await killedWriter(3 + ((round * 37) % 50));
      const before = text('public/index.json') ?? '';
      expect(text(before)).toMatch(/^figures \d+$/);
      recover(root);
      const after = /f(\d+)\.json/.exec(text('public/index.json') ?? '')?.[1] ?? '';
      expect(text(`public/f${after}.json`)).toBe(`figures ${after}`);
      expect(text('survey/source.csv')).toBe(`source ${after}`);
      expect(existsSync(join(root, 'survey/.pending'))).toBe(false);
    }
  }, 240_000);

  function killedWriter(afterMs: number): Promise<void> {
    const module = join(process.cwd(), 'survey/build/commit.ts');
    const args = ['--import', 'tsx', '--input-type=module', '-e', WRITER, module, root];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (_code, signal) => {
        if (signal === 'SIGKILL') resolve();
        else reject(new Error('the writer ended by itself'));
      });
      child.stdout.once('data', () => {
        setTimeout(() => child.kill('SIGKILL'), afterMs);
      });
    });
  }
});
