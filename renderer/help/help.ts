import { create } from 'zustand';

/** Whether the help lies over the screen that it is about. */
export const useHelp = create<{ shown: boolean; show(): void; hide(): void }>((set) => ({
  shown: false,
  show: () => set({ shown: true }),
  hide: () => set({ shown: false }),
}));
