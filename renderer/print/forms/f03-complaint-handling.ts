import type { CasePaper } from '../../../shared/contract/print.ts';
import { cells, type Form, signs, text } from '../form.ts';
import type { Manner } from '../manner.ts';
import { caseHead, voidedWords } from './case-head.ts';
import { customerSign, handedOver, handled, judged, managerSign } from './complaint-slip.ts';

/** F03 投诉处理单: goes to the responsible department and comes back with what was found and done (S11). */
export function complaintHandling(paper: CasePaper, manner: Manner): Form {
  const { t, time } = manner;
  const c = paper.record;
  return {
    id: c.id,
    code: 'F03',
    title: t('print.form.F03'),
    under: [t('print.label.status', { state: t(`domain.state.${c.status}`) }), t('print.label.no', { no: c.no })],
    scans: c.no,
    voided: voidedWords(paper, manner),
    blocks: [
      ...caseHead(paper, manner),
      text(t('domain.field.content'), c.content, 2),
      ...handedOver(paper, manner),
      ...handled(paper, manner, 2),
      ...judged(paper, manner, 1),
      cells([t('domain.field.closedAt'), time(c.closedAt)], [t('print.handling.archivedAt'), time(c.archivedAt)]),
      signs(
        { label: t('print.sign.department') },
        { label: t('print.sign.csSupervisor') },
        customerSign(paper, manner),
        managerSign(paper, manner),
      ),
      { kind: 'note', text: t('print.notes.F03') },
    ],
  };
}
