import type { CasePaper } from '../../../shared/contract/print.ts';
import { caseKinds, severities } from '../../../shared/registers/cases.ts';
import { cells, type Form, signs, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';
import { caseHead, voidedWords } from './case-head.ts';
import { slipPhotoLine } from './signed.ts';
import { toldTable } from './told-lines.ts';

/** F01 大厦用户投诉记录单: what was said to the desk, and who was told of it (S01, S02, S10). */
export function complaintRecord(paper: CasePaper, manner: Manner): Form {
  const { t, time, yesNo } = manner;
  const c = paper.record;
  return {
    id: c.id,
    code: 'F01',
    title: t('print.form.F01'),
    under: [t('print.label.status', { state: t(`domain.state.${c.status}`) }), t('print.label.no', { no: c.no })],
    scans: c.no,
    voided: voidedWords(paper, manner),
    blocks: [
      ...caseHead(paper, manner),
      cells([t('domain.field.kind'), ticks(caseKinds, c.kind, (kind) => t(`domain.kind.${kind}`))]),
      cells(
        [t('domain.field.severity'), ticks(severities, c.severity, (one) => t(`domain.severity.${one}`))],
        [t('domain.field.chargeable'), yesNo(c.chargeable)],
      ),
      text(t('domain.field.content'), c.content, 5),
      cells(
        [t('domain.field.readBackConfirmed'), yesNo(c.readBackConfirmed)],
        [t('domain.field.promisedReplyAt'), time(c.promisedReplyAt)],
      ),
      cells(
        [t('domain.field.responsibleDept'), t(`domain.department.${c.responsibleDept}`)],
        [t('domain.field.repeatOf'), paper.repeatOfNo],
      ),
      toldTable(paper.told, manner, 3),
      text(t('domain.field.result'), c.result, 3),
      cells(
        [t('domain.field.completedAt'), time(c.completedAt)],
        [
          t('domain.field.followUpResult'),
          c.followUpResult === null ? '' : t(`domain.followUpResult.${c.followUpResult}`),
        ],
      ),
      ...slipPhotoLine(paper.slipPhotos, manner),
      signs(
        { label: t('print.sign.recordedBy'), name: paper.ownerName, date: time(c.createdAt) },
        { label: t('print.sign.csSupervisor') },
      ),
    ],
  };
}
