import type { NowLine } from '../shared/contract/desk.ts';
import type { DeskEvents, EventName, Session } from '../shared/contract/events.ts';
import type { About } from '../shared/contract/session.ts';
import { unwrap } from '../shared/errors.ts';
import { AlarmWatch } from './alarm/alarm-watch.ts';
import type { ExportGround } from './export/exporting.ts';
import { createGate, type Gate } from './ipc/gate.ts';
import { mainHandlers } from './ipc/main-handlers.ts';
import type { Journal } from './log/journal.ts';
import { describe } from './log/scrub.ts';
import { packWatch } from './paper-pack/pack-watch.ts';
import { type PackGround, PaperPack } from './paper-pack/paper-pack.ts';
import type { Press } from './printing/printing.ts';
import { DeskSession } from './session.ts';
import type { SettingsFile } from './settings.ts';
import type { WorkerClient } from './store/worker-client.ts';
import type { TimeKeeper } from './time-keeper.ts';

/** What the house stands on; the last seven are what it does to the world outside. */
export interface Ground {
  store: WorkerClient;
  time: TimeKeeper;
  settings: SettingsFile;
  journal: Journal;
  about(): Promise<About>;
  painted(): void;
  tell<E extends EventName>(name: E, payload: DeskEvents[E]): void;
  attract(lines: readonly NowLine[]): void;
  press: Press;
  packGround: PackGround;
  exportGround: ExportGround;
}

export interface House {
  gate: Gate;
  session: DeskSession;
  /** The worker committed something. */
  changed(registers: readonly string[]): void;
  /** Once a second: clock, idle lock, alarms. */
  tick(): void;
  sleeps(): void;
  wakes(): void;
}

const learnEveryMs = 60_000;

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
  let learntAt = 0;
  const learn = () => {
    learntAt = steady();
    void learnFromDesk(store, session);
  };
  learn();

  return {
    session,
    gate: createGate({
      session,
      store,
      handlers: mainHandlers({ ...ground, session, steady, pack, now: () => time.now() }),
      failed: (id, method, error) => journal.write('error', `${id} in ${method}: ${describe(error)}`),
    }),
    changed(registers) {
      if (registers.some((register) => ['desk', 'staff', 'parameters', 'sites'].includes(register))) learn();
      packs.changed(registers);
      alarms.refreshSoon();
    },
    tick() {
      time.now();
      session.tick(steady());
      alarms.tick();
      packs.tick();
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
    },
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
