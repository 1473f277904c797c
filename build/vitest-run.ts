import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './children.mjs';
import { inModules } from './places.mjs';

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** One vitest run over our projects, on this Node. */
export async function runVitest(args: readonly string[]): Promise<{ code: number; counts: TestCounts }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deskbook-test-'));
  const file = path.join(folder, 'counts.json');
  const vitest = [inModules('vitest', 'vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', ...args];
  const node = ['--disable-warning=ExperimentalWarning', ...vitest];
  try {
    // Bundling just before leaves `production` behind, and React's tests need it otherwise.
    const env = { ...process.env, NODE_ENV: 'test', DESK_TEST_COUNTS: file };
    const code = await run(process.execPath, node, { env });
    const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : nothingRan(code);
    return { code, counts };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Vitest ended before it could report: that is one failure, not silence. */
function nothingRan(code: number): TestCounts {
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

export function closingLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
