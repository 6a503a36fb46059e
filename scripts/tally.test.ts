import { describe, expect, it } from 'vitest';
import { browserTally, closingLine, honest, sum, unitTally } from './tally.mjs';

describe('unitTally', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}, {}] },
    ];
    const tally = unitTally({ numPassedTests: 2, numFailedTests: 1, testResults });
    expect(tally).toMatchObject({ passed: 2, failed: 2 });
  });

  it('names what failed, and why', () => {
    const failed = {
      status: 'failed',
      fullName: 'adds up',
      failureMessages: ['\u001b[31m2 is not 3'],
    };
    const testResults = [
      { status: 'failed', name: 'a.test.ts', message: 'no such file', assertionResults: [] },
      { status: 'failed', name: 'b.test.ts', assertionResults: [{ status: 'passed' }, failed] },
    ];
    const { failures } = unitTally({ numPassedTests: 1, numFailedTests: 1, testResults });
    expect(failures).toEqual([
      'a.test.ts\n    no such file',
      'b.test.ts › adds up\n    2 is not 3',
    ]);
  });
});

describe('browserTally', () => {
  it('does not take a second try for a pass, nor forget an error outside of tests', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(browserTally({ stats, errors: [{}] })).toMatchObject({
      passed: 5,
      failed: 3,
      skipped: 2,
    });
  });

  it('names what failed, however deep it is nested', () => {
    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
    const failed = {
      title: 'a tap chooses',
      file: 'tap.spec.ts',
      line: 7,
      ok: false,
      tests: [{ results: [{ errors: [{ message: 'nothing was chosen' }] }] }],
    };
    const suites = [{ suites: [{ specs: [{ ...failed, ok: true }, failed] }] }];
    const { failures } = browserTally({ stats, errors: [{}], suites });
    expect(failures).toEqual([
      'tap.spec.ts:7 › a tap chooses\n    nothing was chosen',
      'outside of any test\n    no reason was reported',
    ]);
  });

  it('tells what a test was waiting for when its time was over', () => {
    const stats = { expected: 0, unexpected: 1, flaky: 0, skipped: 0 };
    const errors = [
      { message: 'Test timeout exceeded.' },
      { message: 'click: waiting for "Save"' },
    ];
    const late = { title: 'saves', file: 'a.spec.ts', line: 1, ok: false };
    const suites = [{ specs: [{ ...late, tests: [{ results: [{ errors }] }] }] }];
    expect(browserTally({ stats, errors: [], suites }).failures).toEqual([
      'a.spec.ts:1 › saves\n    Test timeout exceeded.\n    click: waiting for "Save"',
    ]);
  });
});

describe('honest', () => {
  it.each([
    ['without a report', null, 0, { passed: 0, failed: 1 }],
    ['without tests', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['ended badly, no test failed', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ['ended badly, tests failed', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    ['all well', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
  ])('%s', (_, tally, code, expected) => {
    expect(honest(tally, code)).toEqual(expected);
  });
});

describe('closingLine', () => {
  it('says what was run, even if it was nothing', () => {
    expect(closingLine(sum([]))).toBe('0 passed, 0 failed');
    const two = [
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ];
    expect(closingLine(sum(two))).toBe('3 passed, 3 failed');
    expect(closingLine(sum([...two, { passed: 0, failed: 0, skipped: 4 }]))).toBe(
      '3 passed, 3 failed, 4 skipped',
    );
  });
});
