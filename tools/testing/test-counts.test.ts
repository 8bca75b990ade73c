import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, describeCounts, sumCounts } from './test-counts.ts';

function vitestFile(status: string, tests: readonly string[], message = '') {
  const assertionResults = tests.map((each, index) => ({ fullName: `test ${index}`, status: each }));
  return { name: 'a.test.ts', status, message, assertionResults };
}

function journeys(...tests: ('expected' | 'unexpected' | 'flaky' | 'skipped')[]) {
  return { suites: [{ suites: [{ specs: tests.map((status) => ({ title: 'signs in', tests: [{ status }] })) }] }] };
}

describe('countVitest', () => {
  it('counts tests', () => {
    const report = { testResults: [vitestFile('failed', ['passed', 'failed', 'passed', 'pending'])] };
    expect(countVitest(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['test 3: marked pending in its file'],
      broken: [],
    });
  });

  it('counts a file that cannot be run, and a runner that breaks', () => {
    const unreadable = {
      testResults: [vitestFile('failed', [], 'Cannot find module\nat x'), vitestFile('passed', ['passed'])],
    };
    expect(countVitest(unreadable, 1)).toMatchObject({
      passed: 1,
      failed: 1,
      broken: ['a.test.ts: Cannot find module'],
    });
    expect(countVitest(undefined, 134)).toMatchObject({ failed: 1, broken: ['vitest ended with 134'] });
    const unhandled = { testResults: [vitestFile('passed', ['passed'])] };
    expect(countVitest(unhandled, 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(countVitest(unhandled, 0)).toMatchObject({ passed: 1, failed: 0 });
  });
});

describe('countPlaywright', () => {
  it('counts journeys in nested groups; passing at the second try is a failure', () => {
    expect(countPlaywright(journeys('expected', 'unexpected', 'flaky'), 1)).toMatchObject({ passed: 1, failed: 2 });
  });

  it('says why a journey did not run', () => {
    const annotations = [{ type: 'skip', description: 'needs a camera' }];
    const report = { specs: [{ title: 'scans', tests: [{ status: 'skipped' as const, annotations }] }] };
    expect(countPlaywright(report, 0).skipped).toEqual(['scans: needs a camera']);
    expect(countPlaywright(journeys('skipped'), 0).skipped).toEqual(['signs in: not run after an earlier failure']);
  });

  it('counts a server that did not start', () => {
    expect(countPlaywright({ errors: [{ message: 'no server\n  at x' }] }, 1)).toEqual({
      passed: 0,
      failed: 1,
      skipped: [],
      broken: ['no server'],
    });
  });
});

describe('describeCounts', () => {
  it('ends with the counts of all runners', () => {
    const counts = sumCounts([
      { passed: 2, failed: 0, skipped: [], broken: [] },
      { passed: 1, failed: 1, skipped: ['a: why'], broken: ['b'] },
    ]);
    expect(describeCounts(counts)).toEqual(['failed: b', 'skipped: a: why', '3 passed, 1 failed, 1 skipped']);
    expect(describeCounts(sumCounts([]))).toEqual(['0 passed, 0 failed']);
  });
});
