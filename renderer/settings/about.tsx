import { useDesk } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import styles from './settings.module.css';

/** What runs here and where its data lies: what an IT person asks first. */
export function About() {
  const t = useText();
  const site = useSite((s) => s.site);
  const { data } = useDesk('app.about', {});
  if (!data) return null;
  const facts = [
    [t('settings.about.version'), data.version],
    [t('settings.about.site'), `${site.name} · ${site.timeZone}`],
    [t('settings.about.dataDir'), data.dataDir],
    [t('settings.about.logFile'), data.logFile],
    [
      t('settings.about.runtime'),
      `Electron ${data.electron} · Chromium ${data.chromium} · Node ${data.node} · SQLite ${data.sqlite}`,
    ],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
