import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../tests/fixtures/temp-dir.ts';
import { autoStart, autostartFile } from './auto-start.ts';

test('on Linux a file in the autostart folder opens the desk, and is gone when nobody wants it', () => {
  const config = tempDir();
  const opening = autoStart(autostartFile(config, '/opt/Desk book/100%/deskbook'));
  expect(opening.read()).toEqual({ on: false, why: null });
  expect(opening.set(true)).toEqual({ on: true, why: null });
  const entry = readFileSync(join(config, 'autostart', 'deskbook.desktop'), 'utf8');
  expect(entry).toContain('Exec="/opt/Desk book/100%%/deskbook"\n');
  expect(opening.read().on).toBe(true);
  expect(opening.set(false)).toEqual({ on: false, why: null });
  expect(opening.read().on).toBe(false);
});

test('where the desk is not installed, or the system does not keep it, it says so', () => {
  expect(autoStart(null).set(true)).toEqual({ on: false, why: 'notInstalled' });
  const deaf = autoStart({ read: () => false, set: () => {} });
  expect(deaf.set(true)).toEqual({ on: false, why: 'notKept' });
  const config = tempDir();
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'autostart'), 'a file in the way');
  expect(autoStart(autostartFile(config, '/opt/deskbook')).set(true)).toEqual({ on: false, why: 'notKept' });
});
