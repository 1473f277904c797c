import type { CasePaper } from '../../../shared/contract/print.ts';
import { opinions } from '../../../shared/registers/complaint-slip.ts';
import { type Block, cells, type Sign, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';
import { signed } from './signed.ts';

/** @returns who has it to do, since when and until when, and whether it is a valid complaint at all (S11) */
export function handedOver({ record: c, assignedByName }: CasePaper, { t, time, yesNo }: Manner): Block[] {
  return [
    cells(
      [t('domain.field.responsibleDept'), t(`domain.department.${c.responsibleDept}`)],
      [t('domain.field.responsiblePerson'), c.responsiblePerson],
    ),
    cells(
      [t('print.handling.assigned'), [assignedByName, time(c.assignedAt)].filter(Boolean).join(' ')],
      [t('domain.field.rectifyBy'), time(c.rectifyBy)],
    ),
    cells([t('print.label.major'), yesNo(c.severity === 'major')], [t('cases.field.isValid'), yesNo(c.isValid)]),
  ];
}

/** @returns what was found out, decided and done. @param lines room for the hand in each field */
export function handled({ record: c }: CasePaper, { t, time, yesNo }: Manner, lines: number): Block[] {
  const major = c.severity === 'major' || c.meetingNote !== '';
  return [
    text(t('cases.field.investigation'), c.investigation, lines),
    text(t('cases.field.cause'), c.cause, lines - 1),
    text(t('print.handling.plan'), c.plan, lines),
    cells(
      [t('print.handling.customerAgreedPlan'), yesNo(c.customerAgreedPlan)],
      [t('print.handling.firstReplyAt'), time(c.firstReplyAt)],
    ),
    ...(major ? [text(t('domain.field.meetingNote'), c.meetingNote, lines - 1)] : []),
    text(t('cases.field.measures'), c.measures, lines),
    text(t('domain.field.result'), c.result, lines - 1),
    cells([t('print.handling.workedBy'), c.workedBy], [t('domain.field.completedAt'), time(c.completedAt)]),
  ];
}

/** @returns what the customer was told and says of it; without a signature, why there is none */
export function judged({ record: c }: CasePaper, { t, time }: Manner, lines: number): Block[] {
  return [
    cells(
      [t('print.handling.resultToldAt'), time(c.resultToCustomerAt)],
      [t('print.label.satisfied'), ticks(opinions, c.opinion, (one) => t(`domain.opinionForm.${one}`))],
    ),
    text(t('print.label.customerSays'), c.opinionText, lines),
  ];
}

export function customerSign({ record, signatures }: CasePaper, manner: Manner): Partial<Sign> {
  return { label: manner.t('print.sign.customer'), ...signed(signatures, record.opinionSignatureId, manner) };
}

/** The manager's signature sends it to the file. */
export function managerSign({ record, signatures }: CasePaper, manner: Manner): Partial<Sign> {
  return { label: manner.t('print.sign.manager'), ...signed(signatures, record.managerSignatureId, manner) };
}
