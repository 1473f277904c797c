import fs from 'node:fs';
import os from 'node:os';
import { bundle, verifyPage } from '../bundle.ts';
import { withDisplay } from '../display.mjs';
import { giveUp } from '../talk.mjs';
import { closingLine, runVitest } from '../vitest-run.ts';

const args = process.argv.slice(2);

/** Each window under test has a display of its own; more than two at once would only slow each other down. */
const displays = Math.min(2, os.availableParallelism());

/** The unit tests need neither a bundle nor a display, so `npm test -- db/keys` should not wait for them. */
function needsApp(): boolean {
  const filters = args.filter((argument) => !argument.startsWith('-'));
  if (filters.length === 0) return true;
  const files = fs.globSync('tests/e2e/**/*.test.ts');
  return files.some((file) => filters.some((filter) => file.includes(filter)));
}

async function test(): Promise<number> {
  if (!needsApp()) {
    await verifyPage();
    return report(await runVitest(args));
  }
  await bundle();
  return report(await withDisplay(() => runVitest(args), displays));
}

function report({ code, counts }: Awaited<ReturnType<typeof runVitest>>): number {
  process.stdout.write(`${closingLine(counts)}\n`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : code;
}

process.exitCode = await test().catch(giveUp);
