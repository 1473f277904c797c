import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeSide } from '../bundle/node-side.ts';
import { root } from '../places.mjs';
import config, { besideArchive, fuses, shipped } from './electron-builder.config.mjs';

describe('what is shipped', () => {
  test('holds bundles and the native module of its system, and nothing to develop with', () => {
    const taken = shipped.filter((pattern) => !pattern.startsWith('!'));
    expect(taken.every((pattern) => /^(dist\/\*\*|package\.json|node_modules\/better-sqlite3\/)/.test(pattern))).toBe(
      true,
    );
    for (const left of ['!dist/**/*.map', '!dist/.*', '!node_modules/**']) expect(shipped).toContain(left);
  });

  test('lets threads start and read beside the archive, which they know nothing of', () => {
    const threads = nodeSide.outputs.filter((file) => /\.cjs$/.test(file) && !/^(main|preload)\.cjs$/.test(file));
    expect(threads.length).toBeGreaterThan(1);
    for (const file of [...threads, 'verify.html']) expect(besideArchive).toContain(`dist/${file}`);
    expect(config.asarUnpack).toBe(besideArchive);
  });

  test('every fuse is set, to the safe side', () => {
    expect(config.electronFuses).toBe(fuses);
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(config.asar).toBe(true);
  });

  test('installs for one or for all, in both languages, and leaves the book when it goes', () => {
    expect(config.nsis).toMatchObject({ oneClick: false, perMachine: false, deleteAppDataOnUninstall: false });
    expect(config.nsis?.installerLanguages).toEqual(['zh_CN', 'en_US']);
    expect([config.win?.target, config.mac?.target, config.linux?.target]).toEqual([
      'nsis',
      'dmg',
      ['AppImage', 'deb'],
    ]);
  });

  test('has an icon large enough for every system', () => {
    const icon = fs.readFileSync(path.join(root, 'build', 'icons', 'icon.png'));
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([1024, 1024]);
  });
});
