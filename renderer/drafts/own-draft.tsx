import { type ReactNode, useEffect, useState } from 'react';
import type { Draft, DraftForm } from '../../shared/contract/desk.ts';
import { call } from '../desk/bridge.ts';
import type { Begun } from './use-kept-form.ts';

/** What a form is of: a record, or a step of it. These fields are in the draft, too. */
export type FormOf = Readonly<Record<string, string>>;

function isOf(content: string, of: FormOf): boolean {
  try {
    const said = JSON.parse(content) as Record<string, unknown>;
    return Object.entries(of).every(([field, value]) => said[field] === value);
  } catch {
    return false;
  }
}

/** What was kept of a record's own form, wherever it was left; `content` null for a new one. Null while it is looked up. */
export function useOwnDraft(form: DraftForm, of: FormOf): { id: string; content: string | null } | null {
  const [own, setOwn] = useState<{ id: string; content: string | null } | null>(null);
  const wanted = JSON.stringify(of);
  useEffect(() => {
    let gone = false;
    const found = (list: readonly Draft[]) => {
      const kept = list.find((draft) => draft.form === form && isOf(draft.content, JSON.parse(wanted)));
      if (!gone) setOwn(kept ? { id: kept.id, content: kept.content } : { id: crypto.randomUUID(), content: null });
    };
    call('drafts.list', {}).then(found, () => found([]));
    return () => {
      gone = true;
    };
  }, [form, wanted]);
  return own;
}

interface OwnDraftProps {
  form: DraftForm;
  of: FormOf;
  children(draft: Begun | null): ReactNode;
}

/** A short form on a record: shown with what was typed into it before, if it was left half written. */
export function OwnDraft({ form, of, children }: OwnDraftProps) {
  const own = useOwnDraft(form, of);
  return own && children(own.content === null ? null : { id: own.id, content: own.content });
}
