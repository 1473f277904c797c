import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../../db/demo/random.ts';
import { type Acknowledged, acknowledgedIn, readAcknowledged } from './acknowledged.ts';
import { type DiskEvent, readDiskRecord } from './disk-record.ts';
import { DiskUnderPower } from './disk-under-power.ts';
import { readFolder, writeFolder } from './folders.ts';
import { type Findings, reopen } from './reopen.ts';
import type { Victim } from './victim.ts';

export interface Tally {
  kills: number;
  powerCuts: number;
  acknowledged: number;
  lost: number;
  corruptOpens: number;
  chainErrors: number;
  /** In words, with the round: enough to look for it. */
  found: string[];
}

const roundsPerBook = 15;
const cutsPerRound = 3;

/** Rounds of a desk that works, is killed, and is opened again; and of every state in which its disk might have been left. */
export class Rounds {
  readonly tally: Tally = {
    kills: 0,
    powerCuts: 0,
    acknowledged: 0,
    lost: 0,
    corruptOpens: 0,
    chainErrors: 0,
    found: [],
  };
  readonly #random: Random;
  readonly #victim: Victim;
  readonly #folder = mkdtempSync(join(tmpdir(), 'deskbook-faults-'));
  readonly #dir = join(this.#folder, 'desk');
  readonly #cutDir = join(this.#folder, 'cut');
  /** What the book holds of the rounds before. */
  #promised: Acknowledged[] = [];
  #round = 0;

  readonly #lies: boolean;

  /** @param lies the disk says that it has flushed and has not */
  constructor(seed: number, victim: Victim, lies = false) {
    this.#lies = lies;
    this.#random = new Random(seed);
    this.#victim = victim;
  }

  async round(): Promise<void> {
    if (this.#round % roundsPerBook === 0) this.#newBook();
    this.#round += 1;
    const random = this.#random;
    const before = readFolder(this.#dir);
    const acks = join(this.#folder, 'acks');
    const record = join(this.#folder, 'record');
    for (const file of [acks, record]) rmSync(file, { force: true });
    // Now and then while it is still opening; without the recorder, milliseconds.
    const killAt = random.chance(0.25) ? random.int(1, 150) : random.int(150, 8_000);
    const slow = random.chance(0.2) ? random.int(500, 5_000) : 0;
    await this.#victim.sit({ dir: this.#dir, acks, record, seed: random.int(0, 2 ** 31), killAt, slow });
    this.tally.kills += 1;
    const told = acknowledgedIn(acks);
    this.tally.acknowledged += told.length;
    await this.#find('kill', this.#dir, [...this.#promised, ...told]);

    const events = readDiskRecord(record, this.#dir);
    const cut = await this.#cutPower(before, events);
    if (cut && random.chance(0.4)) {
      writeFolder(this.#dir, readFolder(this.#cutDir));
      this.#promised = cut;
    } else this.#promised = [...this.#promised, ...told];
  }

  #newBook(): void {
    rmSync(this.#dir, { recursive: true, force: true });
    mkdirSync(this.#dir, { recursive: true });
    this.#promised = [];
  }

  /** @returns what the last of the cut disks holds for certain; null when nothing was recorded */
  async #cutPower(before: Map<string, Buffer>, events: readonly DiskEvent[]): Promise<Acknowledged[] | null> {
    if (events.length === 0) return null;
    const disk = new DiskUnderPower(before);
    const places = Array.from({ length: cutsPerRound }, () => this.#random.int(0, events.length)).sort((a, b) => a - b);
    let done = 0;
    let text = '';
    let promised: Acknowledged[] = [];
    for (const place of places) {
      for (const event of events.slice(done, place)) {
        if (!this.#lies || event.kind !== 'flushed') disk.does(event);
        if (event.kind === 'told') text += event.text;
      }
      done = place;
      promised = [...this.#promised, ...readAcknowledged(text)];
      writeFolder(this.#cutDir, disk.afterPowerCut(this.#random));
      this.tally.powerCuts += 1;
      await this.#find(`power cut after ${place} of ${events.length}`, this.#cutDir, promised);
    }
    return promised;
  }

  async #find(fault: string, dir: string, promised: readonly Acknowledged[]): Promise<void> {
    const { lost, corrupt, chain } = await reopen(dir, promised);
    this.count(fault, { lost, corrupt, chain });
  }

  /** Adds what a fault has left. */
  count(fault: string, { lost, corrupt, chain }: Findings): void {
    const { tally } = this;
    tally.lost += lost.length;
    if (corrupt !== null) tally.corruptOpens += 1;
    if (chain !== null) tally.chainErrors += 1;
    const what = [lost.length > 0 ? `${lost.length} lost: ${JSON.stringify(lost[0])}` : null, corrupt, chain];
    for (const words of what) if (words !== null) tally.found.push(`round ${this.#round}, ${fault}: ${words}`);
  }

  remove(): void {
    if (existsSync(this.#folder)) rmSync(this.#folder, { recursive: true, force: true });
  }
}
