import type { Say, TextKey } from '../i18n/index.ts';
import { fieldLabel } from '../intake/question-words.ts';

/** Where the words for a field of the complaint slip stand. */
const slipLabels: Record<string, TextKey> = {
  assignedAt: 'domain.action.assign',
  investigation: 'cases.field.investigation',
  cause: 'cases.field.cause',
  plan: 'cases.field.plan',
  measures: 'cases.field.measures',
  resultToCustomerAt: 'domain.action.tellResult',
  opinion: 'domain.action.opinion',
  meetingNote: 'cases.field.meetingNote',
  responsiblePerson: 'cases.field.responsiblePerson',
  rectifyBy: 'cases.field.rectifyBy',
};

/** What the slip itself shows as not there yet. */
export const onSlip = new Set(Object.keys(slipLabels));

/** @returns what closing still asks for, in words */
export function missingLabel(field: string, t: Say): string {
  const label = slipLabels[field];
  return label ? t(label) : fieldLabel(field === 'extAsked' ? 'ext' : field, t);
}
