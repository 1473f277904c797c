import { bundle } from '../bundle.ts';
import { run } from '../children.mjs';
import { withDisplay } from '../display.mjs';
import { electronLaunch } from '../launch.ts';
import { checkReady } from '../ready-check.ts';
import { refuseUnknown } from '../start-flags.ts';
import { giveUp } from '../talk.mjs';

const args = process.argv.slice(2);

async function start(): Promise<number> {
  refuseUnknown(args);
  await bundle();
  if (args.includes('--check')) {
    const ready = await withDisplay(() => checkReady(args.filter((argument) => argument !== '--check')));
    process.stdout.write(`${JSON.stringify(ready)}\n`);
    return 0;
  }
  return withDisplay(() => {
    const launch = electronLaunch(args);
    return run(launch.executablePath, launch.args, { env: launch.env });
  });
}

process.exitCode = await start().catch(giveUp);
