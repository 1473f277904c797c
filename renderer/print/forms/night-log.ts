import type { LogLineView } from '../../../shared/contract/log-lines.ts';
import { clockWords } from '../../log/line-text.ts';
import type { Form } from '../form.ts';
import type { Manner } from '../manner.ts';
import { register } from './registers.ts';

/** S26: the log of a night, in the order in which it was written; what was entered late or from paper says so. */
export function nightLog(rows: LogLineView[], manner: Manner): Form {
  const { t, time } = manner;
  return register(
    'nightLog',
    rows,
    [
      { label: t('print.label.line'), width: 1.1, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('log.three.happened'), width: 2.6, align: 'center', of: (row) => time(row.happenedAt) },
      { label: t('log.text'), width: 9, of: (row) => said(row, manner) },
      { label: t('log.place'), width: 2.6, of: (row) => row.place },
      { label: t('log.by'), width: 1.9, align: 'center', of: (row) => row.byName },
      { label: t('log.three.entered'), width: 2.6, align: 'center', of: (row) => time(row.enteredAt) },
      {
        label: t('log.paper.mark'),
        width: 3,
        align: 'center',
        of: (row) => row.paperFormNo || (row.enteredLate ? '√' : ''),
      },
      { label: t('print.log.became'), width: 3.2, of: (row) => [row.caseNo, row.incidentNo].filter(Boolean).join(' ') },
    ],
    manner,
  );
}

/** The desk's own lines are worded here; a supplement says that it is one. */
function said({ kind, text, byMs }: LogLineView, { t }: Manner): string {
  if (kind === 'supplement') return `${t('log.supplement')}：${text}`;
  if (kind === 'backEntry') return [t('log.backEntry'), text].filter(Boolean).join(' · ');
  if (kind !== 'clock') return text;
  const span = t('print.log.minutes', { count: Math.round(Math.abs(byMs ?? 0) / 60_000) });
  return t(clockWords(byMs ?? 0), { span });
}
