import { create } from 'zustand';

interface UnsavedStore {
  /** Changed records by id, as they were typed. */
  forms: ReadonlyMap<string, object>;
  keep(id: string, values: object): void;
  drop(id: string): void;
}

/** Changes to the directory that are typed but not saved: looking at another record in between loses none. */
export const useUnsaved = create<UnsavedStore>((set) => ({
  forms: new Map(),
  keep: (id, values) => set(({ forms }) => ({ forms: new Map(forms).set(id, values) })),
  drop: (id) =>
    set(({ forms }) => {
      const rest = new Map(forms);
      rest.delete(id);
      return { forms: rest };
    }),
}));
