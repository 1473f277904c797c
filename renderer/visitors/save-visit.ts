import { v7 as newId } from 'uuid';
import type { VisitOutcome } from '../../shared/registers/visits.ts';
import type { Prepared } from '../attachments/prepare-picture.ts';
import { call } from '../desk/bridge.ts';
import type { Faults } from '../form/index.ts';
import type { Say } from '../i18n/index.ts';
import { membersIn, readVisit, type VisitValues } from './visit-values.ts';

/** What to show when it is kept. */
interface Saved {
  visitId: string | null;
  told: string;
}

/**
 * Sends the form as what it is: one visitor, many, or one who will not register.
 * @returns null when there is something to mend first. @throws what the desk refused with
 */
export async function saveVisit(
  values: VisitValues,
  id: string,
  outcome: VisitOutcome,
  photo: Prepared | null,
  faults: Faults,
  t: Say,
): Promise<Saved | null> {
  const kept = photo && { id: photo.id, name: photo.name, bytes: photo.bytes };
  const { input, faults: found } = readVisit(values, id, outcome, kept);
  if (found.length > 0) {
    faults.set(found);
    return null;
  }
  if (values.mode === 'refuse') {
    const { name, remarks, arrivedAt } = input;
    await call('visits.refuse', { id, draftId: id, name, remarks, arrivedAt, passedTo: values.passedTo });
    return { visitId: id, told: '' };
  }
  if (values.mode === 'group') {
    const members = membersIn(values.members).map((member) => ({ ...member, id: newId() }));
    if (members.length === 0) {
      faults.set([{ field: 'members', code: 'required' }]);
      return null;
    }
    const { id: _, draftId: __, name: ___, photo: ____, sameAs: _____, identity: ______, ...common } = input;
    const { visits } = await call('visits.signInGroup', { groupId: id, members, common, draftId: id });
    const held = visits.find((visit) => visit.held);
    return { visitId: held?.id ?? null, told: t('visitors.form.signedInGroup', { count: visits.length }) };
  }
  const { record } = await call('visits.signIn', input);
  const words = record.hold === null ? 'visitors.form.signedIn' : 'visitors.form.heldNow';
  return { visitId: record.id, told: record.hold === null ? t(words, { name: record.name }) : '' };
}
