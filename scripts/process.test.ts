import { describe, expect, it } from 'vitest';
import { option, run } from './process.mjs';

describe('run', () => {
  it('says 127 when there is no such program', async () => {
    expect(await run('no-such-program-anywhere', [])).toBe(127);
  });

  it('says 124 when a program takes too long', async () => {
    const forever = ['-e', 'setInterval(() => {}, 1000)'];
    expect(await run(process.execPath, forever, { seconds: 0.2 })).toBe(124);
  });

  it("gives the program's own exit code, our variables and nothing to read", async () => {
    const script = `process.stdin.on('data', () => {}).on('end', () => process.exit(Number(process.env.CODE)))`;
    expect(await run(process.execPath, ['-e', script], { env: { CODE: '3' } })).toBe(3);
  });

  it('tells what a program says, where it is not to be shown', async () => {
    let heard = '';
    const script = `console.log('one'); console.error('two'); process.exitCode = 4`;
    const code = await run(process.execPath, ['-e', script], { hear: (text) => (heard += text) });
    expect(code).toBe(4);
    expect(heard.split('\n').sort()).toEqual(['', 'one', 'two']);
  });
});

describe('option', () => {
  it.each([
    [[], null],
    [['--port'], null],
    [['--portal', '1'], null],
    [['--port', '80'], '80'],
    [['--port=80'], '80'],
    [['--port='], ''],
  ])('--port in %j is %j', (args, expected) => {
    expect(option('port', args)).toBe(expected);
  });
});
