import type { MovePaper } from '../../../shared/contract/print.ts';
import { counterpartyRoles, type KeyMove } from '../../../shared/registers/key-moves.ts';
import { yuanText } from '../../../shared/registers/prices.ts';
import { type Block, type Column, cells, type Form, note, signs, table, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';
import { signedAs } from './signed.ts';

/** F14 钥匙交接表 and F15 钥匙签收单: what was counted by both, and both hands under it (S21). */
export function keySlip(form: 'F14' | 'F15', paper: MovePaper, manner: Manner): Form {
  const { t, time } = manner;
  const m = paper.record;
  return {
    id: m.id,
    code: form,
    title: t(`print.form.${form}`),
    under: [t(`keys.kind.${m.kind}`), t('print.label.no', { no: m.no })],
    scans: m.no,
    voided: m.voided ? t('print.voidedWhy', { name: '', reason: m.voidReason ?? '' }) : null,
    blocks: [
      cells([t('keys.field.unitId'), paper.unitCode], [t('print.key.at'), time(m.at)]),
      cells([t('keys.field.person'), m.person], [t('keys.field.phone'), m.phone]),
      cells(
        [t('keys.field.companyName'), m.companyName],
        [t('keys.field.role'), ticks(counterpartyRoles, m.role, (one) => t(`keys.role.${one}`))],
      ),
      ...(m.kind === 'issue' ? proof(m, manner) : []),
      counted(m, manner),
      ...check(m, manner),
      signs(
        { label: t('signing.purpose.giver'), ...signedAs(paper.signatures, 'giver', manner) },
        { label: t('signing.purpose.receiver'), ...signedAs(paper.signatures, 'receiver', manner) },
        { label: t('print.key.handledBy'), name: paper.byName, date: time(m.createdAt) },
      ),
      note(t(`print.notes.${form}`)),
    ],
  };
}

/** Of the document's number only the end was ever kept. */
function proof({ identity, powerOfAttorney }: KeyMove, { t, yesNo }: Manner): Block[] {
  const shown = identity ? `${t(`signing.docTypes.${identity.docType}`)} ${identity.docNoMasked}` : '';
  return [
    cells([t('keys.field.identity'), shown], [t('signing.originalSeen'), yesNo(identity?.originalSeen ?? null)]),
    cells(
      [t('signing.relationToUnit'), identity?.relationToUnit ?? ''],
      [t('keys.field.powerOfAttorney'), powerOfAttorney],
    ),
  ];
}

function counted({ lines }: KeyMove, { t }: Manner): Block {
  const columns: Column[] = [
    { label: t('print.label.line'), width: 1, align: 'center' },
    { label: t('keys.field.keyCode'), width: 3 },
    { label: t('keys.field.label'), width: 6 },
    { label: t('keys.field.copies'), width: 1.4, align: 'center' },
    { label: t('keys.field.condition'), width: 1.6, align: 'center' },
  ];
  const rows = lines.map(({ keyCode, label, qty, condition }, i) => {
    return [String(i + 1), keyCode, label, String(qty), t(`keys.condition.${condition}`)];
  });
  return table(t('print.key.counted'), columns, rows, 6);
}

/** Both present, tried where asked for, and what is left in the cabinet. */
function check(m: KeyMove, { t, yesNo }: Manner): Block[] {
  const pieces = m.lines.reduce((sum, { qty }) => sum + qty, 0);
  const left =
    m.remainingCounted === null
      ? ''
      : t('print.key.left', { counted: m.remainingCounted, expected: m.remainingExpected ?? 0 });
  return [
    cells([t('print.key.sum'), t('keys.pieces', { count: pieces })], [t('print.key.remaining'), left]),
    cells(
      [t('keys.field.bothPresent'), yesNo(m.bothPresent)],
      [t('keys.field.functionTestOk'), m.functionTestWanted ? yesNo(m.functionTestOk) : t('print.key.notWanted')],
    ),
    ...(m.fee === null ? [] : [cells([t('print.key.fee'), t('orders.quote.yuan', { amount: yuanText(m.fee) })])]),
  ];
}
