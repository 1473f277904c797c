import { v7 } from 'uuid';
import type { NowLine } from '../shared/contract/desk.ts';
import type { DeskEvents, EventName, Session } from '../shared/contract/events.ts';
import type { About } from '../shared/contract/session.ts';
import { unwrap } from '../shared/errors.ts';
import { AlarmWatch } from './alarm/alarm-watch.ts';
import type { LoginItems } from './auto-start.ts';
import type { PathChooser } from './backups/choose-backups.ts';
import type { ExportGround } from './export/exporting.ts';
import { firstGate } from './ipc/first-calls.ts';
import type { Gate, GateParts } from './ipc/gate.ts';
import { mainHandlers } from './ipc/main-handlers.ts';
import type { Journal } from './log/journal.ts';
import { describe } from './log/scrub.ts';
import { packWatch } from './paper-pack/pack-watch.ts';
import { type PackGround, PaperPack } from './paper-pack/paper-pack.ts';
import type { Press } from './printing/printing.ts';
import { DeskSession } from './session.ts';
import type { SettingsFile } from './settings.ts';
import type { WorkerClient } from './store/worker-client.ts';
import { DeskSync } from './sync/desk-sync.ts';
import type { Network } from './sync/network.ts';
import type { PassFile } from './sync/pass-file.ts';
import type { UnsentMark } from './sync/unsent-mark.ts';
import type { TimeKeeper } from './time-keeper.ts';
import { type UpdateGround, Updates } from './update/updates.ts';

/** What the house stands on; the last thirteen are what it does to the world outside. */
export interface Ground {
  store: WorkerClient;
  time: TimeKeeper;
  settings: SettingsFile;
  journal: Journal;
  about(): Promise<About>;
  painted(): void;
  fullScreen(on: boolean): void;
  tell<E extends EventName>(name: E, payload: DeskEvents[E]): void;
  attract(lines: readonly NowLine[]): void;
  press: Press;
  packGround: PackGround;
  network: Network;
  pass: PassFile;
  chooser: PathChooser;
  exportGround: ExportGround;
  loginItems: LoginItems | null;
  unsent: UnsentMark;
  update: UpdateGround;
}

export interface House {
  gate: Gate;
  session: DeskSession;
  /** Loads what the first screen did without: the contract, and what stands on it in main and worker. */
  begin(): void;
  /** The worker committed something. */
  changed(registers: readonly string[]): void;
  /** Once a second: clock, idle lock, alarms. */
  tick(): void;
  sleeps(): void;
  wakes(): void;
  /** What the first screen need not wait for. */
  startSync(): Promise<void>;
  /** Book and windows are closed: what waits for that is done. */
  atEnd(): Promise<void>;
}

const learnEveryMs = 60_000;

const deadlineOf = ({ register, record, rule, dueAt }: NowLine) => ({ register, record, rule, dueAt });

/** Puts session, alarms, clock and gate together over the database worker. Knows nothing of Electron. */
export function buildHouse(ground: Ground): House {
  const { store, time, journal, tell } = ground;
  const steady = () => performance.now();
  const session = new DeskSession(
    async (staffId, pin) => unwrap(await store.call('staff.signIn', { staffId, pin }, null)),
    (now) => {
      tell('session', now);
      journal.write('info', `session ${now.state}`);
      if (now.state === 'in') void alarms.refresh();
    },
  );
  const alarms = new AlarmWatch({
    due: () => store.call('alarms.due', {}, null),
    now: () => time.now(),
    attended: () => session.read().state !== 'out',
    ring: (lines) => {
      tell('alarm', { lines: shown(lines, session.read()) });
      ground.attract(lines);
      void store.call('alarms.rang', { rung: lines.map(deadlineOf) }, null);
      journal.write('info', `alarm ${lines.map(({ rule }) => rule).join(' ')}`);
    },
  });
  time.onMoved(({ byMs, before, offset }) => {
    journal.write('warn', `the clock was moved by ${Math.round(byMs / 1000)} s`);
    tell('clock', { byMs: before === 0 && offset === 0 ? byMs : offset });
    void store.call('clock.jumped', { byMs, wall: Math.max(0, time.now() + offset) }, session.actor());
  });
  const pack = new PaperPack({
    ...ground.packGround,
    ...{ press: ground.press, session, settings: ground.settings, store },
    now: () => time.now(),
    note: (text) => journal.write('info', text),
  });
  const packs = packWatch(
    () => time.now(),
    () => void pack.refreshQuietly(),
  );
  const sync = new DeskSync({
    ...{ store, network: ground.network, pass: ground.pass },
    now: () => time.now(),
    newId: () => v7(),
    changed() {
      tell('changed', { registers: ['sync'], ids: [] });
      void sync.status().then(({ waiting }) => ground.unsent.note(waiting));
    },
    note: (text) => journal.write('warn', `sync: ${text}`),
  });
  const updates = new Updates({
    ...ground.update,
    ...{ network: ground.network, settings: ground.settings },
    server: async () => {
      const { joined } = await sync.status();
      return joined && { address: joined.server, fingerprint: joined.fingerprint };
    },
    now: () => time.now(),
    language: () => ground.settings.get().language,
    changed: () => tell('changed', { registers: ['updates'], ids: [] }),
    note: (text) => journal.write('info', text),
  });
  let learntAt = 0;
  const learn = () => {
    learntAt = steady();
    void learnFromDesk(store, session);
  };
  learn();

  const parts: GateParts = {
    session,
    store,
    handlers: mainHandlers({ ...ground, session, steady, pack, sync, updates, now: () => time.now() }),
    failed: (id, method, error) => journal.write('error', `${id} in ${method}: ${describe(error)}`),
  };
  let whole: Promise<Gate> | null = null;
  const wholeGate = () => {
    whole ??= import('./ipc/gate.ts').then(({ createGate }) => createGate(parts));
    return whole;
  };

  return {
    session,
    gate: firstGate(parts, wholeGate),
    begin() {
      store.begin();
      void wholeGate();
    },
    changed(registers) {
      if (registers.some((register) => ['desk', 'staff', 'parameters', 'sites'].includes(register))) learn();
      packs.changed(registers);
      alarms.refreshSoon();
      sync.changed();
    },
    tick() {
      time.now();
      session.tick(steady());
      alarms.tick();
      packs.tick();
      sync.tick();
      updates.tick();
      // A parameter may hold from a later moment on.
      if (steady() - learntAt >= learnEveryMs) learn();
    },
    sleeps() {
      time.sleeps();
      session.lock();
    },
    wakes() {
      time.wakes();
      // The window's own counter may have stood still: this makes it ask for the time.
      tell('clock', { byMs: time.offset });
      learn();
      void alarms.refresh();
      sync.wakes();
    },
    startSync: () => sync.start(),
    atEnd: () => updates.atEnd(),
  };
}

/** Takes over who may sign in and after how many idle seconds the desk locks. */
async function learnFromDesk(store: WorkerClient, session: DeskSession): Promise<void> {
  const phase = await store.call('desk.phase', {}, null);
  if (!phase.ok || phase.value.phase !== 'ready') return;
  session.lockAfter(phase.value.parameters['desk.idleLockSeconds']);
  session.refresh(phase.value.people);
}

/** A locked screen is told that something is due and where, not about whom. */
function shown(lines: NowLine[], { state }: Session): NowLine[] {
  return state === 'locked' ? lines.map((line) => ({ ...line, what: '', who: '' })) : lines;
}
