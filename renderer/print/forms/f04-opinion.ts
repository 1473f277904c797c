import type { CasePaper } from '../../../shared/contract/print.ts';
import { cells, type Form, signs, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';
import { caseHead, voidedWords } from './case-head.ts';
import { followUpTable } from './follow-up-lines.ts';

const opinions = ['satisfied', 'partly', 'dissatisfied'] as const;

/** F04 投诉意见处理表: the customer signs whether content; what was asked later stands below (S11, S14). */
export function opinionForm(paper: CasePaper, manner: Manner): Form {
  const { t, time } = manner;
  const c = paper.record;
  const asked = opinions.find((one) => one === c.followUpResult) ?? null;
  const last = paper.followUps.findLast(({ status }) => status === 'done');
  return {
    id: c.id,
    code: 'F04',
    title: t('print.form.F04'),
    under: [t('print.label.status', { state: t(`domain.state.${c.status}`) }), t('print.label.no', { no: c.no })],
    voided: voidedWords(paper, manner),
    blocks: [
      ...caseHead(paper, manner),
      text(t('domain.field.content'), c.content, 4),
      text(t('print.handling.opinion'), c.result, 5),
      cells(
        [t('domain.field.responsibleDept'), t(`domain.department.${c.responsibleDept}`)],
        [t('domain.field.completedAt'), time(c.completedAt)],
      ),
      cells([t('print.label.satisfied'), ticks(opinions, asked, (one) => t(`domain.followUpResult.${one}`))]),
      text(t('print.label.customerSays'), last?.opinion ?? '', 3),
      signs({ label: t('print.sign.customer') }),
      followUpTable(paper.followUps, manner, 3),
      signs({ label: t('print.sign.csHead') }, { label: t('print.sign.manager') }),
      { kind: 'note', text: t('print.notes.F04') },
    ],
  };
}
