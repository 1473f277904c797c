import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { Draft, DraftForm } from '../../shared/contract/desk.ts';
import { call } from '../desk/bridge.ts';
import { queryKeyOf } from '../desk/use-desk.ts';
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

interface Own {
  id: string;
  content: string | null;
  /** What it is of, as it was asked for. */
  asked: string;
}

function ownIn(list: readonly Draft[], form: DraftForm, asked: string): Own {
  const kept = list.find((draft) => draft.form === form && isOf(draft.content, JSON.parse(asked)));
  return { id: kept?.id ?? crypto.randomUUID(), content: kept?.content ?? null, asked };
}

/** The drafts as the tray shows them, when nothing about them has changed since: nobody waits for what is known. */
function knownDrafts(queries: QueryClient): readonly Draft[] | null {
  const state = queries.getQueryState<readonly Draft[]>(queryKeyOf('drafts.list', {}));
  return state?.data && !state.isInvalidated && state.fetchStatus === 'idle' ? state.data : null;
}

/**
 * What was kept of a record's own form, wherever it was left; `content` null for a new one. Null while it is looked up, which
 * is seldom: a key pressed meanwhile would go nowhere.
 */
export function useOwnDraft(form: DraftForm, of: FormOf): { id: string; content: string | null } | null {
  const queries = useQueryClient();
  const asked = JSON.stringify(of);
  const [own, setOwn] = useState<Own | null>(() => {
    const list = knownDrafts(queries);
    return list && ownIn(list, form, asked);
  });
  const found = own?.asked === asked;
  useEffect(() => {
    if (found) return;
    let gone = false;
    const take = (list: readonly Draft[]) => gone || setOwn(ownIn(list, form, asked));
    call('drafts.list', {}).then(take, () => take([]));
    return () => {
      gone = true;
    };
  }, [form, asked, found]);
  return found ? own : null;
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
