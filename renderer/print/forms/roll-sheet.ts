import type { RollPaper } from '../../../shared/contract/print.ts';
import { headsOf, type RollMark } from '../../../shared/registers/roll-calls.ts';
import { type Form, note, signs, table, text } from '../form.ts';
import type { Manner } from '../manner.ts';

/** A box for the pen; what the screen has ticked is ticked. */
const box = (mark: RollMark, of: RollMark) => (mark === of ? '☑' : '☐');

/** 访客点名表: works without power: a box to tick and room to write for each, and empty lines for whoever is not on it. */
export function rollSheet({ record, byName }: RollPaper, { t, time }: Manner): Form {
  const { lines, kind, startedAt, endedAt, result } = record;
  const { waiting, present, missing } = headsOf(lines);
  const columns = [
    { label: t('print.label.line'), width: 1, align: 'center' as const },
    { label: t('visitors.roll.mark.present'), width: 1.2, align: 'center' as const },
    { label: t('visitors.roll.mark.missing'), width: 1.3, align: 'center' as const },
    { label: t('visitors.field.name'), width: 3.4 },
    { label: t('print.label.heads'), width: 1.2, align: 'center' as const },
    { label: t('visitors.field.place'), width: 3 },
    { label: t('visitors.field.badgeNo'), width: 1.8 },
    { label: t('visitors.field.arrivedAt'), width: 2.8, align: 'center' as const },
    { label: t('visitors.field.remarks'), width: 2.6 },
  ];
  const rows = lines.map((line, i) => [
    String(i + 1),
    box(line.mark, 'present'),
    box(line.mark, 'missing'),
    [line.name, line.company].filter(Boolean).join(' '),
    String(line.heads),
    [line.place, line.visitedPerson].filter(Boolean).join(' '),
    line.badgeNo,
    time(line.arrivedAt).slice(5),
    '',
  ]);
  return {
    id: record.id,
    code: 'roll',
    title: t('print.form.roll'),
    under: [
      `${t(`visitors.inside.kind.${kind}`)}　${t('print.label.rollAt', { time: time(startedAt) })}`,
      t('print.label.no', { no: record.no }),
    ],
    voided: null,
    blocks: [
      note(
        t('print.label.rollCounts', { all: waiting + present + missing, present, missing, waiting }) +
          (endedAt === null ? '' : `　${t('print.label.rollEnded', { time: time(endedAt) })}`),
      ),
      table('', columns, rows, rows.length + 4),
      text(t('visitors.field.missing'), result, 3),
      signs(
        { label: t('print.label.rollBy'), name: endedAt === null ? '' : byName },
        { label: t('print.sign.reviewed') },
      ),
    ],
  };
}
