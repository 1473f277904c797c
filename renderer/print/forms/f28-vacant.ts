import type { VacantPaper } from '../../../shared/contract/print.ts';
import { vacantChecks } from '../../../shared/registers/vacant.ts';
import { brief, type Form, note, signs, table } from '../form.ts';
import type { Manner } from '../manner.ts';

/** F28 空置房巡查记录: every unit of the day's round; one that nobody has looked at has its boxes for the pen. */
export function vacantSheet({ record, units }: VacantPaper, { t, time, paper }: Manner): Form {
  const columns = [
    { label: t('print.label.line'), width: 1, align: 'center' as const },
    { label: t('rounds.vacant.column.unit'), width: 2.2 },
    ...vacantChecks.map((check) => ({
      label: t(`rounds.vacant.check.${check}`),
      width: 1.4,
      align: 'center' as const,
    })),
    { label: t('rounds.vacant.anybodyInside'), width: 1.5, align: 'center' as const },
    { label: t('rounds.vacant.problem'), width: 3.2 },
    { label: t('rounds.vacant.deptTold'), width: 1.8 },
    { label: t('rounds.walk.time'), width: 1.6, align: 'center' as const },
    { label: t('rounds.record.walkedBy'), width: 1.6 },
  ];
  const rows = units.map(({ code, looked }, i) => [
    String(i + 1),
    code,
    ...vacantChecks.map((check) => (looked === null ? '☐' : t(`rounds.vacant.mark.${looked.marks[check]}`))),
    looked === null ? '☐' : t(looked.anybodyInside ? 'words.yes' : 'words.no'),
    looked === null ? '' : brief([looked.problem, looked.caseNo, looked.noteNo].filter(Boolean).join(' '), 60),
    looked?.deptTold ? t(`domain.department.${looked.deptTold}`) : '',
    time(looked?.at ?? null).slice(11),
    looked?.byName ?? '',
  ]);
  const done = units.filter(({ looked }) => looked !== null).length;
  return {
    id: record.id,
    code: 'F28',
    title: t('print.form.F28'),
    under: [record.day, t('print.label.no', { no: record.no })],
    voided: null,
    blocks: [
      note(t('print.label.vacantCounts', { all: units.length, done })),
      table('', columns, rows),
      signs({ label: t('print.sign.madeBy'), name: paper.printedByName }, { label: t('print.sign.reviewed') }),
    ],
  };
}
