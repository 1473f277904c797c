import path from 'node:path';
import { bundle } from '../bundle.ts';
import { run } from '../children.mjs';
import { withDisplay } from '../display.mjs';
import { electronLaunch, sandboxFlags } from '../launch.ts';
import { fuseProblems } from '../packaging/burnt-fuses.ts';
import { fuses } from '../packaging/electron-builder.config.mjs';
import { packageContents } from '../packaging/package-contents.ts';
import { type UnpackedApp, unpackedApp } from '../packaging/unpacked-app.ts';
import { inModules } from '../places.mjs';
import { checkReady } from '../ready-check.ts';
import { officialElectron } from '../setup/electron.mjs';
import { fallbackElectron, fallbackVersion } from '../setup/fallback-electron.mjs';
import { giveUp, say } from '../talk.mjs';

const args = process.argv.slice(2);
const fallback = officialElectron() ? undefined : fallbackElectron();

/** Installers for this system into release/, or what the arguments name (see electron-builder --help); the unpacked app is then looked through and started. */
async function pack(): Promise<number> {
  await bundle();
  const skipped: string[] = [];
  if (fallback) {
    skipped.push(
      `installers, and the Electron that is shipped: only the fallback ${fallbackVersion} can be had here`,
      'starting the packaged executable: the fallback’s falls with any archive beside it, so the archive was started on the fallback itself',
    );
    if ((await build([...fallbackOptions(fallback), '--dir'])) !== 0) return 1;
  } else if ((await build(args)) !== 0) {
    if (args.length > 0) return 1;
    say('the installers could not be made, so only the unpacked app is');
    skipped.push('installers: electron-builder’s tools could not be fetched or run');
    if ((await build(['--dir'])) !== 0) return 1;
  }
  return look(unpackedApp(), skipped);
}

function build(options: readonly string[]): Promise<number> {
  const builder = inModules('electron-builder', 'cli.js');
  const config = path.join('build', 'packaging', 'electron-builder.config.mjs');
  return run(process.execPath, [builder, '--config', config, '--publish', 'never', ...options], { stdout: 'stderr' });
}

function fallbackOptions(executable: string): string[] {
  say('packaging the fallback Electron: good for looking at the package, never to be shipped');
  return [`-c.electronDist=${path.dirname(executable)}`, `-c.electronVersion=${fallbackVersion}`];
}

async function look(app: UnpackedApp, skipped: readonly string[]): Promise<number> {
  const bare = path.dirname(officialElectron() ?? fallback ?? '');
  const { problems, ...contents } = packageContents(app.folder, app.archive, bare);
  problems.push(...(await fuseProblems(app.executable, fuses)));
  const started = await withDisplay(() => checkReady([], () => packagedLaunch(app)));
  process.stdout.write(`${JSON.stringify({ ...contents, problems, started, skipped })}\n`);
  return problems.length === 0 ? 0 : 1;
}

/** As its icon starts it. */
function packagedLaunch({ executable, archive }: UnpackedApp) {
  const { env } = electronLaunch();
  const flags = sandboxFlags(executable);
  return fallback
    ? { executablePath: fallback, args: [...flags, archive], env }
    : { executablePath: executable, args: flags, env };
}

process.exitCode = await pack().catch(giveUp);
