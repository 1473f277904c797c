import { create } from 'zustand';

/** Lists in which several lines can be marked. */
export type Marking = 'orders' | 'cases';

interface Marks {
  ids: Readonly<Record<Marking, ReadonlySet<string>>>;
  toggle(list: Marking, id: string): void;
  clear(list: Marking): void;
  clearAll(): void;
}

const none: ReadonlySet<string> = new Set();
const unmarked = { orders: none, cases: none };

/** Records marked to be printed together; they stay marked while the paper is looked at. */
export const useMarks = create<Marks>((set) => ({
  ids: unmarked,
  toggle: (list, id) =>
    set(({ ids }) => {
      const next = new Set(ids[list]);
      if (!next.delete(id)) next.add(id);
      return { ids: { ...ids, [list]: next } };
    }),
  clear: (list) => set(({ ids }) => ({ ids: { ...ids, [list]: none } })),
  clearAll: () => set({ ids: unmarked }),
}));
