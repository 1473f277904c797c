import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { builtIn } from './built-in.ts';
import { conditionText } from './choices.ts';
import { FilterPalette } from './filter-palette.tsx';
import styles from './narrow-bar.module.css';
import { atRest, conditionsOf, isSame, type NarrowedList, toggled } from './narrowing.ts';
import { ViewPalette } from './view-palette.tsx';

/** Beside a list's text filter: which view it shows, and what else it is narrowed by. */
export function NarrowBar({ narrowed }: { narrowed: NarrowedList }) {
  const t = useText();
  const [open, setOpen] = useState<'filters' | 'views' | null>(null);
  const { list, narrowing } = narrowed;
  const own = useDesk('views.list', { list }).data ?? [];
  const plain = { ...narrowing, text: '' };
  const known = builtIn[list].find(({ shows }) => isSame(shows, plain));
  const kept = own.find(({ chosen }) => isSame(chosen, narrowing));
  const name = kept?.name ?? (known ? t(known.name) : t('lists.view.chosen'));
  useKeys({ 'alt+F': () => setOpen('filters'), 'alt+V': () => setOpen('views') });
  const close = () => setOpen(null);
  return (
    <>
      <Button
        variant="default"
        className={styles.button}
        title="Alt+V"
        aria-keyshortcuts="Alt+V"
        aria-haspopup="dialog"
        onClick={() => setOpen('views')}
      >
        <span className={styles.name}>{name}</span>&nbsp;▾
      </Button>
      <Button
        variant="default"
        className={styles.button}
        title="Alt+F"
        aria-keyshortcuts="Alt+F"
        aria-haspopup="dialog"
        onClick={() => setOpen('filters')}
      >
        {t('words.filter')}
      </Button>
      {open === 'filters' && <FilterPalette narrowed={narrowed} onClose={close} />}
      {open === 'views' && <ViewPalette narrowed={narrowed} onClose={close} />}
    </>
  );
}

/** Under the filter, while the list is not at rest: what is on, each to be taken off. */
export function NarrowChips({ narrowed: { list, narrowing, change } }: { narrowed: NarrowedList }) {
  const t = useText();
  const { where, sort } = narrowing;
  if (isSame({ ...narrowing, text: '' }, atRest[list])) return null;
  return (
    <ul className={styles.chips} aria-label={t('lists.on')}>
      {conditionsOf(where).map((condition) => {
        const text = conditionText(list, condition, t);
        return (
          <li key={`${condition.name} ${condition.value}`}>
            <button
              type="button"
              aria-label={t('lists.takeOff', { what: text })}
              onClick={() => change({ where: toggled(where, condition.name, condition.value) })}
            >
              {text} ×
            </button>
          </li>
        );
      })}
      {sort !== 'newest' && (
        <li>
          <button
            type="button"
            aria-label={t('lists.takeOff', { what: t(`lists.sort.${sort}`) })}
            onClick={() => change({ sort: 'newest' })}
          >
            ↓ {t(`lists.sort.${sort}`)} ×
          </button>
        </li>
      )}
      <li>
        <button type="button" className={styles.clear} onClick={() => change(atRest[list])}>
          {t('lists.clear')}
        </button>
      </li>
    </ul>
  );
}
