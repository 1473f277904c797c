import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n/index.ts';
import styles from './found-items.module.css';

/** What only the owner can know stays covered on an open counter until somebody looks. */
export function Marks({ marks }: { marks: string }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  if (marks === '') return <span>{t('foundItems.marks.none')}</span>;
  return (
    <span className={styles.marks}>
      {shown ? <strong>{marks}</strong> : t('foundItems.marks.hidden')}{' '}
      <Button size="compact-xs" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'foundItems.marks.hide' : 'foundItems.marks.show')}
      </Button>
    </span>
  );
}
