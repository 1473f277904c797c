import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleInto } from '../../build/bundle/node-side.ts';
import { root } from '../../build/places.mjs';

export interface Sitting {
  /** The desk's folder. */
  dir: string;
  acks: string;
  record: string;
  seed: number;
  /** The number of the thing done to the disk at which the process is killed. */
  killAt: number;
  /** µs for each flush. */
  slow: number;
}

const atLatestMs = 8_000;

/** The busy desk, bundled once so that a start takes a fraction of a second, and the recorder where it can be had. */
export class Victim {
  /** Why there is no record of what is done to the disk; null when there is one. */
  readonly unrecorded: string | null;
  readonly #folder: string;
  readonly #recorder: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#recorder = join(folder, 'disk-recorder.so');
    this.unrecorded = compile(this.#recorder);
  }

  static async prepare(): Promise<Victim> {
    // Within the project, so that the native module is found.
    const folder = mkdtempSync(join(root, '.runtime', 'faults-'));
    await bundleInto(folder, { 'busy-desk': 'tests/faults/busy-desk.ts', worker: 'db/worker.ts' });
    return new Victim(folder);
  }

  /** Lets it work until it is killed. @throws Error when it ends in any other way: then the desk refused something */
  async sit({ dir, acks, record, seed, killAt, slow }: Sitting): Promise<void> {
    const recording = {
      LD_PRELOAD: this.#recorder,
      FAULTS_DIR: dir,
      FAULTS_ACKS: acks,
      FAULTS_RECORD: record,
      FAULTS_KILL_AT: String(killAt),
      FAULTS_SLOW_US: String(slow),
    };
    const env = this.unrecorded === null ? { ...process.env, ...recording } : process.env;
    const desk = join(this.#folder, 'busy-desk.cjs');
    const child = spawn(process.execPath, [desk, dir, acks, String(seed)], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const latest = setTimeout(() => child.kill('SIGKILL'), this.unrecorded === null ? atLatestMs : killAt);
    const signal = await new Promise((ended) => child.once('close', (_, by) => ended(by)));
    clearTimeout(latest);
    if (signal !== 'SIGKILL') throw new Error(`the desk ended by itself: ${said}`);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function compile(into: string): string | null {
  if (process.platform !== 'linux') return 'power cuts: what is done to the disk can be recorded on Linux only';
  try {
    const source = join(import.meta.dirname, 'disk-recorder.c');
    execFileSync('cc', ['-O2', '-shared', '-fPIC', '-o', into, source, '-ldl', '-lpthread'], { stdio: 'pipe' });
    return null;
  } catch {
    return 'power cuts: there is no C compiler (cc) for the recorder';
  }
}
