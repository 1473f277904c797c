import type { DraftForm } from '../../shared/contract/desk.ts';

/** A form as it is kept while it is typed. `content` is the form's values as JSON. */
export interface OpenDraft {
  id: string;
  form: DraftForm;
  title: string;
  content: string;
}

type Save = (draft: OpenDraft) => Promise<unknown>;

/** Longest time, in ms, that something typed is only in memory. */
export const keepWithinMs = 400;

/** What could not be kept is tried again this often, in ms. */
export const tryAgainMs = 3000;

export interface DraftBox {
  /** Keeps the draft within `keepWithinMs`, however fast the typing goes on. */
  put(draft: OpenDraft): void;
  /** Keeps at once what waits; also what an earlier try could not keep (a locked screen, a full disk). */
  flush(): Promise<void>;
  /** What was typed is undone, as a code that a scanner typed into a field: it need not be kept. What was kept before stays. */
  forget(id: string): void;
  /**
   * The form became a record or was thrown away: nothing more of it is kept.
   * @returns true when a save was under way, which has ended by then but may have come after the record
   */
  settle(id: string): Promise<boolean>;
  /** What the form held last, if it was open since the start. */
  recall(id: string): OpenDraft | undefined;
}

/**
 * Holds the drafts of the open forms and writes them through `save`, one write per draft at a time.
 * @param heard told after each try why a draft could not be kept, or null when it was
 */
export function draftBox(save: Save, heard: (problem: unknown) => void = () => {}): DraftBox {
  const held = new Map<string, OpenDraft>();
  const waiting = new Set<string>();
  const settled = new Set<string>();
  const writing = new Map<string, Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = async (id: string): Promise<void> => {
    await writing.get(id);
    const draft = held.get(id);
    if (!draft || !waiting.delete(id)) return;
    const done = save(draft).then(
      () => heard(null),
      (problem: unknown) => {
        if (!held.has(id)) return;
        waiting.add(id);
        timer ??= setTimeout(() => void flush(), tryAgainMs);
        heard(problem);
      },
    );
    writing.set(id, done);
    await done;
    if (writing.get(id) === done) writing.delete(id);
  };

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    await Promise.all([...waiting].map(write));
  };

  return {
    put(draft) {
      if (settled.has(draft.id)) return;
      const last = held.get(draft.id);
      if (last?.content === draft.content && last.title === draft.title) return;
      held.set(draft.id, draft);
      waiting.add(draft.id);
      timer ??= setTimeout(() => void flush(), keepWithinMs);
    },
    flush,
    forget(id) {
      if (!waiting.delete(id)) return;
      held.delete(id);
      heard(null);
    },
    async settle(id) {
      settled.add(id);
      held.delete(id);
      if (waiting.delete(id)) heard(null);
      const underWay = writing.get(id);
      await underWay;
      return underWay !== undefined;
    },
    recall: (id) => held.get(id),
  };
}
