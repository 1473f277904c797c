import type { CallPaper } from '../../../shared/contract/print.ts';
import { callDirections, callResults } from '../../../shared/registers/calls.ts';
import { cells, type Form, signs, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';

/** F11 电话记录单: one call (S18). */
export function callSlip(call: CallPaper, { t, time, yesNo }: Manner): Form {
  return {
    id: call.id,
    code: 'F11',
    title: t('print.form.F11'),
    under: [call.caseNo ? t('print.label.ofCase', { no: call.caseNo }) : '', t('print.label.no', { no: call.no })],
    voided: call.voided ? t('print.voidedWhy', { name: '', reason: call.voidReason ?? '' }) : null,
    blocks: [
      cells(
        [t('domain.field.startedAt'), time(call.startedAt)],
        [t('domain.field.direction'), ticks(callDirections, call.direction, (one) => t(`domain.callDirection.${one}`))],
      ),
      cells([t('domain.field.callerName'), call.callerName], [t('domain.field.callerNumber'), call.callerNumber]),
      cells(
        [t('print.label.address'), call.place],
        [t('domain.field.ringsBeforeAnswer'), call.ringsBeforeAnswer === null ? '' : String(call.ringsBeforeAnswer)],
      ),
      text(t('domain.field.gist'), call.gist, 6),
      text(t('domain.field.handling'), call.handling, 5),
      cells([t('domain.field.callResult'), ticks(callResults, call.result, (one) => t(`domain.callResult.${one}`))]),
      cells([t('domain.field.readBack'), yesNo(call.readBack)], [t('domain.field.transferTo'), call.transferTo]),
      cells([t('domain.field.verifyBy'), time(call.verifyBy)], [t('domain.field.verified'), yesNo(call.verified)]),
      signs(
        { label: t('domain.field.answeredBy'), name: call.answeredByName, date: time(call.createdAt) },
        { label: t('print.sign.reviewed') },
      ),
    ],
  };
}
