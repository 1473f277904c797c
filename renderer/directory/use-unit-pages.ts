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
    const from = Math.floor(first / pageSize);
    const until = Math.floor(last / pageSize);
    setPages((before) => (before[0] === from && before.at(-1) === until ? before : range(from, until)));
  }, []);
  return {
    total: [...loaded.values()].find((page) => page)?.total ?? 0,
    ready: [...loaded.values()].some((page) => page),
    unitAt: (index: number): Unit | undefined => loaded.get(Math.floor(index / pageSize))?.units[index % pageSize],
    onSight,
  };
}

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from + 1 }, (_, i) => from + i);
}
