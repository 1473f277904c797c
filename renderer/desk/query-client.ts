import { QueryClient } from '@tanstack/react-query';
import type { CallName } from './bridge.ts';
import { registersRead } from './registers-read.ts';

/** Answers of the desk. The database is on this machine: nothing is retried, and only a change makes an answer stale. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Asks again what stands on these registers. */
export function refreshRegisters(registers: readonly string[]): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => registersRead(queryKey[1] as CallName).some((name) => registers.includes(name)),
  });
}

/** Forgets the answers that nothing shows and a change has overtaken: a form that opens now begins with what is true now. */
export function forgetOvertaken(): void {
  queryClient.removeQueries({ type: 'inactive', predicate: ({ state }) => state.isInvalidated });
}

/** Keeps every shown answer fresh while the window is open. @returns a function that stops it. */
export function followChanges(): () => void {
  return window.desk.on('changed', ({ registers }) => refreshRegisters(registers));
}
