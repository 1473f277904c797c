import type { CaseAction } from '../../shared/registers/case-states.ts';
import { acceptances, followUpResults } from '../../shared/registers/cases.ts';
import { call } from '../desk/bridge.ts';
import { type ActionForm, line, momentOf, of, text } from './form-fields.ts';
import { nextWay } from './ladder-words.ts';
import { lifeForms } from './life-forms.ts';

/** Actions with a page of their own: a signature, or a record to be found. */
export const longActions = ['opinion', 'archive', 'link'] as const;
export type LongAction = (typeof longActions)[number];

/** Actions with a short form of their own; `notify`, `correct`, `clarify` and `quote` have a page each. */
export type ShortAction =
  | Exclude<CaseAction, 'notify' | 'correct' | 'clarify' | 'quote' | LongAction>
  | 'reply'
  | 'supervisorAnswered';

export const actionForms: Record<ShortAction, ActionForm> = {
  note: {
    fields: [{ ...text('text', 'cases.field.text'), phrases: 'note' }],
    send: (caseId, f) => call('cases.note', { caseId, text: of(f, 'text') }),
  },
  ask: {
    fields: [
      line('askedPerson', 'cases.field.askedPerson'),
      { ...text('reason', 'cases.field.askReason'), phrases: 'ask' },
      {
        name: 'justified',
        label: 'cases.field.justified',
        kind: 'choice',
        required: true,
        choices: (t) => [
          { value: 'yes', label: t('cases.field.justifiedYes') },
          { value: 'no', label: t('cases.field.justifiedNo') },
        ],
      },
      {
        ...line('reportedTo', 'cases.field.reportedTo'),
        when: (f) => f.justified === 'no',
        proposed: (view, t) => nextWay(view.ladder.next, t)?.name ?? '',
      },
      {
        name: 'nextCheckAt',
        label: 'cases.field.nextCheckAt',
        kind: 'time',
        required: false,
        when: (f) => f.justified !== 'no',
      },
    ],
    send: (caseId, f) =>
      call('cases.ask', {
        caseId,
        askedPerson: of(f, 'askedPerson'),
        reason: of(f, 'reason'),
        justified: f.justified !== 'no',
        reportedTo: f.justified === 'no' ? of(f, 'reportedTo') : '',
        nextCheckAt: f.justified === 'no' ? null : momentOf(f, 'nextCheckAt'),
      }),
  },
  complete: {
    fields: [
      line('reportedBy', 'cases.field.reportedBy'),
      { ...line('workedBy', 'cases.field.workedBy'), required: false },
      { ...text('result', 'cases.field.result'), phrases: 'result' },
      {
        name: 'acceptance',
        label: 'cases.field.acceptance',
        kind: 'choice',
        required: false,
        choices: (t) => [
          { value: '', label: t('cases.field.acceptanceUnknown') },
          ...acceptances.map((value) => ({ value, label: t(`domain.acceptance.${value}`) })),
        ],
      },
    ],
    send: (caseId, f) =>
      call('cases.complete', {
        caseId,
        reportedBy: of(f, 'reportedBy'),
        workedBy: of(f, 'workedBy'),
        result: of(f, 'result'),
        acceptance: acceptances.find((value) => value === f.acceptance) ?? null,
      }),
  },
  decide: {
    fields: [
      { ...text('meetingNote', 'cases.field.meetingNote'), proposed: (view) => view.record.meetingNote },
      {
        ...line('responsiblePerson', 'cases.field.responsiblePerson'),
        proposed: (view) => view.record.responsiblePerson,
      },
      {
        name: 'rectifyBy',
        label: 'cases.field.rectifyBy',
        kind: 'time',
        required: true,
        proposed: ({ record }) => (record.rectifyBy === null ? '' : String(record.rectifyBy)),
      },
    ],
    send: (caseId, f, { record }) =>
      call('cases.decide', {
        caseId,
        meetingNote: of(f, 'meetingNote'),
        responsiblePerson: of(f, 'responsiblePerson'),
        rectifyBy: momentOf(f, 'rectifyBy') ?? 0,
        was: record.meetingNote,
      }),
  },
  answer: {
    fields: [text('result', 'cases.field.answer')],
    send: (caseId, f) => call('cases.answer', { caseId, result: of(f, 'result') }),
  },
  followUp: {
    fields: [
      {
        name: 'result',
        label: 'cases.field.followUpResult',
        kind: 'choice',
        required: true,
        choices: (t) => followUpResults.map((value) => ({ value, label: t(`domain.followUpResult.${value}`) })),
      },
      { ...text('opinion', 'cases.field.opinion', false), phrases: 'opinion' },
    ],
    send: (caseId, f) => {
      const result = followUpResults.find((value) => value === f.result) ?? 'satisfied';
      return call('cases.followUp', { caseId, result, opinion: of(f, 'opinion') });
    },
  },
  tellHr: {
    fields: [line('toPerson', 'cases.field.toPerson')],
    send: (caseId, f) => call('cases.tellHr', { caseId, toPerson: of(f, 'toPerson') }),
  },
  acceptNotified: {
    fields: [text('reason', 'cases.field.reason')],
    send: (caseId, f) => call('cases.acceptNotified', { caseId, reason: of(f, 'reason') }),
  },
  accept: {
    fields: [text('reason', 'cases.field.reason')],
    send: (caseId, f) => call('cases.accept', { caseId, reason: of(f, 'reason') }),
  },
  void: {
    fields: [text('reason', 'cases.field.reason')],
    send: (caseId, f) => call('cases.void', { caseId, reason: of(f, 'reason') }),
  },
  close: {
    fields: [text('reason', 'cases.field.closeReason', false)],
    send: (caseId, f) => call('cases.close', { caseId, reason: of(f, 'reason') }),
  },
  reply: {
    fields: [
      text('text', 'cases.field.replied'),
      { name: 'promisedReplyAt', label: 'cases.field.nextPromise', kind: 'time', required: false },
    ],
    send: (caseId, f) =>
      call('cases.reply', { caseId, text: of(f, 'text'), promisedReplyAt: momentOf(f, 'promisedReplyAt') }),
  },
  supervisorAnswered: {
    fields: [text('text', 'cases.field.supervisorText')],
    send: (caseId, f) => call('cases.supervisorAnswered', { caseId, text: of(f, 'text') }),
  },
  ...lifeForms,
};
