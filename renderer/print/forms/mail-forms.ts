import type { MailBatchRow, MailRow, MailSlipPaper } from '../../../shared/contract/print.ts';
import type { MissingIssue } from '../../../shared/registers/mail-batches.ts';
import { cells, type Form, signs, table } from '../form.ts';
import type { Manner } from '../manner.ts';
import { register } from './registers.ts';
import { signed } from './signed.ts';

/** F23 报刊收发登记表: what the post office brought day by day, and what was missing. */
export function periodicalRegister(batches: MailBatchRow[], issues: MissingIssue[], manner: Manner): Form {
  const { t, time } = manner;
  const form = register(
    'F23',
    batches,
    [
      { label: t('print.label.line'), width: 1.2, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('domain.field.no'), width: 3.2, of: (row) => row.no },
      { label: t('mail.field.receivedAt'), width: 2.8, align: 'center', of: (row) => time(row.receivedAt) },
      {
        label: t('mail.field.postOfficeSheetCount'),
        width: 1.5,
        align: 'right',
        of: (row) => String(row.postOfficeSheetCount),
      },
      { label: t('mail.field.countedItems'), width: 1.5, align: 'right', of: (row) => String(row.countedItems) },
      { label: t('mail.field.specialCount'), width: 2, align: 'right', of: (row) => String(row.specialCount) },
      {
        label: t('mail.field.sealOk'),
        width: 1.7,
        align: 'center',
        of: (row) => t(row.sealOk ? 'mail.batches.sealOk' : 'mail.batches.sealBroken'),
      },
      {
        label: t('mail.batches.periodicals'),
        width: 6.5,
        of: (row) => row.periodicals.map((one) => `${one.title} ${one.counted}/${one.expected}`).join('；'),
      },
      { label: t('mail.field.difference'), width: 4, of: (row) => row.difference },
      { label: t('mail.field.receiver'), width: 1.8, align: 'center', of: (row) => row.receivedByName },
    ],
    manner,
  );
  if (issues.length === 0) return form;
  const columns = [
    { label: t('mail.field.title'), width: 3 },
    { label: t('mail.field.issue'), width: 2 },
    { label: t('mail.field.copies'), width: 1, align: 'right' as const },
    { label: t('mail.field.expectedOn'), width: 2 },
    { label: t('mail.field.contacted'), width: 2 },
    { label: t('mail.field.result'), width: 4 },
    { label: t('mail.field.reportedTo'), width: 2 },
  ];
  const lines = issues.map((one) => [
    one.title,
    one.issue,
    String(one.copies),
    one.expectedOn,
    one.contacted,
    [t(`mail.periodicals.state.${one.status}`), one.result].filter(Boolean).join(' '),
    one.reportedTo,
  ]);
  const last = form.blocks.at(-1);
  const missing = table(t('mail.views.periodicals'), columns, lines);
  return { ...form, blocks: [...form.blocks.slice(0, -1), missing, ...(last ? [last] : [])] };
}

/** F24 邮件登记表: every item that was written down, and in whose hand it ended. */
export function mailRegister(items: MailRow[], manner: Manner): Form {
  const { t, time } = manner;
  return register(
    'F24',
    items,
    [
      { label: t('print.label.line'), width: 1.2, align: 'center', of: (_, i) => String(i + 1) },
      {
        label: t('domain.field.no'),
        width: 3.2,
        of: (row) => (row.voided ? `${row.no} ${t('print.voided')}` : row.no),
      },
      { label: t('mail.field.receivedAt'), width: 2.8, align: 'center', of: (row) => time(row.receivedAt) },
      { label: t('mail.field.type'), width: 1.8, align: 'center', of: (row) => t(`mail.type.${row.type}`) },
      { label: t('mail.field.trackingNo'), width: 3.4, of: (row) => row.trackingNo },
      { label: t('mail.field.place'), width: 2, of: (row) => row.place },
      { label: t('mail.field.addressee'), width: 2.4, of: (row) => row.addressee },
      { label: t('mail.field.receiver'), width: 1.8, align: 'center', of: (row) => row.receivedByName },
      { label: t('domain.field.status'), width: 1.9, align: 'center', of: (row) => t(`mail.state.${row.status}`) },
      { label: t('mail.field.person'), width: 2.2, of: (row) => row.takenBy },
      { label: t('signing.docNo'), width: 2.4, of: (row) => row.docNo.replace(/\*+/, '*') },
      { label: t('print.label.takenAt'), width: 2.8, align: 'center', of: (row) => time(row.endedAt) },
      { label: t('mail.field.returnReason'), width: 2.4, of: (row) => reasonWords(row, manner) },
    ],
    manner,
  );
}

/** An attempt's result stands as its code where nobody gave another reason. */
function reasonWords({ returnReason }: MailRow, { t }: Manner): string {
  if (returnReason === 'noOneHome' || returnReason === 'refused' || returnReason === 'movedOut') {
    return t(`mail.attempt.${returnReason}`);
  }
  return returnReason;
}

/** S24 邮件领取单: several items under one signature; also of a return, a handover, an item left to be sent. */
export function mailSlipForm({ record, byName, fromName, toName, signatures }: MailSlipPaper, manner: Manner): Form {
  const { t, time } = manner;
  const { no, kind, person, phone, relation, identity, reason, forwardTo, reportedTo, at, lines } = record;
  const rows = lines.map((line, i) => [
    String(i + 1),
    line.no,
    t(`mail.type.${line.type}`),
    line.trackingNo,
    line.place,
    line.addressee,
    line.present ? '' : `${t('mail.custody.missing')} ${line.reason}`,
  ]);
  const document = identity
    ? t('mail.record.identity', { type: t(`signing.docTypes.${identity.docType}`), no: identity.docNoMasked })
    : '';
  const who = kind === 'handover' ? `${fromName} → ${toName}` : person;
  const hands = signatures.map((one) => ({
    ...signed(signatures, one.id, manner),
    label: one.purpose === 'giver' ? t('signing.purpose.giver') : t('signing.purpose.receiver'),
    name: one.signer,
  }));
  return {
    id: record.id,
    code: 'S24',
    title: t('print.form.S24'),
    under: [t(`mail.record.kind.${kind}`), t('print.label.no', { no })],
    voided: null,
    blocks: [
      cells([t('mail.field.person'), who], [t('mail.field.phone'), phone]),
      cells([t('signing.docType'), document], [t('mail.field.relation'), relation]),
      cells([t('print.label.takenAt'), time(at)], [t('mail.field.reason'), reason || forwardTo || reportedTo]),
      table(
        '',
        [
          { label: t('print.label.line'), width: 1, align: 'center' },
          { label: t('domain.field.no'), width: 3 },
          { label: t('mail.field.type'), width: 2 },
          { label: t('mail.field.trackingNo'), width: 3.4 },
          { label: t('mail.field.place'), width: 2 },
          { label: t('mail.field.addressee'), width: 2.4 },
          { label: t('mail.field.remarks'), width: 2.4 },
        ],
        rows,
      ),
      signs({ label: t('print.sign.recordedBy'), name: byName, date: time(record.createdAt) }, ...hands),
    ],
  };
}
