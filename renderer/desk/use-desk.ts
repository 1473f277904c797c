import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { DeskError } from '../../shared/errors.ts';
import { type CallInput, type CallName, type CallOutput, call } from './bridge.ts';
import { registerOf } from './registers-read.ts';
import { useSlow } from './use-slow.ts';

export { useDeskEvent } from './use-desk-event.ts';

export interface DeskAnswer<T> {
  /** The last answer; stays while the next one is fetched. */
  data: T | undefined;
  error: DeskError | Error | null;
  /** No answer yet and more than 300 ms gone: only then a skeleton may show. */
  slow: boolean;
  /** The shown answer belongs to an earlier input. */
  stale: boolean;
}

/** Under what an answer is kept. */
export const queryKeyOf = <M extends CallName>(method: M, input: CallInput<M>) => [registerOf(method), method, input];

/** Reads from the desk and stays fresh: it is asked again whenever a register it stands on changes. */
export function useDesk<M extends CallName>(
  method: M,
  input: CallInput<M>,
  { enabled = true }: { enabled?: boolean } = {},
): DeskAnswer<CallOutput<M>> {
  const query = useQuery<CallOutput<M>, Error>({
    queryKey: queryKeyOf(method, input),
    queryFn: () => call(method, input),
    enabled,
    placeholderData: keepPreviousData as never,
  });
  const slow = useSlow(enabled && query.isPending);
  return { data: query.data, error: query.error, slow, stale: query.isPlaceholderData };
}

export interface DeskAction<M extends CallName> {
  /** @throws DeskError when the desk refuses; it is in `error` too. */
  run(input: CallInput<M>): Promise<CallOutput<M>>;
  pending: boolean;
  error: DeskError | Error | null;
  /** Forgets the error. */
  clear(): void;
}

/** One thing the desk can do, with what became of the last try. */
export function useDeskAction<M extends CallName>(method: M): DeskAction<M> {
  const { mutateAsync, isPending, error, reset } = useMutation<CallOutput<M>, Error, CallInput<M>>({
    mutationFn: (input) => call(method, input),
  });
  return { run: mutateAsync, pending: isPending, error, clear: reset };
}
