import { Suspense } from 'react';
import { create } from 'zustand';
import { search } from './screens.ts';

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
      <search.Screen onClose={close} />
    </Suspense>
  ) : null;
}
