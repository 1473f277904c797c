import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ExportGround } from '../../electron/export/exporting.ts';
import { buildHouse, type House } from '../../electron/house.ts';
import { Journal } from '../../electron/log/journal.ts';
import type { PackGround } from '../../electron/paper-pack/paper-pack.ts';
import { SettingsFile } from '../../electron/settings.ts';
import { WorkerClient } from '../../electron/store/worker-client.ts';
import { noSafe, PassFile } from '../../electron/sync/pass-file.ts';
import { UnsentMark } from '../../electron/sync/unsent-mark.ts';
import { TimeKeeper } from '../../electron/time-keeper.ts';
import type { DeskEvents, EventName } from '../../shared/contract/events.ts';
import type { InputOf, MethodName, OutputOf } from '../../shared/contract/index.ts';
import { unwrap } from '../../shared/errors.ts';
import { noChooser, noExportGround, noPackGround, noPress, noUpdate } from '../fixtures/no-press.ts';
import { nodeNetwork } from '../fixtures/node-network.ts';
import { tempDir } from '../fixtures/temp-dir.ts';

const noVersions = { version: '0.0.0', electron: '', chromium: '', node: process.versions.node, sqlite: '' };
const workerFile = path.resolve(import.meta.dirname, '../../db/worker.ts');

/** A day on which the tests begin. */
export const morning = Date.UTC(2026, 10, 20, 1, 0, 0);

/** All of main but its window, on a real database thread, with a machine whose clocks are moved by hand. */
export async function openHouse(
  dir = tempDir(),
  press = noPress,
  packGround: Partial<PackGround> = {},
  chooser = noChooser,
  exportGround: Partial<ExportGround> = {},
) {
  const machine = { wall: morning, steady: 0 };
  const told: { name: EventName; payload: DeskEvents[EventName] }[] = [];
  const rung: string[][] = [];
  const logged: string[] = [];
  const journal = new Journal();
  journal.openInto((_, text) => logged.push(text));
  const time = new TimeKeeper(() => ({ ...machine }));
  let house: House | null = null;
  const tell = <E extends EventName>(name: E, payload: DeskEvents[E]) => void told.push({ name, payload });
  const store = new WorkerClient({
    file: workerFile,
    dir,
    now: () => time.now(),
    log: (_, text) => logged.push(text),
    event: (name, payload) => {
      tell(name, payload);
      if ('registers' in payload) house?.changed(payload.registers);
    },
  });
  onTestFinished(() => store.close(5_000));
  await store.opened;
  house = buildHouse({
    store,
    time,
    settings: new SettingsFile(dir),
    journal,
    about: async () => ({ ...noVersions, dataDir: dir, logFile: path.join(dir, 'logs', 'main.log') }),
    painted: () => {},
    fullScreen: () => {},
    tell,
    attract: (lines) => rung.push(lines.map(({ no }) => no)),
    press,
    network: nodeNetwork,
    pass: new PassFile(dir, noSafe),
    packGround: { ...noPackGround, folder: path.join(dir, 'paper-pack'), ...packGround },
    chooser,
    exportGround: { ...noExportGround, ...exportGround },
    loginItems: null,
    update: noUpdate,
    unsent: new UnsentMark(dir),
  });
  const { gate } = house;
  return {
    dir,
    house,
    store,
    told,
    rung,
    logged,
    gate,
    machine,
    /** Both clocks of the machine go on. */
    passes(ms: number) {
      machine.wall += ms;
      machine.steady += ms;
    },
    /** As the window calls. @throws DeskError */
    async call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
      return unwrap(await gate(method, input)) as OutputOf<M>;
    },
    heard: <E extends EventName>(event: E) =>
      told.filter(({ name }) => name === event).map(({ payload }) => payload as DeskEvents[E]),
  };
}

/** A house whose first supervisor is signed in. */
export async function openSignedIn(
  press = noPress,
  packGround: Partial<PackGround> = {},
  chooser = noChooser,
  exportGround: Partial<ExportGround> = {},
) {
  const opened = await openHouse(tempDir(), press, packGround, chooser, exportGround);
  const site = { siteName: '蔚蓝国际大厦', timeZone: 'Asia/Shanghai', supervisorName: '李静', pin: '4826' };
  const person = await opened.call('setup.create', site);
  await opened.call('session.signIn', { staffId: person.id, pin: '4826' });
  return { ...opened, person };
}
