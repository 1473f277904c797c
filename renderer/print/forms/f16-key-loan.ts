import type { MovePaper } from '../../../shared/contract/print.ts';
import { borrowerKinds, type KeyMove } from '../../../shared/registers/key-moves.ts';
import { type Block, type Column, cells, type Form, note, signs, table, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';
import { signedAs, signedEach } from './signed.ts';

/** F16 钥匙借用登记表: one loan with its returns, and every hand under it (S22). */
export function keyLoan(paper: MovePaper, manner: Manner): Form {
  const { t, time, yesNo } = manner;
  const m = paper.record;
  const outside = m.borrowerKind === 'external';
  const from = m.department === null ? m.companyName : t(`domain.department.${m.department}`);
  const leader = { label: t('signing.purpose.leader'), ...signedAs(paper.signatures, 'leader', manner) };
  return {
    id: m.id,
    code: 'F16',
    title: t('print.form.F16'),
    under: [t(`print.key.state.${m.status}`), t('print.label.no', { no: m.no })],
    scans: m.no,
    voided: m.voided ? t('print.voidedWhy', { name: '', reason: m.voidReason ?? '' }) : null,
    blocks: [
      cells([t('keys.field.borrower'), m.person], [t('print.key.from'), from]),
      cells(
        [t('keys.field.phone'), m.phone],
        [t('keys.field.borrowerKind'), ticks(borrowerKinds, m.borrowerKind, (one) => t(`keys.borrowerKind.${one}`))],
      ),
      text(t('keys.field.purpose'), m.purpose, 2),
      cells([t('print.key.lentAt'), time(m.at)], [t('keys.field.dueAt'), time(m.dueAt)]),
      cells(
        [t('print.key.reminded'), yesNo(m.reminderGiven)],
        [t('keys.field.voucherNo'), outside ? m.voucherNo : t('print.key.notNeeded')],
      ),
      lent(m, manner),
      signs(
        ...(outside ? [leader] : []),
        { label: t('signing.purpose.borrower'), ...signedAs(paper.signatures, 'borrower', manner) },
        { label: t('print.key.lentBy'), name: paper.byName, date: time(m.createdAt) },
      ),
      ...signedEach(paper.signatures, 'returner', manner).map((sign) =>
        signs({ label: t('signing.purpose.returner'), ...sign }),
      ),
      note(t('print.notes.F16')),
    ],
  };
}

function lent({ lines }: KeyMove, { t, time }: Manner): Block {
  const columns: Column[] = [
    { label: t('keys.field.keyCode'), width: 2.6 },
    { label: t('keys.field.label'), width: 4 },
    { label: t('keys.field.copies'), width: 1.2, align: 'center' },
    { label: t('print.key.backAt'), width: 2.6, align: 'center' },
    { label: t('print.key.backQty'), width: 1.2, align: 'center' },
    { label: t('keys.field.condition'), width: 1.4, align: 'center' },
    { label: t('print.key.backBy'), width: 2 },
    { label: t('keys.field.reason'), width: 2.6 },
  ];
  const rows = lines.map((line) => [
    line.keyCode,
    line.label,
    String(line.qty),
    time(line.backAt),
    line.backQty === null ? '' : String(line.backQty),
    line.backCondition === null ? '' : t(`keys.condition.${line.backCondition}`),
    line.backBy,
    line.backReason,
  ]);
  return table(t('print.key.lent'), columns, rows, 3);
}
