import path from 'node:path';
import { bundle } from '../bundle.ts';
import { run } from '../children.mjs';
import { inModules } from '../places.mjs';
import { officialElectron } from '../setup/electron.mjs';
import { fallbackElectron, fallbackVersion } from '../setup/fallback-electron.mjs';
import { giveUp, say } from '../talk.mjs';

/** Packages for this platform into release/, or for what the arguments name (see electron-builder --help). */
async function pack(): Promise<number> {
  await bundle();
  const builder = inModules('electron-builder', 'cli.js');
  return run(process.execPath, [builder, '--publish', 'never', ...electronOptions(), ...process.argv.slice(2)]);
}

function electronOptions(): string[] {
  const fallback = fallbackElectron();
  if (officialElectron() || !fallback) return [];
  say('packaging the fallback Electron: good for looking at the package, never to be shipped');
  return [`-c.electronDist=${path.dirname(fallback)}`, `-c.electronVersion=${fallbackVersion}`];
}

process.exitCode = await pack().catch(giveUp);
