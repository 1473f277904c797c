import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from '../cases/case-actions.module.css';
import { errorText } from '../desk/error-text.ts';
import { endDraft } from '../drafts/drafts.ts';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';

interface FormFrameProps {
  title: string;
  save: string;
  faults: Faults;
  /** The draft that ends with it. */
  draftId?: string;
  /** @returns false when there is something to mend first. @throws what the desk refused with */
  send(): Promise<unknown> | false;
  onDone(): void;
  children: ReactNode;
}

/** A form in its place on the record: it stays, with what was typed, until the desk has taken it. */
export function FormFrame({ title, save, faults, draftId, send, onDone, children }: FormFrameProps) {
  const t = useText();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy) return;
    setProblem(null);
    const sent = send();
    if (sent === false) return;
    setBusy(true);
    try {
      await sent;
      if (draftId !== undefined) await endDraft(draftId);
      onDone();
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  useKeys({ 'mod+Enter': () => void submit(), 'mod+S': () => void submit(), Esc: onDone });
  return (
    <form
      className={styles.form}
      ref={faults.formRef}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3>{title}</h3>
      {children}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          {save}
        </Button>
        <Button variant="default" onClick={onDone} rightSection={<kbd>Esc</kbd>}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}
