import type { KeyPaper } from '../../../shared/contract/print.ts';
import { isOut, type KeyMove } from '../../../shared/registers/key-moves.ts';
import { keyStateText } from '../../keys/key-words.ts';
import { brief, type Column, type Form, signs, table } from '../form.ts';
import type { Manner } from '../manner.ts';
import { register } from './registers.ts';

/** F13 房屋钥匙管理记录表: the keys as they hang today, and who has those that do not (S20). */
export function keyRegister(keys: readonly KeyPaper[], manner: Manner): Form {
  const { t, time, paper } = manner;
  const columns: Column[] = [
    { label: t('print.label.line'), width: 1.1, align: 'center' },
    { label: t('keys.field.cabinetPos'), width: 1.9 },
    { label: t('keys.field.keyCode'), width: 2.6 },
    { label: t('keys.field.label'), width: 4.6 },
    { label: t('keys.field.class'), width: 2, align: 'center' },
    { label: t('keys.field.copies'), width: 1.1, align: 'center' },
    { label: t('keys.field.ringNo'), width: 2 },
    { label: t('keys.field.custodian'), width: 2.2, align: 'center' },
    { label: t('print.key.stands'), width: 1.9, align: 'center' },
    { label: t('keys.field.holder'), width: 2.6 },
    { label: t('keys.field.since'), width: 2.6, align: 'center' },
    { label: t('keys.field.dueAt'), width: 2.6, align: 'center' },
  ];
  const rows = keys.map((key, i) => [
    String(i + 1),
    key.cabinetPos,
    key.keyCode,
    key.label,
    t(`keys.class.${key.class}`),
    String(key.copies),
    key.ringNo,
    t(`keys.custodian.${key.custodian}`),
    keyStateText(key, t),
    brief(key.holder, 24),
    time(key.since),
    time(key.dueAt),
  ]);
  const pieces = keys.reduce((sum, { copies }) => sum + copies, 0);
  return {
    id: 'F13',
    code: 'F13',
    title: t('print.form.F13'),
    under: [
      t('print.key.asOf', { time: time(paper.printedAt) }),
      t('print.key.tagsAndPieces', { count: keys.length, pieces }),
    ],
    voided: null,
    blocks: [
      table('', columns, rows, 8),
      signs(
        { label: t('print.sign.madeBy'), name: paper.printedByName },
        { label: t('print.key.countedBy') },
        { label: t('print.sign.reviewed') },
      ),
    ],
  };
}

/** F16 as a list of loans. */
export function loanRegister(rows: readonly KeyMove[], manner: Manner): Form {
  const { t, time } = manner;
  const each = (of: (line: KeyMove['lines'][number]) => string) => (row: KeyMove) =>
    [...new Set(row.lines.map(of).filter(Boolean))].join('、');
  return register(
    'loans',
    rows,
    [
      { label: t('print.label.line'), width: 1.1, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('domain.field.no'), width: 3, of: (row) => row.no },
      { label: t('print.key.lentAt'), width: 2.6, align: 'center', of: (row) => time(row.at) },
      { label: t('keys.title'), width: 4.4, of: each(({ keyCode, label }) => `${keyCode} ${label}`) },
      {
        label: t('keys.field.copies'),
        width: 1.1,
        align: 'center',
        of: ({ lines }) => String(lines.reduce((sum, { qty }) => sum + qty, 0)),
      },
      {
        label: t('keys.field.borrower'),
        width: 3,
        of: ({ person, department, companyName, phone }) =>
          [brief(person, 24), department ? t(`domain.department.${department}`) : brief(companyName, 24), phone]
            .filter(Boolean)
            .join(' '),
      },
      { label: t('keys.field.purpose'), width: 3.4, of: ({ purpose }) => purpose },
      { label: t('keys.field.voucherNo'), width: 1.8, of: ({ voucherNo }) => voucherNo },
      { label: t('keys.field.dueAt'), width: 2.6, align: 'center', of: ({ dueAt }) => time(dueAt) },
      {
        label: t('print.key.backAt'),
        width: 2.6,
        align: 'center',
        of: (row) => (row.lines.some(isOut) ? '' : each(({ backAt }) => time(backAt))(row)),
      },
      { label: t('print.key.backBy'), width: 2, of: each(({ backBy }) => backBy) },
      {
        label: t('keys.field.condition'),
        width: 1.6,
        align: 'center',
        of: each(({ backCondition }) => (backCondition ? t(`keys.condition.${backCondition}`) : '')),
      },
      { label: t('print.key.chases'), width: 1.2, align: 'center', of: ({ chases }) => (chases ? String(chases) : '') },
    ],
    manner,
  );
}
