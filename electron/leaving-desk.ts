import type { ParsedOf } from '../shared/contract/index.ts';
import { DeskError, unwrap } from '../shared/errors.ts';
import { answersForDesk } from '../shared/registers/desk-duty.ts';
import type { MainParts } from './ipc/main-handlers.ts';
import type { DeskSession } from './session.ts';

/** Who gets up from the desk, and who sits down in the same step (S25, A41). Locking stays free. */
export function leaving({ session, store, steady }: Pick<MainParts, 'session' | 'store' | 'steady'>) {
  const seat = (id: string, people: Awaited<ReturnType<typeof signInPeople>>) => {
    const person = people.find((one) => one.id === id);
    if (person) session.seat(person, steady());
  };
  const signInPeople = async () => {
    const phase = unwrap(await store.call('desk.phase', {}, null));
    return phase.phase === 'ready' ? phase.people : [];
  };
  return {
    /** @throws DeskError `handoverFirst` for whoever answers for the desk */
    async signOut(): Promise<null> {
      if (await mustStay(session, store)) throw new DeskError('handoverFirst');
      session.signOut();
      return null;
    },
    async handOver(input: ParsedOf<'session.handOver'>) {
      const view = unwrap(await store.call('handovers.sign', input, session.actor()));
      seat(input.toStaff, await signInPeople());
      return view;
    },
    async standIn(input: ParsedOf<'session.standIn'>) {
      const absence = unwrap(await store.call('deskAbsences.leave', input, session.actor()));
      seat(input.standIn, await signInPeople());
      return absence;
    },
  };
}

/** A book that cannot be read keeps nobody. */
async function mustStay(session: DeskSession, store: MainParts['store']): Promise<boolean> {
  const actor = session.actor() ?? session.lockedActor();
  if (!actor) return false;
  const duty = await store.call('handovers.duty', {}, actor);
  return duty.ok && answersForDesk(duty.value) === actor.id;
}
