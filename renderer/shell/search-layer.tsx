import { Suspense } from 'react';
import { create } from 'zustand';
import { search } from './screens.ts';

/** Whether the search lies over the screen. */
export const useSearchLayer = create<{
  opened: boolean;
  /** What is searched for as soon as it opens. */
  text: string;
  open(): void;
  openWith(text: string): void;
  close(): void;
}>((set) => ({
  opened: false,
  text: '',
  open: () => set({ opened: true, text: '' }),
  openWith: (text) => set({ opened: true, text }),
  close: () => set({ opened: false }),
}));

/** The search, over whatever is on the screen. */
export function SearchLayer() {
  const { opened, text, close } = useSearchLayer();
  return opened ? (
    <Suspense fallback={null}>
      <search.Screen first={text} onClose={close} />
    </Suspense>
  ) : null;
}
