import { create } from 'zustand';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { draftBox } from './draft-box.ts';

/** Why what is being typed is only in memory at the moment; null when it is kept. */
export const useUnkept = create<{ problem: unknown }>(() => ({ problem: null }));

/** The drafts of every form open in this window. */
export const drafts = draftBox(
  (draft) => call('drafts.save', draft),
  (problem) => useUnkept.setState({ problem }),
);

let following = false;

/** Keeps at once what was typed when the window is left, closed or locked, and tries again when somebody signs in. */
export function keepDraftsSafe(): void {
  if (following) return;
  following = true;
  const flush = () => void drafts.flush();
  for (const name of ['blur', 'pagehide', 'beforeunload'] as const) window.addEventListener(name, flush);
  document.addEventListener('visibilitychange', flush);
  window.desk.on('session', flush);
}

/** What a form was for is done, and the desk was not told which draft that was: it goes. */
export async function endDraft(id: string): Promise<void> {
  await drafts.settle(id);
  await call('drafts.discard', { id }).catch(tellError);
}

/** The form became a record: its draft goes, even one that was still being written when the record was. */
export async function settleDraft(id: string): Promise<void> {
  if (await drafts.settle(id)) await call('drafts.discard', { id });
}
