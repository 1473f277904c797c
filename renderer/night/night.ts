import { create } from 'zustand';
import { clockText } from '../../shared/parameters.ts';
import { type NightChoice, type NightHours, nightOffered, nightShown } from '../../shared/time/night-mode.ts';
import { call } from '../desk/bridge.ts';
import { now, useNow } from '../desk/steady-now.ts';
import { tellError } from '../desk/tell.tsx';
import { useSite } from '../format/site.ts';

/** What was chosen at this desk, as main keeps it. */
const useChoice = create<{ choice: NightChoice | null }>(() => ({ choice: null }));

export async function fetchNightChoice(): Promise<void> {
  useChoice.setState({ choice: await call('app.night', {}) });
}

/** Holds at once, for everybody at this desk, and is kept for the next start. */
export function chooseNight(on: boolean): void {
  useChoice.setState({ choice: { on, at: now() } });
  void call('app.setNight', { on }).catch(tellError);
}

function useHours(): NightHours {
  const { site, parameters } = useSite();
  const { 'night.from': from, 'night.until': until } = parameters;
  return { timeZone: site.timeZone, from: clockText(from), until: clockText(until) };
}

/** @returns true while the screen is the night's: dark, large, three actions */
export function useNight(): boolean {
  const hours = useHours();
  const minute = useNow(60_000);
  const choice = useChoice((s) => s.choice);
  return nightShown(choice, Math.max(minute, choice?.at ?? 0), hours);
}

/** @returns true when a guard is to be asked whether to have it */
export function useNightOffer(): boolean {
  const hours = useHours();
  const minute = useNow(60_000);
  return nightOffered(
    useChoice((s) => s.choice),
    minute,
    hours,
  );
}
