import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from './add/report';

/** The command as a person runs it; none of these cases may write anything. */
function survey(...args: string[]): { code: number | null; out: string; err: string } {
  const command = ['--import', 'tsx', join(process.cwd(), 'survey/cli.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('survey add', () => {
  it.each([
    ['no command', []],
    ['no file', ['add']],
    ['an unknown option', ['add', 'x.csv', '--force']],
    ['a day that is none', ['add', 'x.csv', '--from', 'Monday']],
    ['an empty reason', ['add', 'x.csv', '--correction', ' ']],
    ['a file to fetch', ['fetch', 'x.csv']],
    ['an import to apply', ['add', 'x.csv', '--apply']],
  ])('explains itself and ends with 2 for %s', (_, args) => {
    expect(survey(...args)).toMatchObject({ code: 2, out: '' });
  });

  it('ends with 1 when a file is refused, and says so in JSON', () => {
    const { code, out, err } = survey('add', 'missing.csv', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'refused', place: { file: 'missing.csv' } });
    expect(err).toContain('nothing was written');
  });

  it('ends with 3 when there is nothing new', () => {
    const { code, out } = survey('add', 'survey/example.csv', '--json');
    expect(code).toBe(3);
    expect((JSON.parse(out) as Report).outcome).toBe('nothing-new');
  });
});
