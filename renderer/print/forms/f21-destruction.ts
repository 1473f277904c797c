import type { DestructionView } from '../../../shared/contract/retention.ts';
import { destructionReasons } from '../../../shared/registers/destructions.ts';
import { registerWord } from '../../retention/register-word.ts';
import { cells, type Form, note, signs, table, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';

/** F21 过期文件处理登记表: what was destroyed, under which rule, who filled it in, reviewed, approved and was there (S23, S51). */
export function destructionForm(made: DestructionView, { t, time }: Manner): Form {
  const { no, rule, years, until, recordCount, parts, fileCount, filledByName, witnessName } = made;
  const day = (at: number | null) => time(at).slice(0, 10);
  return {
    id: made.id,
    code: 'F21',
    title: t('print.form.F21'),
    under: [t('print.label.no', { no }), t('print.destruction.at', { time: time(made.destroyedAt) })],
    voided: null,
    blocks: [
      cells(
        [t('print.destruction.rule'), t(`retention.rules.${rule}`)],
        [t('print.destruction.years'), t('retention.years', { years })],
      ),
      cells(
        [t('print.destruction.until'), day(until)],
        [t('print.destruction.ended'), [day(made.oldestAt), day(made.newestAt)].filter(Boolean).join(' – ')],
      ),
      cells([
        t('retention.field.reason'),
        ticks(destructionReasons, made.reason, (reason) => t(`retention.reason.${reason}`)),
      ]),
      table(
        t('print.destruction.items', { count: recordCount }),
        [
          { label: t('print.destruction.register'), width: 6 },
          { label: t('print.destruction.count'), width: 2, align: 'right' },
        ],
        [
          ...parts.map(({ register, count }) => [registerWord(register, t), String(count)]),
          [t('print.destruction.files'), String(fileCount)],
        ],
      ),
      cells(
        [t('print.destruction.held'), String(made.heldCount)],
        [t('print.destruction.backups'), day(made.backupsUntil)],
      ),
      text(t('retention.field.remarks'), made.remarks, 3),
      signs(
        { label: t('print.destruction.filledBy'), name: filledByName, date: time(made.startedAt) },
        { label: t('print.destruction.reviewed') },
        { label: t('print.destruction.approved'), name: made.approvedBy },
      ),
      signs(
        { label: t('print.destruction.witness'), name: witnessName, date: time(made.startedAt) },
        { label: t('print.destruction.secondWitness') },
        { label: t('print.destruction.checked') },
      ),
      note(t('retention.goes')),
      note(t('retention.stays')),
    ],
  };
}
