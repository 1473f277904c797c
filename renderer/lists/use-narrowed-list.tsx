import { useDeferredValue, useState } from 'react';
import type { ListName } from '../../shared/registers/lists.ts';
import { type FilterOf, usePages } from '../cases/use-pages.ts';
import { NarrowBar, NarrowChips } from './narrow-bar.tsx';
import { atRest, isAll, isSame, useNarrowing } from './narrowing.ts';

const methods = {
  cases: 'cases.list',
  orders: 'orders.list',
  calls: 'calls.list',
  visits: 'visits.list',
  keys: 'keys.list',
  mailItems: 'mail.list',
} as const satisfies Partial<Record<ListName, string>>;

interface Besides {
  /** What the call wants besides the conditions. */
  asked?: object;
  /** A list at rest shows what is away or waits; typing then looks for the record wherever it is. */
  typingLooksEverywhere?: boolean;
}

/**
 * A register's list as somebody has narrowed it, and the part of it that is on the screen.
 * @returns the narrowing, the pages, and what a `FilteredList` takes of both
 */
export function useNarrowedList<L extends keyof typeof methods>(
  list: L,
  { asked = {}, typingLooksEverywhere = false }: Besides = {},
) {
  const narrowed = useNarrowing(list);
  const { where, sort, text } = narrowed.narrowing;
  const [first, setFirst] = useState(0);
  const wanted = useDeferredValue(text);
  const everywhere = typingLooksEverywhere && wanted !== '' && isSame({ where, sort, text: '' }, atRest[list]);
  // The palette offers each list only conditions of its own; the contract refuses any other.
  const filter = { ...asked, ...(everywhere ? {} : { where, sort }), text: wanted } as unknown as FilterOf<
    (typeof methods)[L]
  >;
  const pages = usePages(methods[list], filter, first);
  return {
    pages,
    isAtRest: isSame(narrowed.narrowing, atRest[list]),
    isAll: isAll(where),
    shown: {
      pages,
      filter: text,
      onFilter: (words: string) => narrowed.change({ text: words }),
      besides: <NarrowBar narrowed={narrowed} />,
      under: <NarrowChips narrowed={narrowed} />,
      onBackspace: narrowed.takeOffLast,
      onFirst: setFirst,
    },
  };
}
