import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { FaultAt } from '../../shared/errors.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './settings.module.css';

interface ChangeFormProps {
  faults: Faults;
  action: { pending: boolean; error: Error | null };
  className?: string | undefined;
  /** What is wrong with what was typed, before the desk is asked. */
  check?(): readonly FaultAt[];
  save(): Promise<unknown>;
  onDone(): void;
  children: ReactNode;
}

/** A setting being changed: the fields, what the desk said against it, save or leave it. */
export function ChangeForm({ faults, action, className, check, save, onDone, children }: ChangeFormProps) {
  const t = useText();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = check?.() ?? [];
    if (wrong.length > 0) return faults.set(wrong);
    try {
      await save();
      tellDone(t('words.saved'));
      onDone();
    } catch (error) {
      faults.show(error);
    }
  };
  return (
    <form ref={faults.formRef} className={className ?? styles.change} onSubmit={(event) => void send(event)} noValidate>
      {children}
      {action.error && !faults.any ? (
        <p role="alert" className={styles.refused}>
          {errorText(action.error, t)}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" loading={action.pending}>
          {t('words.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}
