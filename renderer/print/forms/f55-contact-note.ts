import type { NotePaper } from '../../../shared/contract/print.ts';
import { cells, type Form, signs, text } from '../form.ts';
import type { Manner } from '../manner.ts';

/** F55 内部联络单: what is asked of a department, with room for its answer. */
export function contactNoteForm({ record, ownerName }: NotePaper, { t, time, yesNo }: Manner): Form {
  return {
    id: record.id,
    code: 'F55',
    title: t('print.form.F55'),
    under: [t(`rounds.notes.state.${record.status}`), t('print.label.no', { no: record.no })],
    scans: record.no,
    voided: record.voided ? t('print.voidedWhy', { name: '', reason: record.voidReason ?? '' }) : null,
    blocks: [
      cells(
        [t('rounds.notes.to'), t(`domain.department.${record.noteTo}`)],
        [t('rounds.notes.toPerson'), record.toPerson],
      ),
      cells([t('rounds.notes.place'), record.place], [t('rounds.notes.major'), yesNo(record.major)]),
      cells([t('rounds.notes.sentAt'), time(record.sentAt)], [t('rounds.notes.owner'), ownerName]),
      text(t('rounds.notes.body'), record.noteBody, 8),
      text(t('rounds.notes.answer'), record.answer, 6),
      signs(
        { label: t('rounds.notes.owner'), name: ownerName, date: time(record.sentAt) },
        { label: t('rounds.notes.acceptedBy'), name: record.acceptedBy, date: time(record.acceptedAt) },
      ),
    ],
  };
}
