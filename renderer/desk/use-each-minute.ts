import { useEffect } from 'react';
import type { CallName } from './bridge.ts';
import { queryClient } from './query-client.ts';
import { useNow } from './steady-now.ts';

const minute = 60_000;

/** Asks some methods again with every minute: what they answer changes when time runs out, with no record changed. */
export function useEachMinute(methods: readonly CallName[]): void {
  const now = useNow(minute);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the minute is what it waits for
  useEffect(() => {
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => methods.some((name) => name === queryKey[1]) });
  }, [now, methods]);
}
