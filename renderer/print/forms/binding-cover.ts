import type { Binding } from '../../../shared/contract/print.ts';
import { cells, type Form, signs } from '../form.ts';
import type { Manner } from '../manner.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`);

/** The cover of a register of one month (S27): what is bound, how much it is, and for the follow-ups how they stand (S15). */
export function bindingCover(binding: Binding, register: Pick<Form, 'code' | 'title'>, manner: Manner): Form {
  const { t, paper } = manner;
  const { month, volume, volumes, lines, followed } = binding;
  return {
    id: 'cover',
    code: register.code,
    title: t('print.binding.title', { register: register.title }),
    under: [t('print.cover.ofMonth', { month }), t('print.binding.volume', { volume, volumes })],
    voided: null,
    blocks: [
      cells(
        [t('print.binding.days'), t('print.label.span', { from: paper.from, to: paper.to })],
        [t('print.binding.lines'), String(lines)],
      ),
      ...(followed
        ? [
            cells(
              [t('print.cover.repairs'), String(followed.repairs)],
              [t('print.cover.followedUp'), String(followed.followedUp)],
              [t('print.cover.households'), String(followed.households)],
              [t('print.cover.rate'), percent(followed.followedUp, followed.repairs)],
            ),
            cells(
              [t('print.cover.satisfiedCount'), String(followed.satisfied)],
              [t('print.cover.satisfied'), percent(followed.satisfied, followed.followedUp)],
              [t('print.cover.complaints'), String(followed.complaints)],
              [t('print.cover.complaintsFollowed'), String(followed.complaintsFollowed)],
            ),
          ]
        : []),
      cells([t('print.cover.pages'), ''], [t('print.cover.boundAt'), '']),
      signs(
        { label: t('print.sign.madeBy'), name: paper.printedByName },
        { label: t('print.sign.csHead') },
        { label: t('print.sign.manager') },
      ),
    ],
  };
}
