import { nobody } from '../../shared/contract/admit.ts';
import type { SignInInput } from '../../shared/contract/visitors.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { clockText } from '../../shared/parameters.ts';
import { identityFaults, maskDocNo } from '../../shared/registers/identity.ts';
import type { Permit } from '../../shared/registers/permits.ts';
import { isFormLate, visitFaults, visitTimers } from '../../shared/registers/visit-rules.ts';
import { personOf, plainPhone, spellingOf } from '../../shared/registers/visitor-name.ts';
import type { Visit } from '../../shared/registers/visits.ts';
import { nextWallTime } from '../../shared/time/site-time.ts';
import { attach, type Kept } from '../attachments/attach.ts';
import { keepPicture } from '../attachments/attachments.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { pictureOf } from '../blobs/picture.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { create, freshBase, read } from '../store/records.ts';
import { futureFaults, timeFaults } from '../store/times.ts';
import { holdOf } from './hold.ts';
import { markCome, permitsFor } from './permits.ts';
import { writeVisitStep } from './visit-change.ts';
import { visitView } from './visit-view.ts';

/** S19: who, why, whom to; the photo is beside the book before the visit points at it. */
export const signIn: Task<'visits.signIn'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    admissible(book.look(who, now), input);
    const kept = input.photo && keepPicture(book, pictureOf(input.photo.bytes, 'photo'));
    return book.act(who, now, (act) => {
      const visit = signedIn(act, input, kept);
      fromPaper(act, 'visits', visit.id, { at: visit.arrivedAt, field: 'arrivedAt' }, input.paper);
      return visitView(act, visit);
    });
  },
};

/** What the form left to what is known already. */
interface Completed {
  input: SignInInput;
  prior: Visit | null;
  permit: Permit | null;
  arrivedAt: number;
}

/** @returns the form with what an earlier visit and the host's word say. @throws DeskError the fields that miss, `visitorInside` */
function admissible(look: Look, given: SignInInput): Completed {
  refuseSecondSave(look, 'visits', given.id);
  const prior = given.sameAs === null ? null : read(look, 'visits', given.sameAs);
  const announced = given.permitId === null ? null : read(look, 'permits', given.permitId);
  const contact = plainPhone(given.contact || prior?.contact || announced?.contact || '');
  const arrivedAt = given.arrivedAt ?? look.now;
  const somebody = { name: given.name, contact, unitId: given.unitId };
  const permit =
    given.name === ''
      ? null
      : (permitsFor(look, somebody, arrivedAt).find(({ kind }) => kind !== 'doNotAdmit') ?? null);
  const hostAccepted = given.hostAccepted ?? (permit ? 'yes' : null);
  const input = { ...given, contact, hostAccepted };
  refuse([
    ...visitFaults(input, arrivedAt, look.parameters, look.site.timeZone),
    dangling(look, 'units', 'unitId', input.unitId),
    ...(input.identity ? identityFaults('identity', input.identity) : []),
    ...timesOf(look, input, arrivedAt),
  ]);
  refuseSecondVisit(look, personOf(input.name, contact));
  return { input, prior, permit, arrivedAt };
}

function timesOf({ now }: Look, { receptionEndedAt, leaveBy }: SignInInput, arrivedAt: number): FaultAt[] {
  return [
    ...futureFaults(now, { arrivedAt }),
    ...timeFaults(now, receptionEndedAt, arrivedAt, 'receptionEndedAt'),
    ...(leaveBy !== null && leaveBy < arrivedAt ? [{ field: 'leaveBy', code: 'before' } as const] : []),
  ];
}

export const insideAlready = `SELECT no FROM visits INDEXED BY visitsOfPerson WHERE person = ?
  AND status IN ('arrived', 'registered', 'received')`;
/** Nobody is inside twice: whoever comes again was not signed out. @throws DeskError `visitorInside` */
export function refuseSecondVisit(look: Look, person: string): void {
  const inside = look.db.row<{ no: string }>(insideAlready, person);
  if (inside) throw new DeskError('visitorInside', { params: { no: inside.no } });
}

export const earlierVisit = 'SELECT 1 FROM visits INDEXED BY visitsOfPerson WHERE person = ? LIMIT 1';

