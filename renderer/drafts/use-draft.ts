import { useEffect, useRef, useState } from 'react';
import type { DraftForm } from '../../shared/contract/desk.ts';
import { call } from '../desk/bridge.ts';
import { drafts, keepDraftsSafe } from './drafts.ts';

interface DraftOf<V> {
  id: string;
  form: DraftForm;
  /** What the tray calls it: the place and the matter. */
  title: string;
  values: V;
  /** Nothing is kept of a form that was only opened. */
  touched: boolean;
}

/**
 * Keeps a form while it is typed. Leaving it keeps it too; only saving (`drafts.settle`) or throwing away ends it.
 */
export function useDraft<V>({ id, form, title, values, touched }: DraftOf<V>): void {
  const wasTouched = useRef(false);
  useEffect(keepDraftsSafe, []);
  useEffect(() => {
    if (touched) drafts.put({ id, form, title, content: JSON.stringify(values) });
    else if (wasTouched.current) drafts.forget(id);
    wasTouched.current = touched;
  }, [id, form, title, values, touched]);
  useEffect(() => () => void drafts.flush(), []);
}

/** What is known of a draft that is to be opened again: its content, or that it is gone; `new` when none was asked for. */
export type KeptDraft = { state: 'reading' | 'gone' | 'new' } | { state: 'found'; content: string };

/** @param id of the draft, undefined for a new form; only the first one given counts */
export function useKeptDraft(id: string | undefined): KeptDraft {
  const [kept, setKept] = useState<KeptDraft>(() => remembered(id));
  useEffect(() => {
    if (id === undefined || kept.state !== 'reading') return;
    let gone = false;
    const found = (content: string | undefined) => {
      if (!gone) setKept(content === undefined ? { state: 'gone' } : { state: 'found', content });
    };
    call('drafts.list', {}).then(
      (list) => found(list.find((draft) => draft.id === id)?.content),
      () => found(undefined),
    );
    return () => {
      gone = true;
    };
  }, [id, kept.state]);
  return kept;
}

function remembered(id: string | undefined): KeptDraft {
  if (id === undefined) return { state: 'new' };
  const draft = drafts.recall(id);
  return draft ? { state: 'found', content: draft.content } : { state: 'reading' };
}

/**
 * A form's values from a draft's content. What an older form did not have stands as in an empty one; what is not of the
 * form's kind is left out.
 */
export function restore<V extends object>(content: string, empty: V): V {
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch {
    return empty;
  }
  if (typeof read !== 'object' || read === null) return empty;
  const known = Object.entries(read).filter(([key]) => Object.hasOwn(empty, key));
  return { ...empty, ...Object.fromEntries(known) };
}
