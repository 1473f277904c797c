import { lazy, Suspense } from 'react';
import { create } from 'zustand';

const SearchBox = lazy(async () => ({ default: (await import('../search/search-box.tsx')).SearchBox }));

/** Whether the search lies over the screen. */
export const useSearchLayer = create<{ opened: boolean; open(): void; close(): void }>((set) => ({
  opened: false,
  open: () => set({ opened: true }),
  close: () => set({ opened: false }),
}));

/** The search, over whatever is on the screen. */
export function SearchLayer() {
  const { opened, close } = useSearchLayer();
  return opened ? (
    <Suspense fallback={null}>
      <SearchBox onClose={close} />
    </Suspense>
  ) : null;
}
