import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../db/demo/random.ts';
import { BusyWorker } from './busy-worker.ts';
import { firstPerson, type Save, someSave } from './saves.ts';

/**
 * The process that is killed: the real worker under more load than a desk ever has, which writes down what was answered
 * as soon as it is. Started by `rounds.ts`; goes on until it is killed.
 */
const [dir = '', acks = '', seed = '0'] = process.argv.slice(2);
const random = new Random(Number(seed));
const told = openSync(acks, 'a');
const worker = new BusyWorker(join(import.meta.dirname, 'worker.cjs'), dir, random);
const lanes = 6;
/** Cases that were answered, for notes and pictures. */
const known: string[] = [];

async function does({ method, input, acknowledges }: Save): Promise<void> {
  const value = await worker.call(method, input);
  if (value === null) return;
  const one = acknowledges(value);
  writeSync(told, `${JSON.stringify(one)}\n`);
  if (one.kind === 'case') known.push(one.id);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function lane(): Promise<never> {
  for (;;) {
    await does(someSave(random, known));
    await pause(
      random.weighted([
        [0, 6],
        [10, 2],
        [30, 1],
      ]),
    );
  }
}

async function work(): Promise<never> {
  const phase = await worker.phase();
  if (phase.phase === 'setup') await does(firstPerson);
  await worker.signIn();
  for (let i = 0; i < lanes; i += 1) void lane();
  for (;;) {
    await pause(random.int(150, 500));
    await trouble();
  }
}

/** An idle moment, in which the log is emptied into the book; a clock that leaps; a thread that falls. */
async function trouble(): Promise<void> {
  const what = random.weighted([
    ['idle', 5],
    ['leap', 2],
    ['fall', 1],
  ] as const);
  if (what === 'idle') await worker.rest(450);
  else if (what === 'leap') worker.leap();
  else await worker.fall();
}

void work();
