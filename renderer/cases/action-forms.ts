import type { CaseAction } from '../../shared/registers/case-states.ts';
import { acceptances, followUpResults } from '../../shared/registers/cases.ts';
import { ratingFields, ratings } from '../../shared/registers/follow-ups.ts';
import { call } from '../desk/bridge.ts';
import { type ActionForm, type Filled, type FormField, line, momentOf, of, text } from './form-fields.ts';
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

type RatingField = (typeof ratingFields)[number];
/** Asked after a repair; a complaint may leave it open. */
const rated = (name: RatingField): FormField => ({
  name,
  label: `domain.rating.${name}`,
  kind: 'choice',
  required: false,
  choices: (t, { record }) => [
    ...(record.kind === 'complaint' ? [{ value: '', label: t('cases.field.acceptanceUnknown') }] : []),
    ...ratings.map((value) => ({ value, label: t(`domain.rating5.${value}`) })),
  ],
  proposed: ({ record }) => (record.kind === 'complaint' ? '' : 'satisfied'),
});
const ratingOf = (f: Filled, name: RatingField) => ratings.find((value) => value === f[name]) ?? null;

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
        choices: (t) =>
          // Whoever is called by no plan was not tried before.
          followUpResults
            .filter((value) => value !== 'unreachable')
            .map((value) => ({ value, label: t(`domain.followUpResult.${value}`) })),
      },
      { ...text('opinion', 'cases.field.opinion', false), phrases: 'opinion' },
      ...ratingFields.map(rated),
      line('caller', 'cases.field.caller'),
      { ...line('quietReason', 'caseLife.quietReason'), required: false },
    ],
    send: (caseId, f) => {
      const result = followUpResults.find((value) => value === f.result) ?? 'satisfied';
      return call('cases.followUp', {
        caseId,
        result,
        opinion: of(f, 'opinion'),
        caller: of(f, 'caller'),
        method: 'phone',
        quietReason: of(f, 'quietReason'),
        attitude: ratingOf(f, 'attitude'),
        efficiency: ratingOf(f, 'efficiency'),
        effect: ratingOf(f, 'effect'),
        overall: ratingOf(f, 'overall'),
      });
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
