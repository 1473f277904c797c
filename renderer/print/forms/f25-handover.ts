import type { HandoverPaper } from '../../../shared/contract/print.ts';
import { isOverdue, type SheetCount, sheetSections } from '../../../shared/registers/handover-sheet.ts';
import { yuanText } from '../../../shared/registers/prices.ts';
import { equipmentName } from '../../handovers/equipment-name.ts';
import { type Block, brief, cells, type Form, signs, table, text } from '../form.ts';
import type { Manner } from '../manner.ts';
import { signedAs } from './signed.ts';

/** F25 交接班记录: the sheet as it was signed, or as it stands; both hands under it. */
export function handoverForm(paper: HandoverPaper, manner: Manner): Form {
  const { record, sheet, fromName, toName, signatures } = paper;
  const { t, time } = manner;
  return {
    id: record.id,
    code: 'F25',
    title: t('print.form.F25'),
    under: [
      record.kind === 'start' ? t('handovers.kind.start') : t(`handovers.state.${record.status}`),
      t('print.label.no', { no: record.no }),
    ],
    scans: record.no,
    voided: null,
    blocks: [
      cells([t('handovers.detail.from'), fromName], [t('handovers.detail.to'), toName]),
      cells([t('handovers.startedAt'), time(record.startedAt)], [t('handovers.signedAt'), time(record.signedAt)]),
      ...sections(paper, manner),
      cells(
        [t('handovers.counts.keys'), countText(sheet.keys, manner)],
        [t('handovers.counts.items'), countText(sheet.items, manner)],
      ),
      ...said(paper, manner),
      signs(
        { label: t('handovers.detail.from'), ...signedAs(signatures, 'giver', manner) },
        { label: t('handovers.detail.to'), ...signedAs(signatures, 'receiver', manner) },
      ),
    ],
  };
}

/** What is open, register by register; what is empty is said in one line. */
function sections({ record, sheet }: HandoverPaper, { t, time }: Manner): Block[] {
  const columns = [
    { label: t('handovers.column.no'), width: 2.6 },
    { label: t('handovers.column.what'), width: 5 },
    { label: t('handovers.column.place'), width: 2.4 },
    { label: t('handovers.column.who'), width: 1.8 },
    { label: t('handovers.column.due'), width: 2.6 },
  ];
  const filled = sheetSections.filter((section) => sheet.sections[section].length > 0);
  // What a sheet did not ask for when it was signed is not said to have been empty.
  const asked = record.sheet?.sections ?? sheet.sections;
  const empty = sheetSections.filter((section) => asked[section]?.length === 0);
  return [
    ...filled.map((section) => {
      const lines = sheet.sections[section];
      const rows = lines.map((line) => [
        line.no,
        brief(line.what, 60),
        brief(line.place, 30),
        line.who,
        isOverdue(line, sheet.at) ? `${time(line.dueAt)} ${t('domain.state.overdue')}` : time(line.dueAt),
      ]);
      return table(`${t(`handovers.section.${section}`)} ${lines.length}`, columns, rows);
    }),
    ...(empty.length === 0
      ? []
      : [cells([t('handovers.nothing'), empty.map((section) => t(`handovers.section.${section}`)).join('、')])]),
  ];
}

function countText(count: SheetCount | null, { t }: Manner): string {
  if (count === null) return t('handovers.counts.owed');
  const { expected, found, differences, strange, open, reportedTo } = count;
  const differs = differences.length > 0 || strange.length > 0;
  const sum = t(`handovers.counts.${open ? 'open' : differs ? 'differs' : 'agrees'}`, { expected, found });
  const each = differences.map((d) => `${d.what} ${d.expected}→${d.found} ${d.explanation}`);
  return [sum, ...each, reportedTo && `${t('handovers.field.reportedTo')} ${reportedTo}`].filter(Boolean).join('；');
}

/** What was said by hand, and how it ended. */
function said(
  { record, sheet, readerNames, closedByName, refusedBy }: HandoverPaper,
  { t, time, yesNo }: Manner,
): Block[] {
  const equipment = record.equipment.map(({ item, qty, condition, note }) => {
    const state = condition === null ? '' : t(`handovers.condition.${condition}`);
    return `${equipmentName(item, t)} ${qty} ${state} ${note}`.trim();
  });
  const refusals = record.refusals.map(({ at, reason, reportedTo }, i) =>
    t('handovers.refusal', { time: time(at), name: refusedBy[i] ?? '', reason, reportedTo }),
  );
  const closed =
    record.closeReason === '' ? '' : t('handovers.past.closedBy', { name: closedByName, reason: record.closeReason });
  return [
    cells(
      [t('handovers.field.cash'), record.cash === null ? '' : yuanText(record.cash)],
      [t('handovers.outstandingLabel'), yuanText(sheet.outstanding)],
    ),
    cells(
      [t('handovers.field.wronglyIssued'), record.wronglyIssued],
      [t('handovers.field.suppliesOk'), yesNo(record.suppliesOk)],
    ),
    cells([t('handovers.field.suppliesNote'), record.suppliesNote]),
    text(t('handovers.field.equipment'), equipment.join('；'), 2),
    text(t('handovers.field.customerQuestions'), record.customerQuestions, 1),
    text(t('handovers.field.instructions'), record.instructions, 2),
    cells([t('handovers.field.readers'), readerNames.join('、')]),
    text(t('handovers.field.reservations'), [record.reservations, ...refusals, closed].filter(Boolean).join('\n'), 2),
  ];
}
