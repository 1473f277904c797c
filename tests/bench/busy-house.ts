import path from 'node:path';
import { buildHouse, type House } from '../../electron/house.ts';
import { Journal } from '../../electron/log/journal.ts';
import { SettingsFile } from '../../electron/settings.ts';
import { WorkerClient } from '../../electron/store/worker-client.ts';
import { noSafe, PassFile } from '../../electron/sync/pass-file.ts';
import { UnsentMark } from '../../electron/sync/unsent-mark.ts';
import { machineClocks, TimeKeeper } from '../../electron/time-keeper.ts';
import type { InputOf, MethodName, OutputOf } from '../../shared/contract/index.ts';
import { type Answer, unwrap } from '../../shared/errors.ts';
import { noChooser, noExportGround, noPackGround, noPress, noUpdate } from '../fixtures/no-press.ts';
import { nodeNetwork } from '../fixtures/node-network.ts';

export interface BusyHouse {
  /** As the window asks: through the gate of main, the contract and the worker thread. */
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** What the worker said went wrong. */
  complaints: string[];
  close(): Promise<void>;
}

export const bundledWorker = path.resolve(import.meta.dirname, '../../dist/worker.cjs');

/** The whole of main but the window over a real worker thread: gate, session, alarms and clock as they run in the app. */
export async function openHouse(dir: string, worker = bundledWorker): Promise<BusyHouse> {
  const time = new TimeKeeper(machineClocks);
  const complaints: string[] = [];
  let house: House | null = null;
  const store = new WorkerClient({
    file: worker,
    dir,
    now: () => time.now(),
    log: (level, text) => level !== 'info' && complaints.push(text),
    event: (_name, payload) => 'registers' in payload && house?.changed(payload.registers),
  });
  await store.opened;
  house = buildHouse({
    store,
    time,
    settings: new SettingsFile(dir),
    journal: new Journal(),
    about: () => Promise.reject(new Error('there is no app around this house')),
    painted: () => {},
    fullScreen: () => {},
    tell: () => {},
    attract: () => {},
    press: noPress,
    packGround: noPackGround,
    network: nodeNetwork,
    pass: new PassFile(dir, noSafe),
    chooser: noChooser,
    exportGround: noExportGround,
    loginItems: null,
    update: noUpdate,
    unsent: new UnsentMark(dir),
  });
  const { gate, session, tick } = house;
  const ticking = setInterval(() => {
    session.touch(performance.now());
    tick();
  }, 1000);
  return {
    complaints,
    async call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
      return unwrap((await gate(method, input)) as Answer<OutputOf<M>>);
    },
    async close() {
      clearInterval(ticking);
      await store.close(10_000);
    },
  };
}
