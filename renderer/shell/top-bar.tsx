import { UnstyledButton } from '@mantine/core';
import { useNow } from '../desk/steady-now.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { SyncIndicator } from '../sync/sync-indicator.tsx';
import { PersonMenu } from './person-menu.tsx';
import { useSearchLayer } from './search-layer.tsx';
import styles from './top-bar.module.css';

/** Where one is, the search, the time, and who one is. */
export function TopBar() {
  const t = useText();
  const { site, demo } = useSite();
  const openSearch = useSearchLayer((s) => s.open);
  return (
    <section className={styles.bar} aria-label={t('shell.topBar')}>
      <div className={styles.site}>
        <strong>{t('words.product')}</strong>
        <span className={styles.siteName} title={site.name}>
          {site.name}
        </span>
        {demo ? <span className={styles.demo}>{t('shell.demo')}</span> : null}
      </div>
      <UnstyledButton className={styles.search} onClick={openSearch} aria-keyshortcuts="Control+K">
        <span>{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </UnstyledButton>
      <div className={styles.right}>
        <SyncIndicator />
        <Clock />
        <PersonMenu />
      </div>
    </section>
  );
}

function Clock() {
  const format = useFormat();
  const second = useNow();
  return (
    <time className={styles.clock}>
      {format.weekday(second)} <strong>{format.clock(second)}</strong>
    </time>
  );
}
