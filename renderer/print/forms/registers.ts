import type { CallPaper, CaseRow, FollowedRow, ToldRow } from '../../../shared/contract/print.ts';
import type { ChosenForm, ListForm } from '../../../shared/registers/prints.ts';
import { brief, type Column, type Form, signs, table } from '../form.ts';
import type { Manner } from '../manner.ts';

/** A register's column and what stands in it. */
export interface Ruled<R> extends Column {
  of(row: R, index: number): string;
}

/** @returns a register over a span of days, or of what was chosen, as one ruled table, with lines for two signatures */
export function register<R>(
  form: ListForm | ChosenForm,
  rows: readonly R[],
  columns: Ruled<R>[],
  manner: Manner,
): Form {
  const { t, paper } = manner;
  const lines = rows.map((row, i) => columns.map((column) => brief(column.of(row, i), 90)));
  return {
    id: form,
    code: form,
    title: t(`print.form.${form}`),
    under: [spanWords(manner), t('print.label.lines', { count: rows.length })],
    voided: null,
    blocks: [
      table('', columns, lines, 8),
      signs({ label: t('print.sign.madeBy'), name: paper.printedByName }, { label: t('print.sign.reviewed') }),
    ],
  };
}

function spanWords({ t, time, paper: { from, to, printedAt } }: Manner): string {
  if (from === '') return t('print.key.asOf', { time: time(printedAt) });
  return t(from === to ? 'print.label.onDay' : 'print.label.span', { from, to });
}

export const voidable = (row: { no: string; voided: boolean }, { t }: Manner) =>
  row.voided ? `${row.no} ${t('print.voided')}` : row.no;

/** What it is about, and what was said. */
const about = (row: CaseRow, { t, matter }: Manner) =>
  row.content === '' ? matter(row) : t('print.label.matter', { matter: matter(row), content: row.content });

const caller = (row: CaseRow) =>
  [brief(row.companyName, 30), brief(row.callerName, 24), row.phone].filter(Boolean).join(' ');

/** F02 投诉登记表 */
export function complaintRegister(rows: CaseRow[], manner: Manner): Form {
  const { t, time } = manner;
  return register(
    'F02',
    rows,
    [
      { label: t('print.label.line'), width: 1.2, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('domain.field.no'), width: 3.2, of: (row) => voidable(row, manner) },
      { label: t('domain.field.receivedAt'), width: 2.6, align: 'center', of: (row) => time(row.receivedAt) },
      {
        label: t('domain.field.channel'),
        width: 1.7,
        align: 'center',
        of: (row) => t(`domain.channel.${row.channel}`),
      },
      { label: t('print.label.room'), width: 2, of: (row) => row.place },
      {
        label: t('print.label.complainant'),
        width: 3,
        of: caller,
      },
      {
        label: t('domain.field.content'),
        width: 5.4,
        of: (row) => about(row, manner),
      },
      {
        label: t('domain.field.responsibleDept'),
        width: 1.8,
        align: 'center',
        of: (row) => t(`domain.department.${row.responsibleDept}`),
      },
      { label: t('domain.field.result'), width: 4, of: (row) => row.result },
      { label: t('domain.field.completedAt'), width: 2.6, align: 'center', of: (row) => time(row.completedAt) },
      {
        label: t('domain.field.followUpResult'),
        width: 1.7,
        align: 'center',
        of: (row) => (row.followUpResult ? t(`domain.followUpResult.${row.followUpResult}`) : ''),
      },
    ],
    manner,
  );
}

/** F01 as a list: the cases that somebody chose, of any kind and state. */
export function caseRegister(rows: CaseRow[], manner: Manner): Form {
  const { t, time } = manner;
  return register(
    'reports',
    rows,
    [
      { label: t('print.label.line'), width: 1.2, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('domain.field.no'), width: 3.2, of: (row) => voidable(row, manner) },
      { label: t('domain.field.receivedAt'), width: 2.6, align: 'center', of: (row) => time(row.receivedAt) },
      { label: t('domain.field.kind'), width: 1.5, align: 'center', of: (row) => t(`domain.kind.${row.kind}`) },
      {
        label: t('domain.field.channel'),
        width: 1.7,
        align: 'center',
        of: (row) => t(`domain.channel.${row.channel}`),
      },
      { label: t('print.label.room'), width: 2, of: (row) => row.place },
      { label: t('domain.field.callerName'), width: 3, of: caller },
      { label: t('domain.field.content'), width: 5.4, of: (row) => about(row, manner) },
      {
        label: t('domain.field.responsibleDept'),
        width: 1.8,
        align: 'center',
        of: (row) => t(`domain.department.${row.responsibleDept}`),
      },
      { label: t('print.label.stands'), width: 1.9, align: 'center', of: (row) => t(`domain.state.${row.status}`) },
      { label: t('domain.field.result'), width: 3.6, of: (row) => row.result },
      { label: t('domain.field.completedAt'), width: 2.6, align: 'center', of: (row) => time(row.completedAt) },
    ],
    manner,
  );
}

