import os from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { root } from './places.mjs';
import { TestCountsReporter } from './test-counts.ts';

// Vitest leaves a core free, which on a machine with two would mean one worker.
const quick = { maxWorkers: Math.max(2, os.availableParallelism()), sequence: { groupOrder: 1 } };
/** On a real display one window at a time has the keyboard. */
const displays = (process.env.DESK_VIRTUAL_DISPLAYS ?? 'real').split(' ');
const elsewhere = ['**/node_modules/**', 'dist/**', 'release/**', '.runtime/**'];

export default defineConfig({
  root,
  test: {
    reporters: ['default', new TestCountsReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,db,electron,renderer,server,build,tests}/**/*.test.ts'],
          exclude: [...elsewhere, 'tests/e2e/**'],
          environment: 'node',
          testTimeout: 180_000,
          ...quick,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['renderer/**/*.test.tsx'],
          exclude: elsewhere,
          environment: 'jsdom',
          setupFiles: ['build/jsdom-gaps.ts'],
          testTimeout: 180_000,
          ...quick,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: elsewhere,
          environment: 'node',
          maxWorkers: displays.length,
          setupFiles: ['tests/e2e/harness/own-display.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a window will show it may show late on a machine that is busy; Playwright waits as long.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
