import { useEffect, useEffectEvent } from 'react';
import { tellError } from '../desk/tell.tsx';
import { sound } from '../shell/alarm-sound.ts';

/** What a code does. `false` hands it on to whoever asked for codes earlier. */
export type ScanAction = (code: string) => unknown;

/** A scanner whose trigger is held reads the same code again and again. */
const sameAgain = 1200;

const layers: ScanAction[] = [];
let last: Promise<unknown> = Promise.resolve();
const none = { code: '', at: Number.NEGATIVE_INFINITY };
let before = none;

async function act(code: string): Promise<void> {
  for (const action of layers.toReversed()) if ((await action(code)) !== false) return;
}

/** Gives a code to the latest that asked for codes and takes it; one code is done with before the next begins. */
export function scanned(code: string): void {
  const at = performance.now();
  const again = code === before.code && at - before.at < sameAgain;
  before = { code, at };
  if (again) return void sound('scanAgain');
  last = last.then(() => act(code)).catch(tellError);
}

/** The thing was put away: the same code again is meant, however soon it comes. */
export function scanAnew(): void {
  before = none;
}

/** @returns when every code that was scanned so far has been dealt with: what is closed before that misses the last ones */
export const scansTaken = (): Promise<unknown> => last;

/** Takes the codes that are scanned while the component is there; the latest comes first. */
export function useScan(action: ScanAction, { enabled = true }: { enabled?: boolean } = {}): void {
  const take = useEffectEvent(action);
  useEffect(() => {
    if (!enabled) return;
    const layer: ScanAction = (code) => take(code);
    layers.push(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, [enabled]);
}
