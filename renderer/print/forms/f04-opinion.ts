import type { CasePaper } from '../../../shared/contract/print.ts';
import { cells, type Form, signs, text } from '../form.ts';
import type { Manner } from '../manner.ts';
import { caseHead, voidedWords } from './case-head.ts';
import { customerSign, handedOver, handled, judged, managerSign } from './complaint-slip.ts';
import { followUpTable } from './follow-up-lines.ts';

/** F04 投诉意见处理表: the customer signs whether content; what was asked later stands below (S11, S14). */
export function opinionForm(paper: CasePaper, manner: Manner): Form {
  const { t, time } = manner;
  const c = paper.record;
  return {
    id: c.id,
    code: 'F04',
    title: t('print.form.F04'),
    under: [t('print.label.status', { state: t(`domain.state.${c.status}`) }), t('print.label.no', { no: c.no })],
    scans: c.no,
    voided: voidedWords(paper, manner),
    blocks: [
      ...caseHead(paper, manner),
      text(t('domain.field.content'), c.content, 2),
      ...handedOver(paper, manner),
      ...handled(paper, manner, 2),
      ...judged(paper, manner, 1),
      followUpTable(paper.followUps, manner, 1),
      cells([t('domain.field.closedAt'), time(c.closedAt)], [t('print.handling.archivedAt'), time(c.archivedAt)]),
      signs(customerSign(paper, manner), { label: t('print.sign.csHead') }, managerSign(paper, manner)),
      { kind: 'note', text: t('print.notes.F04') },
    ],
  };
}
