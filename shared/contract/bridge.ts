import type { Answer } from '../errors.ts';
import type { DeskEvents, EventName } from './events.ts';

/** What preload puts on `window.desk`: the only way between the window and the rest. */
export interface DeskBridge {
  call(method: string, input: unknown): Promise<Answer<unknown>>;
  /** @returns a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: DeskEvents[E]) => void): () => void;
}

/** The names on the wire: one for all calls, one for each event. */
export const channels = {
  call: 'desk:call',
  event: (name: EventName) => `desk:event:${name}`,
} as const;
