import { verifyPage } from '../bundle.ts';
import { run } from '../children.mjs';
import { giveUp } from '../talk.mjs';

/** The command line reads the sources as they are; only the page that goes into an export must be made before. */
async function desk(): Promise<number> {
  await verifyPage();
  const args = ['--disable-warning=ExperimentalWarning', 'db/command-line.ts', ...process.argv.slice(2)];
  return run(process.execPath, args);
}

process.exitCode = await desk().catch(giveUp);
