import { useRef, useState } from 'react';
import type { DraftForm } from '../../shared/contract/desk.ts';
import type { Faults } from '../form/index.ts';
import { restore, useDraft } from './use-draft.ts';

/** A form that was left half written. */
export interface Begun {
  id: string;
  content: string;
}

interface KeptForm<V> {
  form: DraftForm;
  /** One to go on with; null for a new one. */
  draft: Begun | null;
  /** @returns the form as it opens */
  empty(): V;
  /** What the tray calls it. */
  title(said: V): string;
  faults?: Faults;
  /** What may be kept of it, where that is not all: the number of a document never is. */
  kept?(said: V): V;
}

/**
 * The values of one form, which are a draft from the first change on. What is changed is no fault any more.
 * @returns its id, which the record takes over, its values, how to change some of them, and what they are between paints
 */
export function useKeptForm<V extends object>({ form, draft, empty, title, faults, kept }: KeptForm<V>) {
  const [id] = useState(() => draft?.id ?? crypto.randomUUID());
  const [first] = useState(() => (draft ? restore(draft.content, empty()) : empty()));
  const [said, setSaid] = useState(first);
  useDraft({
    ...{ id, form, touched: said !== first },
    title: title(said).trim().slice(0, 120),
    values: kept ? kept(said) : said,
  });
  /** What stands in the form at this moment: a scan may come between two paints. */
  const current = useRef(first);
  const put = (change: Partial<V> | ((last: V) => Partial<V>)) => {
    const last = current.current;
    current.current = { ...last, ...(typeof change === 'function' ? change(last) : change) };
    setSaid(current.current);
    if (typeof change === 'object') for (const field of Object.keys(change)) faults?.clear(field);
  };
  return { id, said, put, latest: () => current.current };
}
