import { nobody } from '../../shared/contract/admit.ts';
import type { CaseView } from '../../shared/contract/cases.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { SlipPurpose } from '../../shared/registers/signed-facts.ts';
import { refuse } from '../directory/saving.ts';
import { planMust } from '../follow-ups/plan.ts';
import { slipHashOf } from '../orders/signed-since.ts';
import { keepFiles, noFiles, refuseEmpty, type SignedFiles, type SignedRecord, sign } from '../orders/signing.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { caseFor, change } from './case-change.ts';
import { viewOf } from './case-view.ts';

type Opinion = ParsedOf<'cases.opinion'>;
type Archive = ParsedOf<'cases.archive'>;

function signedSlip(purpose: SlipPurpose, c: Case): SignedRecord {
  return { register: 'cases', id: c.id, no: c.no, caseId: c.id, factsHash: slipHashOf(purpose, c) };
}

/** S11, F04: satisfied or not with the customer's signature, or why there is neither. */
export const giveOpinion: Task<'cases.opinion'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    sayable(book.look(who, now), input);
    const files = input.signing === null ? noFiles : keepFiles(book, input.signing);
    return book.act(who, now, (act) => opinionGiven(act, input, files));
  },
};

function sayable(look: Look, { caseId, opinion, opinionText, signing }: Opinion): Case {
  const c = caseFor(look, caseId, 'opinion');
  if (opinion === 'notGiven') refuse([opinionText === '' ? { field: 'opinionText', code: 'required' } : undefined]);
  else if (signing === null) refuse([{ field: 'signing.image', code: 'required' }]);
  else refuseUnsigned(c, signing);
  return c;
}

/** The same once the drawing is kept. What is not a signed "satisfied" must be followed up by a call. */
export function opinionGiven(act: Act, input: Opinion, files: SignedFiles): CaseView {
  const c = sayable(act, input);
  const { opinion, opinionText, signing } = input;
  const signed = opinion !== 'notGiven' && signing !== null;
  const of = signedSlip('opinion', { ...c, opinion, opinionText });
  const opinionSignatureId = signed ? sign(act, of, 'opinion', signing, files) : null;
  if (opinion !== 'satisfied' && c.followUpResult !== 'satisfied') {
    planMust(act, c, opinion === 'notGiven' ? 'noRating' : 'dissatisfied');
  }
  const details = { opinionForm: opinion, ...(signed && { signer: signing.signer }) };
  const entry = { kind: 'did', action: 'opinion', text: opinionText, details } as const;
  return viewOf(act, change(act, c, { opinion, opinionText, opinionSignatureId }, entry));
}

/** S11: the manager signs the complete form, and it goes to the file. */
export const archiveCase: Task<'cases.archive'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    archivable(book.look(who, now), input);
    const files = keepFiles(book, input.signing);
    return book.act(who, now, (act) => archived(act, input, files));
  },
};

function archivable(look: Look, { caseId, signing }: Archive): Case {
  const c = caseFor(look, caseId, 'archive');
  refuseUnsigned(c, signing);
  return c;
}

/** The same once the drawing is kept. */
export function archived(act: Act, input: Archive, files: SignedFiles): CaseView {
  const c = archivable(act, input);
  const managerSignatureId = sign(act, signedSlip('archive', c), 'archive', input.signing, files);
  const { signer, signerRole } = input.signing;
  const entry = { kind: 'did', action: 'archive', text: '', details: { signer, signerRole } } as const;
  return viewOf(act, change(act, c, { status: 'archived', archivedAt: act.now, managerSignatureId }, entry));
}

/** @throws DeskError `recordChanged` when the form is not the one that was shown, `invalid` for an empty pad or an unnamed slip */
function refuseUnsigned(c: Case, signing: Archive['signing']): void {
  if (c.version !== signing.version) throw new DeskError('recordChanged');
  refuseEmpty(signing);
}
