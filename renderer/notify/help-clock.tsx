import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { ActionFormView } from '../cases/action-form.tsx';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './notify.module.css';

/** A46: the supervisor was asked; the minutes until an answer is owed, and the answer. */
export function HelpClock({ view }: { view: CaseView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const [answering, setAnswering] = useState(false);
  const dueAt = view.timers.find(({ rule }) => rule === 'help5m')?.dueAt;
  if (dueAt === undefined) return null;
  if (answering) {
    return <ActionFormView action="supervisorAnswered" view={view} onDone={() => setAnswering(false)} />;
  }
  return (
    <div className={styles.helpClock}>
      <strong>{t('emergency.helpClock')}</strong>
      <Meaning tone={dueAt < now ? 'danger' : 'soon'}>{format.due(dueAt, now)}</Meaning>
      <Button variant="default" onClick={() => setAnswering(true)}>
        {t('now.act.help5m')}
      </Button>
    </div>
  );
}