/** F06 报修回访登记表 */
export function repairRegister(rows: FollowedRow[], manner: Manner): Form {
  const { t, time } = manner;
  const rated = (field: 'attitude' | 'efficiency' | 'effect' | 'overall'): Ruled<FollowedRow> => ({
    label: t(`domain.rating.${field}`),
    width: 1.6,
    align: 'center',
    of: ({ followUp }) => (followUp?.[field] ? t(`domain.rating5.${followUp[field]}`) : ''),
  });
  return register(
    'F06',
    rows,
    [
      { label: t('print.label.line'), width: 1.2, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('domain.field.no'), width: 3.2, of: (row) => voidable(row, manner) },
      { label: t('print.label.reportedAt'), width: 2.6, align: 'center', of: (row) => time(row.receivedAt) },
      { label: t('print.label.room'), width: 1.9, of: (row) => row.place },
      {
        label: t('domain.field.callerName'),
        width: 2.6,
        of: (row) => [brief(row.callerName, 24), row.phone].filter(Boolean).join(' '),
      },
      {
        label: t('print.label.reported'),
        width: 4.6,
        of: (row) => about(row, manner),
      },
      { label: t('domain.field.completedAt'), width: 2.6, align: 'center', of: (row) => time(row.completedAt) },
      {
        label: t('print.label.followedAt'),
        width: 2.6,
        align: 'center',
        of: ({ followUp }) => time(followUp?.doneAt ?? null),
      },
      { label: t('print.label.followedBy'), width: 1.8, align: 'center', of: ({ followUp }) => followUp?.caller ?? '' },
      rated('attitude'),
      rated('efficiency'),
      rated('effect'),
      rated('overall'),
      { label: t('print.label.customerSays'), width: 3, of: ({ followUp }) => followUp?.opinion ?? '' },
    ],
    manner,
  );
}

/** F11 as a list of calls. */
export function callRegister(rows: CallPaper[], manner: Manner): Form {
  const { t, time } = manner;
  return register(
    'calls',
    rows,
    [
      { label: t('print.label.line'), width: 1.2, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('domain.field.startedAt'), width: 2.8, align: 'center', of: (row) => time(row.startedAt) },
      {
        label: t('domain.field.direction'),
        width: 1.3,
        align: 'center',
        of: (row) => t(`domain.callDirection.${row.direction}`),
      },
      {
        label: t('domain.field.callerName'),
        width: 3,
        of: (row) => [brief(row.callerName, 24), row.callerNumber].filter(Boolean).join(' '),
      },
      { label: t('print.label.address'), width: 2.2, of: (row) => row.place },
      { label: t('domain.field.gist'), width: 6, of: (row) => row.gist },
      { label: t('domain.field.handling'), width: 4.4, of: (row) => row.handling },
      {
        label: t('domain.field.callResult'),
        width: 1.8,
        align: 'center',
        of: (row) => t(`domain.callResult.${row.result}`),
      },
      { label: t('print.label.caseNo'), width: 3, of: (row) => row.caseNo },
      { label: t('domain.field.answeredBy'), width: 1.8, align: 'center', of: (row) => row.answeredByName },
    ],
    manner,
  );
}

/** S10: the log of who was told. */
export function tellingRegister(rows: ToldRow[], manner: Manner): Form {
  const { t, time, matter } = manner;
  return register(
    'notifications',
    rows,
    [
      { label: t('print.label.line'), width: 1.2, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('domain.field.attemptedAt'), width: 2.8, align: 'center', of: (row) => time(row.at) },
      { label: t('domain.field.no'), width: 3.2, of: (row) => row.no },
      { label: t('print.label.room'), width: 2.2, of: (row) => row.place },
      { label: t('domain.field.subCategory'), width: 2.6, of: (row) => matter(row) },
      { label: t('domain.field.toDepartment'), width: 2.2, of: (row) => t(`domain.party.${row.party}`) },
      {
        label: t('domain.field.toPerson'),
        width: 3.4,
        of: (row) => [row.toPerson, row.phone].filter(Boolean).join(' '),
      },
      { label: t('domain.field.ack'), width: 1.8, align: 'center', of: (row) => t(`domain.ack.${row.ack}`) },
      {
        label: t('domain.field.secondsFromIntake'),
        width: 1.6,
        align: 'center',
        of: (row) =>
          row.late ? t('print.label.late', { seconds: row.secondsFromIntake }) : String(row.secondsFromIntake),
      },
      { label: t('words.reason'), width: 3.4, of: (row) => row.reason },
      { label: t('print.label.toldBy'), width: 1.8, align: 'center', of: (row) => row.byName },
    ],
    manner,
  );
}
