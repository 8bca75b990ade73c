/** How many tests passed and failed, and which did not run. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** One line a test that did not run: its name and why. */
  readonly skipped: readonly string[];
  /** One line a failure that is no single test: a file that could not be read, a runner that broke. */
  readonly broken: readonly string[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface PlaywrightTest {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly annotations?: readonly { readonly type: string; readonly description?: string }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly errors?: readonly { readonly message?: string }[];
}

/**
 * Counts of a vitest report. A file that could not be run counts as one failure.
 * @param code exit code of the runner; a failure that no test shows counts as one
 */
export function countVitest(report: VitestReport | undefined, code: number): TestCounts {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files
    .filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
    .map((file) => `${file.name}: ${firstLine(file.message)}`);
  return withRunner('vitest', code, {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => `${test.fullName}: marked ${test.status} in its file`),
    broken,
  });
}

/** Counts of a Playwright report. A journey that passed only when tried again counts as failed. */
export function countPlaywright(report: PlaywrightReport | undefined, code: number): TestCounts {
  const tests = report ? testsOf(report) : [];
  const broken = (report?.errors ?? []).map((error) => firstLine(error.message));
  return withRunner('playwright', code, {
    passed: tests.filter(({ test }) => test.status === 'expected').length,
    failed: tests.filter(({ test }) => test.status === 'unexpected' || test.status === 'flaky').length + broken.length,
    skipped: tests
      .filter(({ test }) => test.status === 'skipped')
      .map(({ title, test }) => `${title}: ${reasonOf(test) ?? 'not run after an earlier failure'}`),
    broken,
  });
}

/** A failing exit code without a failure in the report is a failure too. */
function withRunner(name: string, code: number, counts: TestCounts): TestCounts {
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, broken: [...counts.broken, `${name} ended with ${code}`] };
}

function testsOf(suite: PlaywrightSuite): { title: string; test: PlaywrightTest }[] {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) => tests.map((test) => ({ title, test })));
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}

function reasonOf(test: PlaywrightTest): string | undefined {
  return test.annotations?.find((each) => each.type === 'skip' || each.type === 'fixme')?.description;
}

function firstLine(message: string | undefined): string {
  return message?.trim().split('\n')[0] ?? 'no message';
}

/** Sums several counts. */
export function sumCounts(counts: readonly TestCounts[]): TestCounts {
  return {
    passed: counts.reduce((sum, each) => sum + each.passed, 0),
    failed: counts.reduce((sum, each) => sum + each.failed, 0),
    skipped: counts.flatMap((each) => each.skipped),
    broken: counts.flatMap((each) => each.broken),
  };
}

/** What is printed after all runners: what did not run or broke, and as the last line the counts. */
export function describeCounts(counts: TestCounts): string[] {
  const tail = counts.skipped.length > 0 ? `, ${counts.skipped.length} skipped` : '';
  return [
    ...counts.broken.map((line) => `failed: ${line}`),
    ...counts.skipped.map((line) => `skipped: ${line}`),
    `${counts.passed} passed, ${counts.failed} failed${tail}`,
  ];
}
