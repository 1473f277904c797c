import type { MailLine } from '../../shared/contract/mail.ts';
import { isKept } from '../../shared/registers/mail-states.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

/** @returns what people call an item: its kind and number */
export function mailName({ type, trackingNo, no }: Pick<MailLine, 'type' | 'trackingNo' | 'no'>, t: Say): string {
  return `${t(`mail.type.${type}`)} ${trackingNo || no}`;
}

/** Red: missing or overdue. Amber: goes back. Blue: waits for its addressee, or for the carrier. */
export function mailTone({ status, dueAt }: Pick<MailLine, 'status' | 'dueAt'>, now: number): Tone {
  if (status === 'missing') return 'danger';
  if (dueAt !== null && dueAt <= now) return 'danger';
  if (status === 'returnToPost' || status === 'attemptFailed') return 'soon';
  return isKept(status) ? 'waits' : 'plain';
}
