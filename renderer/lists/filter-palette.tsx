import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { type Choice, choicesFor, choicesOf } from './choices.ts';
import { type NarrowedList, toggled } from './narrowing.ts';
import { Palette } from './palette.tsx';

/** Alt+F: everything the list can be narrowed and ordered by; each Enter turns one on or off. */
export function FilterPalette({ narrowed, onClose }: { narrowed: NarrowedList; onClose(): void }) {
  const t = useText();
  const { list, narrowing, change, takeOffLast } = narrowed;
  const { where } = narrowing;
  const zones = useDesk('zones.list', {}).data ?? [];
  const codes = [...new Set(zones.filter(({ active, code }) => active && code !== '').map(({ code }) => code))];
  const choices = choicesOf(list, narrowing, codes, t);
  const pick = ({ condition, sort }: Choice) => {
    if (sort) change({ sort });
    else if (condition) change({ where: toggled(where, condition.name, condition.value) });
  };
  return (
    <Palette<Choice>
      label={t('lists.filters')}
      placeholder={t('lists.filterHint')}
      linesFor={(typed) => choicesFor(list, choices, typed, new Date(now()).getFullYear(), where, t)}
      onPick={pick}
      onBackspace={takeOffLast}
      onClose={onClose}
      nothing={t('words.nothingFound')}
      hint={t('lists.filterKeys')}
    />
  );
}
