import type { PassPaper } from '../../../shared/contract/print.ts';
import { cells, type Form, note } from '../form.ts';
import type { Manner } from '../manner.ts';

/** 来访证: read from afar by people, from near by the scanner that signs out. */
export function visitorPass({ record, tag, leaveBy }: PassPaper, { t, time, paper }: Manner): Form {
  const where = [record.place, record.visitedPerson].filter(Boolean).join(' ');
  return {
    id: record.id,
    code: 'pass',
    title: t('print.form.pass'),
    under: [paper.siteName, t('print.label.no', { no: record.no })],
    voided: record.voided ? t('print.voided') : null,
    blocks: [
      { kind: 'tag', code: tag, lines: [record.name, record.company, where].filter(Boolean) },
      cells(
        [t('visitors.field.purpose'), record.purposeText],
        [t('visitors.field.companions'), record.companions > 0 ? String(record.companions) : ''],
      ),
      cells([t('visitors.field.arrivedAt'), time(record.arrivedAt)], [t('visitors.field.leaveBy'), time(leaveBy)]),
      cells([t('visitors.field.vehicle'), record.vehicle], [t('visitors.field.badgeNo'), record.badgeNo]),
      note(t('print.label.passBack')),
    ],
  };
}
