import type { IncidentLine } from '../../shared/contract/incidents.ts';
import type { Incident, Loss } from '../../shared/registers/incidents.ts';
import { yuanText } from '../../shared/registers/prices.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

/** @returns how far it is, in a word */
export function incidentStateText({ status, voided }: Pick<Incident, 'status' | 'voided'>, t: Say): string {
  return t(`incidents.state.${voided ? 'voided' : status}`);
}

/** Red: it goes on, or something is late. Amber: its report is owed. Blue: it waits for the supervisor. */
export function incidentTone(
  { status, dueAt, voided }: Pick<IncidentLine, 'status' | 'dueAt' | 'voided'>,
  now: number,
): Tone {
  if (voided || status === 'reviewed') return 'plain';
  if (status === 'reported') return 'waits';
  if (status === 'open' || (dueAt !== null && dueAt <= now)) return 'danger';
  return 'soon';
}

/** @returns one loss in words: what, how much, insured or not */
export function lossText({ item, amount, insured }: Loss, t: Say): string {
  const worth = amount === null ? '' : t('incidents.yuan', { amount: yuanText(amount) });
  return [item, worth, insured === true && t('incidents.insuredShort')].filter(Boolean).join(' ');
}
