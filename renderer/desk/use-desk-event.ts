import { useEffect, useEffectEvent } from 'react';
import type { DeskEvents, EventName } from '../../shared/contract/events.ts';

/** Listens to what main tells the window while the component is there; `listener` may be a new function each time. */
export function useDeskEvent<E extends EventName>(event: E, listener: (payload: DeskEvents[E]) => void): void {
  const heard = useEffectEvent(listener);
  useEffect(() => window.desk.on(event, (payload) => heard(payload)), [event]);
}
