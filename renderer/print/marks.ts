import { create } from 'zustand';

interface Marks {
  ids: ReadonlySet<string>;
  toggle(id: string): void;
  clear(): void;
}

/** Orders marked to be printed together; they stay marked while the paper is looked at. */
export const useMarks = create<Marks>((set) => ({
  ids: new Set(),
  toggle: (id) =>
    set(({ ids }) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return { ids: next };
    }),
  clear: () => set({ ids: new Set() }),
}));
