import type { CasePaper } from '../../../shared/contract/print.ts';
import { cells, type Form, signs, text } from '../form.ts';
import type { Manner } from '../manner.ts';
import { caseHead, voidedWords } from './case-head.ts';

/** F03 投诉处理单: goes to the responsible department and comes back with what was found and done (S11). */
export function complaintHandling(paper: CasePaper, manner: Manner): Form {
  const { t, time, yesNo } = manner;
  const c = paper.record;
  const field = (name: string) => t(`print.handling.${name}` as 'print.handling.plan');
  return {
    id: c.id,
    code: 'F03',
    title: t('print.form.F03'),
    under: [t('print.label.status', { state: t(`domain.state.${c.status}`) }), t('print.label.no', { no: c.no })],
    voided: voidedWords(paper, manner),
    blocks: [
      ...caseHead(paper, manner),
      text(t('domain.field.content'), c.content, 4),
      cells(
        [t('domain.field.responsibleDept'), t(`domain.department.${c.responsibleDept}`)],
        [t('domain.field.rectifyBy'), time(c.rectifyBy)],
      ),
      cells(
        [t('print.label.major'), yesNo(c.severity === 'major')],
        [t('domain.field.responsiblePerson'), c.responsiblePerson],
      ),
      text(field('investigation'), '', 4),
      text(field('plan'), '', 3),
      text(t('domain.field.meetingNote'), c.meetingNote, 2),
      text(field('measures'), c.result, 4),
      cells([t('domain.field.completedAt'), time(c.completedAt)], [field('workedBy'), c.workedBy]),
      cells([field('firstReplyAt'), time(c.firstReplyAt)], [field('resultToldAt'), time(c.lastToldAt)]),
      signs(
        { label: t('print.sign.department') },
        { label: t('print.sign.csSupervisor') },
        { label: t('print.sign.manager') },
      ),
      { kind: 'note', text: t('print.notes.F03') },
    ],
  };
}
