import type { AttemptResult, MailItem } from '../../shared/registers/mail-items.ts';
import { afterAttempt } from '../../shared/registers/mail-rules.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { patch } from '../store/records.ts';
import { timeFaults } from '../store/times.ts';
import { mailFor, mailsFor, takeMailStep } from './mail-change.ts';

/** Somebody was told that something waits for him; what came of it stands with each item. */
export const tellAddressee: Write<'mail.tell'> = (act, { itemIds, toPerson, channel, ack, said }) => {
  for (const item of mailsFor(act, itemIds, 'tell')) {
    const fields = { notices: item.notices + 1, noticedAt: act.now };
    takeMailStep(act, item, 'tell', fields, { text: said, details: { toPerson, channel, ack } });
  }
  return null;
};

/** Somebody went up with it. Ordinary mail may stay there; a special item is handed out with a signature. */
export const attemptDelivery: Write<'mail.attempt'> = (act, { itemIds, result, at }) => {
  const items = mailsFor(act, itemIds, result === 'delivered' ? 'deliver' : 'attempt');
  refuse(timeFaults(act.now, at, Math.max(...items.map(({ receivedAt }) => receivedAt))));
  for (const item of items) attempted(act, item, result, at ?? act.now);
  return null;
};

/** S24: after so many attempts in all it goes back to the post office. @returns the item as it is now */
export function attempted(act: Act, item: MailItem, result: AttemptResult, at: number): MailItem {
  const attempts = [...item.attempts, { at, by: act.actor.id, result }];
  const details = { result, attempts: String(attempts.length) };
  if (result === 'delivered') return takeMailStep(act, item, 'deliver', { attempts, endedAt: at }, { details });
  const status = afterAttempt(item, result, act.parameters);
  const returnReason = status === 'returnToPost' ? { returnReason: item.returnReason || result } : {};
  return takeMailStep(act, item, 'attempt', { status, attempts, ...returnReason }, { details });
}

export const holdMail: Write<'mail.hold'> = (act, { itemIds, until, reason }) => {
  refuse([
    until === null ? { field: 'until', code: 'required' } : undefined,
    until !== null && until <= act.now ? { field: 'until', code: 'before' } : undefined,
    reason === '' ? { field: 'reason', code: 'required' } : undefined,
  ]);
  for (const item of mailsFor(act, itemIds, 'hold'))
    takeMailStep(act, item, 'hold', { heldUntil: until }, { text: reason });
  return null;
};

export const releaseMail: Write<'mail.release'> = (act, { itemIds }) => {
  for (const item of mailsFor(act, itemIds, 'release')) takeMailStep(act, item, 'release', { heldUntil: null });
  return null;
};

/** S24: the addressee has moved: he is phoned, and his mail forwarded or given back. */
export const noteMoved: Write<'mail.moveOut'> = (act, { itemIds, forwardTo, said }) => {
  for (const item of mailsFor(act, itemIds, 'moveOut')) {
    takeMailStep(act, item, 'moveOut', { forwardTo }, { text: said, ...(forwardTo && { details: { forwardTo } }) });
  }
  return null;
};

export const giveMailUp: Write<'mail.giveUp'> = (act, { itemIds, reason }) => {
  for (const item of mailsFor(act, itemIds, 'giveUp'))
    takeMailStep(act, item, 'giveUp', { returnReason: reason }, { text: reason });
  return null;
};

export const loseMail: Write<'mail.lose'> = (act, { itemIds, reason, reportedTo }) => {
  for (const item of mailsFor(act, itemIds, 'lose')) {
    takeMailStep(act, item, 'lose', { reportedTo }, { text: reason, details: { reportedTo } });
  }
  return null;
};

export const findMail: Write<'mail.find'> = (act, { itemIds, where }) => {
  for (const item of mailsFor(act, itemIds, 'find'))
    takeMailStep(act, item, 'find', { reportedTo: '' }, { text: where });
  return null;
};

/** §3.1: struck out with its reason, never deleted. */
export const voidMail: Write<'mail.void'> = (act, { itemId, reason }) => {
  const item = takeMailStep(act, mailFor(act, itemId, 'void'), 'void', {}, { text: reason });
  patch(act, 'mailItems', item, { voided: true, voidReason: reason, voidedBy: act.actor.id }, 'void');
  return null;
};
