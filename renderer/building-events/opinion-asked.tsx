import { Button } from '@mantine/core';
import { useState } from 'react';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './building-events.module.css';

/** S14: who is dissatisfied says why; the case is then treated a second time. */
export function OpinionAsked(props: { count: number; onGive(opinion: string): void; onDrop(): void }) {
  const t = useText();
  const faults = useFaults();
  const [opinion, setOpinion] = useState('');
  useKeys({ Esc: props.onDrop });
  return (
    <form
      className={styles.opinion}
      ref={faults.formRef}
      onSubmit={(event) => {
        event.preventDefault();
        if (opinion.trim() === '') faults.set([{ field: 'opinion', code: 'required' }]);
        else props.onGive(opinion);
      }}
    >
      <TextField
        name="opinion"
        label={t('buildingEvents.callers.opinion')}
        value={opinion}
        onChange={(text) => {
          setOpinion(text);
          faults.clear('opinion');
        }}
        fault={faults.of('opinion')}
        required
        autoFocus
        maxLength={1000}
      />
      <Button type="submit">{t('buildingEvents.callers.dissatisfied')}</Button>
      <Button variant="default" onClick={props.onDrop} rightSection={<kbd>Esc</kbd>}>
        {t('words.cancel')}
      </Button>
    </form>
  );
}
