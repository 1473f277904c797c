import { expect, test } from 'vitest';
import { refuseUnknown } from './start-flags.ts';

test('what npm start does not know is refused by name, and what it knows is let through', () => {
  for (const args of [[], ['--demo'], ['--data', 'somewhere'], ['--data=a b', '--check'], ['--data', '--odd-folder']]) {
    expect(() => refuseUnknown(args)).not.toThrow();
  }
  expect(() => refuseUnknown(['--typo'])).toThrow('npm start does not know --typo; it takes --demo, --data, --check.');
  expect(() => refuseUnknown(['--demo', 'extra'])).toThrow('does not know extra');
  expect(() => refuseUnknown(['--data'])).toThrow('needs a folder');
});
