import { useEffect, useState } from 'react';
import { useText } from '../i18n/index.ts';
import styles from '../settings/settings.module.css';
import own from './about.module.css';

interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** Other people's work that is shipped with the desk; the list is made when the app is bundled. */
export function Licences() {
  const t = useText();
  const [all, setAll] = useState<Licence[] | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const found: Licence[] = await (await fetch('./licences.json')).json();
      if (!gone) setAll(found);
    };
    void read().catch(() => gone || setAll([]));
    return () => {
      gone = true;
    };
  }, []);
  if (all === null) return null;
  return (
    <>
      <p className={styles.dim}>{t('about.licences.lead', { count: all.length })}</p>
      <ul className={own.licences} aria-label={t('about.licences.open')}>
        {all.map(({ name, version, licence, text }) => (
          <li key={name}>
            <details>
              <summary>
                {name} {version} <small>{licence}</small>
              </summary>
              <pre className={own.text}>{text || t('about.licences.noText')}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
