import { useState } from 'react';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { printMove } from '../print/request.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './keys.module.css';

const shown = 8;
/** Thirty days, in ms. */
const lately = 30 * 86_400_000;

/** The last receipts and issues, for whoever needs the paper. */
export function RecentSlips() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const [from] = useState(() => now - lately);
  const { data } = useDesk('keys.moves', { from, until: from + 2 * lately, kinds: ['receive', 'issue'], limit: shown });
  if (!data || data.length === 0) return null;
  return (
    <section aria-label={t('keys.slip.recent')}>
      <h3>{t('keys.slip.recent')}</h3>
      <ul className={styles.slips}>
        {data.map(({ record: { id, no, kind, at, person, lines } }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.link}
              onClick={() => openScreen({ at: 'keys', view: 'loans', moveId: id })}
            >
              {no}
            </button>
            <span>{t(`keys.kind.${kind}`)}</span>
            <span>{format.moment(at, now)}</span>
            <span>{person}</span>
            <span className={styles.slipKeys}>{lines.map(({ keyCode }) => keyCode).join('、')}</span>
            <button type="button" className={styles.link} onClick={() => printMove({ id, kind })}>
              {t(`keys.slip.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
