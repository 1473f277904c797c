import { create } from 'zustand';
import type { Person } from '../../shared/contract/desk.ts';
import type { Session } from '../../shared/contract/events.ts';
import { call } from '../desk/bridge.ts';
import { queryClient } from '../desk/query-client.ts';
import { useMarks } from '../print/marks.ts';
import { useScreen } from '../shell/screen.ts';

/** Who sits at the desk, as main says. */
export const useSession = create<{ session: Session }>(() => ({ session: { state: 'out' } }));

/** @returns the person at the desk, also while it is locked; null when nobody is. */
export function usePerson(): Person | null {
  return useSession(({ session }) => (session.state === 'out' ? null : session.person));
}

/** @returns true when the person may do what only supervisors may (spec §3.8); main decides in the end. */
export function useIsSupervisor(): boolean {
  return usePerson()?.role === 'supervisor';
}

function become(session: Session): void {
  const before = useSession.getState().session;
  useSession.setState({ session });
  if (session.state === 'out' || changedPerson(before, session)) forget();
  if (session.state === 'in') void queryClient.invalidateQueries();
}

function changedPerson(before: Session, after: Session): boolean {
  return before.state !== 'out' && after.state !== 'out' && before.person.id !== after.person.id;
}

/** What one person saw, and where they were, is not kept for the next. */
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'desk.phase' });
  useScreen.getState().reset();
  useMarks.getState().clearAll();
}

/** Follows main's word on who is there; resolves as soon as it is known. */
export async function followSession(): Promise<void> {
  window.desk.on('session', become);
  become(await call('session.read', {}));
}
