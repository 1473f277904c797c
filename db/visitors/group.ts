import type { FaultAt } from '../../shared/errors.ts';
import { personOf, plainPhone } from '../../shared/registers/visitor-name.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft } from '../drafts.ts';
import type { Write } from '../store/handler.ts';
import { signedIn } from './sign-in.ts';
import { visitLine } from './visit-view.ts';

/** Many at once: each is a visit of their own, so that each can be held, found and ticked by themselves; all or none. */
export const signInGroup: Write<'visits.signInGroup'> = (act, { groupId, members, common, draftId, paper }) => {
  const contactOf = (member: (typeof members)[number]) => member.contact || common.contact;
  const persons = members.map((member) => personOf(member.name, plainPhone(contactOf(member))));
  refuse(
    members.flatMap(({ name }, i): FaultAt[] => {
      if (name === '') return [{ field: `members.${i}.name`, code: 'required' }];
      const again = persons.indexOf(persons[i] ?? '') < i;
      return again ? [{ field: `members.${i}.name`, code: 'duplicate' }] : [];
    }),
  );
  const visits = members.map((member, i) => {
    const own = { id: member.id, name: member.name, contact: contactOf(member) };
    const input = { ...common, ...own, draftId: null, sameAs: null, photo: null, identity: null };
    const visit = signedIn(act, { ...input, paper }, null, groupId);
    // The first is asked whether the sheet was entered before; the others stand on it beside the first.
    const sheet = paper && { ...paper, again: paper.again || i > 0 };
    fromPaper(act, 'visits', visit.id, { at: visit.arrivedAt, field: 'arrivedAt' }, sheet);
    return visit;
  });
  dropDraft(act, draftId);
  return { visits: visits.map((visit) => visitLine(act, visit)) };
};
