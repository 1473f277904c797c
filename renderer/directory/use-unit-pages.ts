import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Unit } from '../../shared/registers/places.ts';
import { call } from '../desk/bridge.ts';

const pageSize = 100;

/** The units that fit a text, fetched in pages as they come into sight. */
export function useUnitPages(text: string) {
  const [pages, setPages] = useState<readonly number[]>([0]);
  const results = useQueries({
    queries: pages.map((page) => {
      const input = { text, offset: page * pageSize, limit: pageSize };
      return {
        queryKey: ['units', 'units.list', input],
        queryFn: () => call('units.list', input),
        placeholderData: keepPreviousData as never,
      };
    }),
  });
  const loaded = new Map(
    pages.map((page, i) => [page, results[i]?.data as { units: Unit[]; total: number } | undefined]),
  );
  const onSight = useCallback((first: number, last: number) => {
    const wanted = pagesOf(first, last);
    setPages((before) => (before.join() === wanted.join() ? before : wanted));
  }, []);
  return {
    total: loaded.get(0)?.total ?? 0,
    ready: loaded.get(0) !== undefined,
    unitAt: (index: number): Unit | undefined => loaded.get(Math.floor(index / pageSize))?.units[index % pageSize],
    onSight,
  };
}

/** The first page is always among them: the total stands in it, whatever is in sight. */
function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(first / pageSize);
  const seen = Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, i) => from + i);
  return from === 0 ? seen : [0, ...seen];
}