/** The same once the photo is kept. @param groupId of those who came together */
export function signedIn(act: Act, given: SignInInput, kept: Kept | null, groupId: string | null = null): Visit {
  const { input, prior, permit, arrivedAt } = admissible(act, given);
  const person = personOf(input.name, input.contact);
  const { draftId, photo, sameAs: _, outcome, identity: seen, ...said } = input;
  const hold = holdOf(act, input, input.identity?.docNo ?? prior?.identity?.docNoMasked ?? '', arrivedAt);
  const identity = seen ? identityKept(act, seen) : (prior?.identity ?? null);
  const ended = hold === null && outcome !== 'wait' ? (input.receptionEndedAt ?? act.now) : null;
  const visit: Visit = {
    ...freshBase(act, 'visits', input.id),
    ...said,
    ...spellingOf(input.name),
    ...statusOf(act, outcome, hold !== null, ended),
    person,
    identity,
    idNumber: seen ? numberKept(act, seen.docNo) : (prior?.idNumber ?? ''),
    place: find(act, 'units', input.unitId)?.code ?? input.place,
    permitId: permit?.id ?? null,
    appointment: input.appointment || permit?.kind === 'expected',
    firstVisit: act.db.row<object>(earlierVisit, person) === undefined,
    arrivedAt,
    receivedBy: act.actor.id,
    hostNotifiedAt: permit === null && (input.hostAccepted !== null || outcome === 'wait') ? act.now : null,
    ...{ refusedToRegister: false, passedTo: '', expiredAt: null, belongingsOut: null },
    leaveBy: input.leaveBy ?? (permit?.kind === 'contractor' ? eveningOf(act, arrivedAt) : null),
    result: input.result || (ended === null ? '' : '已放行'),
    photoId: photo?.id ?? prior?.photoId ?? null,
    ...{ groupId, hold },
    enteredLate: input.paper !== undefined || act.now - arrivedAt > act.parameters['entry.lateMinutes'] * 60_000,
  };
  create(act, 'visits', visit, arrivedAt);
  writeVisitStep(act, visit.id, 'signIn', { text: visit.result, details: { permit: permit?.no ?? '' } });
  if (hold !== null) writeVisitStep(act, visit.id, 'hold', {});
  if (photo && kept) attachPhoto(act, visit, photo, kept);
  if (permit && hold === null) markCome(act, permit);
  act.setTimers('visits', visit.id, visitTimers(visit, act.parameters), []);
  dropDraft(act, draftId);
  return visit;
}

/** A35: whether the whole form came in time is decided when it is there. */
function statusOf(act: Act, outcome: SignInInput['outcome'], held: boolean, receptionEndedAt: number | null) {
  const formed =
    receptionEndedAt === null
      ? { receptionEndedAt, registeredAt: null, formLate: null }
      : { receptionEndedAt, registeredAt: act.now, formLate: isFormLate(receptionEndedAt, act.now, act.parameters) };
  const gone = !held && outcome === 'done';
  const inside = outcome === 'wait' ? ('registered' as const) : ('received' as const);
  return {
    ...formed,
    status: held ? ('arrived' as const) : gone ? ('left' as const) : inside,
    leftAt: gone ? receptionEndedAt : null,
    leftBy: gone ? act.actor.id : null,
  };
}

const identityKept = (act: Act, { docNo, ...said }: NonNullable<SignInInput['identity']>) => ({
  ...said,
  docNoMasked: maskDocNo(docNo),
  checkedBy: act.actor.id,
  checkedAt: act.now,
});

/** The whole number only where the site says so. */
const numberKept = (act: Act, docNo: string) =>
  act.parameters['visitor.keepIdNumber'] === 1 ? docNo.normalize('NFKC').replace(/\s/g, '').toUpperCase() : '';

/** Works end when the day shift does. */
const eveningOf = (act: Act, at: number) =>
  nextWallTime(at, clockText(act.parameters['night.from']), act.site.timeZone);

function attachPhoto(act: Act, { id, no }: Visit, photo: NonNullable<SignInInput['photo']>, kept: Kept): void {
  const said = { id: photo.id, register: 'visits', record: id, kind: 'other', caption: '', name: photo.name } as const;
  attach(act, said, kept, { no, caseId: id });
}
