import { run } from '../children.mjs';
import { inModules } from '../places.mjs';
import { say } from '../talk.mjs';
import { closingLine, runVitest } from '../vitest-run.ts';

const fix = process.argv.includes('--fix') ? ['--write'] : [];

/** Runs every step even after one has failed, so that one run names everything there is to mend. */
async function check(): Promise<number> {
  const failures: string[] = [];
  const biome = inModules('@biomejs', 'biome', 'bin', 'biome');
  if ((await run(process.execPath, [biome, 'check', '--error-on-warnings', ...fix, '.'])) !== 0)
    failures.push('format and lint (npm run check -- --fix mends what a machine can)');
  const tsc = inModules('typescript', 'bin', 'tsc');
  if ((await run(process.execPath, [tsc, '--noEmit'])) !== 0) failures.push('types');
  if ((await run(process.execPath, [inModules('knip', 'bin', 'knip.js')])) !== 0)
    failures.push('files, exports or packages that nobody uses (knip.json says where programs begin)');
  const { code, counts } = await runVitest(['--project', 'unit', '--project', 'renderer']);
  if (code !== 0 || counts.passed === 0) failures.push(`tests (${closingLine(counts)})`);
  for (const failure of failures) say(`failed: ${failure}`);
  return failures.length > 0 ? 1 : 0;
}

process.exitCode = await check();
