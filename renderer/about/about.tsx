import { Button } from '@mantine/core';
import { useState } from 'react';
import { tellDone, tellError } from '../desk/tell.tsx';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import styles from '../settings/settings.module.css';
import { Licences } from './licences.tsx';

/** What runs here and where its data lies: what an IT person asks first; on what terms it is shipped, and what they need to mend it. */
export function About() {
  const t = useText();
  const site = useSite((s) => s.site);
  const supervisor = useIsSupervisor();
  const { data } = useDesk('app.about', {});
  const save = useDeskAction('support.save');
  const [shown, setShown] = useState(false);
  if (!data) return null;
  const facts = [
    [t('about.version'), data.version],
    [t('about.site'), `${site.name} · ${site.timeZone}`],
    [t('about.dataDir'), data.dataDir],
    [t('about.logFile'), data.logFile],
    [
      t('about.runtime'),
      `Electron ${data.electron} · Chromium ${data.chromium} · Node ${data.node} · SQLite ${data.sqlite}`,
    ],
  ] as const;
  const bundle = async () => {
    const saved = await save.run({});
    if (saved) tellDone(t('about.support.saved', { file: saved.file }));
  };
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {supervisor && <p className={styles.dim}>{t('about.support.lead')}</p>}
      <div className={styles.actions}>
        {supervisor && (
          <Button variant="default" loading={save.pending} onClick={() => void bundle().catch(tellError)}>
            {t('about.support.save')}
          </Button>
        )}
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'about.licences.close' : 'about.licences.open')}
        </Button>
      </div>
      {shown && <Licences />}
    </>
  );
}
