import { type Actor, admit } from '../shared/contract/admit.ts';
import type { DeskPhase } from '../shared/contract/desk.ts';
import type { DeskEvents, EventName } from '../shared/contract/events.ts';
import type { HistoryVerdict } from '../shared/contract/history.ts';
import {
  type InputOf,
  isWorkerMethod,
  type MethodName,
  type OutputOf,
  type WorkerMethod,
} from '../shared/contract/index.ts';
import { DeskError } from '../shared/errors.ts';
import { Desk } from './folder-desk.ts';
import { bookFile, isWhole } from './site/backups.ts';
import type { Emit } from './store/book.ts';

export interface OpenDesk {
  /** Checked like a call from the window: role, input, everything. `actor` null: nobody is signed in. */
  call<M extends WorkerMethod>(method: M, input: InputOf<M>, actor: Actor | null): Promise<OutputOf<M>>;
  /** @returns a function that stops listening */
  on<E extends EventName>(event: E, listener: (payload: DeskEvents[E]) => void): () => void;
  phase(): DeskPhase;
  /** @returns true when the file is whole */
  check(): boolean;
  backup(): Promise<unknown>;
  /** Verifies what has come since the chains were last verified; null before the first setup. */
  verifyNew(): Promise<HistoryVerdict | null>;
  close(): Promise<void>;
}

/**
 * The same desk without Electron, for tests, the demo's generator and the command line.
 * @param options `dir` the data folder, `now` the clock (UTC ms)
 */
export function openDesk({ dir, now }: { dir: string; now: () => number }): OpenDesk {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const emit: Emit = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  const desk = new Desk(dir, now(), emit);
  void desk.begin(now());
  return {
    async call<M extends WorkerMethod>(method: M, input: InputOf<M>, actor: Actor | null): Promise<OutputOf<M>> {
      const admitted = admit(method satisfies MethodName, input, actor);
      if (!isWorkerMethod(admitted.method)) throw new DeskError('notFound');
      return (await desk.call(admitted.method, admitted.input, actor, now())) as OutputOf<M>;
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener as (payload: never) => void));
      return () => set.delete(listener as (payload: never) => void);
    },
    phase: () => desk.phase(now()),
    check: () => isWhole(bookFile(dir)),
    backup: async () => desk.backupIfDue(now()),
    verifyNew: () => desk.verifyNew(now()),
    close: () => desk.close(),
  };
}
