import type { CaseView } from '../../shared/contract/cases.ts';
import { type Rung, rungs } from '../../shared/registers/ladder.ts';
import { acks, notifyChannels } from '../../shared/registers/notifications.ts';
import { departmentCodes } from '../../shared/registers/people.ts';
import { call } from '../desk/bridge.ts';
import type { Say } from '../i18n/index.ts';
import { type ActionForm, type FormField, line, momentOf, of, text } from './form-fields.ts';
import { nextWay } from './ladder-words.ts';

const moment = (name: string, label: FormField['label']): FormField => ({ name, label, kind: 'time', required: true });

/** A text of the slip, as it stands there. */
const slip = (name: 'investigation' | 'cause' | 'plan' | 'measures'): FormField => ({
  ...text(name, `cases.field.${name}`, false),
  proposed: ({ record }) => record[name],
});

const yesNo = (t: Say) => [
  { value: 'yes', label: t('words.yes') },
  { value: 'no', label: t('words.no') },
];
const agreement = { yes: true, no: false } as const;
const agreed = (value: string) => (value === 'yes' || value === 'no' ? agreement[value] : null);

const rungsOf = (t: Say, { ladder }: CaseView) => {
  const known = ladder.next.length > 0 ? ladder.next.map(({ rung }) => rung) : rungs;
  return known.map((value) => ({ value, label: t(`domain.rung.${value}`) }));
};

/** The forms of a case's way to its end (S11, §2.3, 暂缓). */
export const lifeForms = {
  assign: {
    fields: [
      {
        name: 'responsibleDept',
        label: 'cases.field.responsibleDept',
        kind: 'choice',
        required: true,
        choices: (t) => departmentCodes.map((value) => ({ value, label: t(`domain.department.${value}`) })),
        proposed: ({ record }) => record.responsibleDept,
      },
      {
        ...line('responsiblePerson', 'cases.field.responsiblePerson'),
        proposed: (view) => view.record.responsiblePerson,
      },
      {
        ...moment('rectifyBy', 'cases.field.rectifyBy'),
        proposed: ({ record }) => (record.rectifyBy === null ? '' : String(record.rectifyBy)),
      },
    ],
    send: (caseId, f, { record }) =>
      call('cases.assign', {
        caseId,
        responsibleDept: departmentCodes.find((code) => code === f.responsibleDept) ?? record.responsibleDept,
        responsiblePerson: of(f, 'responsiblePerson'),
        rectifyBy: momentOf(f, 'rectifyBy') ?? 0,
        was: record.rectifyBy,
      }),
  },
  investigate: {
    fields: [
      slip('investigation'),
      slip('cause'),
      slip('plan'),
      {
        name: 'customerAgreedPlan',
        label: 'cases.field.customerAgreedPlan',
        kind: 'choice',
        required: false,
        choices: (t) => [{ value: '', label: t('cases.field.agreedUnknown') }, ...yesNo(t)],
        proposed: ({ record: { customerAgreedPlan } }) =>
          customerAgreedPlan === null ? '' : customerAgreedPlan ? 'yes' : 'no',
      },
      slip('measures'),
    ],
    send: (caseId, f, { record }) => {
      const { investigation, cause, plan, customerAgreedPlan, measures } = record;
      return call('cases.investigate', {
        caseId,
        investigation: of(f, 'investigation'),
        cause: of(f, 'cause'),
        plan: of(f, 'plan'),
        customerAgreedPlan: agreed(of(f, 'customerAgreedPlan')),
        measures: of(f, 'measures'),
        was: { investigation, cause, plan, customerAgreedPlan, measures },
      });
    },
  },
  tellResult: {
    fields: [{ ...text('text', 'cases.field.resultTold'), proposed: ({ record }) => record.result }],
    send: (caseId, f) => call('cases.tellResult', { caseId, text: of(f, 'text') }),
  },
  judge: {
    fields: [
      {
        name: 'isValid',
        label: 'cases.field.isValid',
        kind: 'choice',
        required: true,
        choices: (t) => [
          { value: 'yes', label: t('cases.field.validYes') },
          { value: 'no', label: t('cases.field.validNo') },
        ],
      },
      text('text', 'cases.field.remark', false),
    ],
    send: (caseId, f) => call('cases.judge', { caseId, isValid: f.isValid === 'yes', text: of(f, 'text') }),
  },
  refer: {
    fields: [line('toPerson', 'cases.field.referTo'), text('reason', 'cases.field.referReason')],
    send: (caseId, f) => call('cases.refer', { caseId, toPerson: of(f, 'toPerson'), reason: of(f, 'reason') }),
  },
  escalate: {
    fields: [
      { name: 'rung', label: 'cases.field.rung', kind: 'choice', required: true, choices: rungsOf },
      { ...line('toPerson', 'cases.field.toPerson'), proposed: (view, t) => nextWay(view.ladder.next, t)?.name ?? '' },
      {
        ...line('phone', 'cases.field.phone'),
        required: false,
        proposed: (view, t) => nextWay(view.ladder.next, t)?.phone ?? '',
      },
      {
        name: 'channel',
        label: 'cases.field.channel',
        kind: 'choice',
        required: true,
        choices: (t) => notifyChannels.map((value) => ({ value, label: t(`domain.notifyChannel.${value}`) })),
      },
      {
        name: 'ack',
        label: 'cases.field.ack',
        kind: 'choice',
        required: true,
        choices: (t) => acks.map((value) => ({ value, label: t(`domain.ack.${value}`) })),
      },
      text('reason', 'cases.field.escalateReason'),
    ],
    send: (caseId, f) =>
      call('cases.escalate', {
        caseId,
        rung: rungs.find((rung) => rung === f.rung) ?? ('floorSupervisor' satisfies Rung),
        toPerson: of(f, 'toPerson'),
        phone: of(f, 'phone'),
        channel: notifyChannels.find((channel) => channel === f.channel) ?? 'phone',
        ack: acks.find((ack) => ack === f.ack) ?? 'acknowledged',
        reason: of(f, 'reason'),
      }),
  },
  askSupervisor: {
    fields: [text('text', 'cases.field.asked')],
    send: (caseId, f) => call('cases.askSupervisor', { caseId, text: of(f, 'text') }),
  },
  defer: {
    fields: [moment('until', 'cases.field.until'), text('reason', 'cases.field.deferReason')],
    send: (caseId, f) => call('cases.defer', { caseId, until: momentOf(f, 'until') ?? 0, reason: of(f, 'reason') }),
  },
  resume: {
    fields: [text('reason', 'cases.field.resumeReason')],
    send: (caseId, f) => call('cases.resume', { caseId, reason: of(f, 'reason') }),
  },
  unlink: {
    fields: [text('reason', 'cases.field.unlinkReason')],
    send: (caseId, f) => call('cases.unlink', { caseId, reason: of(f, 'reason') }),
  },
} as const satisfies Record<string, ActionForm>;
