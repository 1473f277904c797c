import fs from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { TestCounts } from './vitest-run.ts';

/** Writes the totals over all projects where DESK_TEST_COUNTS says; `npm test` ends with them. */
export class TestCountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.DESK_TEST_COUNTS;
    if (file) fs.writeFileSync(file, JSON.stringify(countsOf(modules, unhandled)));
  }
}

function countsOf(modules: readonly TestModule[], unhandled: readonly SerializedError[]): TestCounts {
  const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
  for (const module of modules) {
    // A file that could not be loaded, or a suite whose set-up failed, has no failed test of its own to be counted by.
    if (module.errors().length > 0) counts.failed += 1;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'pending') counts.failed += 1;
      else counts[state] += 1;
    }
  }
  return counts;
}
