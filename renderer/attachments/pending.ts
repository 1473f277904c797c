import { create } from 'zustand';
import { say } from '../i18n/index.ts';
import { type Prepared, preparePicture } from './prepare-picture.ts';

interface Waiting {
  pictures: readonly Prepared[];
  /** What became of files that were left out, in words. */
  leftOut: readonly string[];
  preparing: number;
}
const none: Waiting = { pictures: [], leftOut: [], preparing: 0 };

/** Pictures that were chosen for a record and are not saved yet: they outlast leaving its page, and the lock. */
const usePending = create<{ of: Record<string, Waiting> }>(() => ({ of: {} }));

export const useWaiting = (record: string): Waiting => usePending((s) => s.of[record] ?? none);

function change(record: string, fields: (last: Waiting) => Partial<Waiting>): void {
  usePending.setState(({ of }) => {
    const last = of[record] ?? none;
    return { of: { ...of, [record]: { ...last, ...fields(last) } } };
  });
}

/** Makes files ready, one after the other, and puts them before the person. */
export async function addFiles(record: string, files: readonly File[]): Promise<void> {
  change(record, (last) => ({ leftOut: [], preparing: last.preparing + files.length }));
  for (const file of files) {
    const prepared = await preparePicture(file);
    change(record, ({ pictures, leftOut, preparing }) => ({
      preparing: preparing - 1,
      ...(typeof prepared === 'string'
        ? { leftOut: [...leftOut, say(`attachments.add.${prepared}`, { name: file.name })] }
        : { pictures: [...pictures, prepared] }),
    }));
  }
}

/** Takes one out: it is saved, or not wanted. */
export function dropPicture(record: string, id: string): void {
  change(record, ({ pictures }) => {
    for (const { url } of pictures.filter((picture) => picture.id === id)) URL.revokeObjectURL(url);
    return { pictures: pictures.filter((picture) => picture.id !== id) };
  });
}

export function dropAll(record: string): void {
  for (const { id } of usePending.getState().of[record]?.pictures ?? []) dropPicture(record, id);
  change(record, () => ({ leftOut: [] }));
}
