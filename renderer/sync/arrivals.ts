import { create } from 'zustand';
import type { Arrival } from '../../shared/contract/sync.ts';

/** What other desks changed since the window opened, the latest of each record; whoever has it open is told. */
export const useArrivals = create<{ of: ReadonlyMap<string, Arrival> }>(() => ({ of: new Map() }));

const most = 500;
const keyOf = ({ register, record }: Pick<Arrival, 'register' | 'record'>) => `${register} ${record}`;

/** @returns a function that stops listening */
export function followArrivals(): () => void {
  return window.desk.on('arrived', ({ changes }) => {
    const of = new Map(useArrivals.getState().of);
    for (const change of changes) {
      const before = of.get(keyOf(change));
      const fields = [...new Set([...(before?.fields ?? []), ...change.fields])];
      of.delete(keyOf(change));
      of.set(keyOf(change), { ...change, fields });
    }
    useArrivals.setState({ of: new Map([...of].slice(-most)) });
  });
}

export function useArrival(register: string, record: string): Arrival | undefined {
  return useArrivals(({ of }) => of.get(keyOf({ register, record })));
}

export function forgetArrival(arrival: Pick<Arrival, 'register' | 'record'>): void {
  const of = new Map(useArrivals.getState().of);
  if (of.delete(keyOf(arrival))) useArrivals.setState({ of });
}
