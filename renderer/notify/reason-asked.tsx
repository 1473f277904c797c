import { Button } from '@mantine/core';
import { useState } from 'react';
import { TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './notify.module.css';
import type { AskedReason } from './use-notify.ts';

const usual = {
  late: ['busyLine', 'queue', 'firstUnanswered', 'otherUrgent'],
  refused: ['notTheirs', 'nobodyFree', 'outsideHours'],
} as const;

/** S10: what came late or was refused is stored with its reason only. The usual ones have a digit each. */
export function ReasonAsked(props: {
  asked: AskedReason;
  onGive(reason: string): void;
  onDrop(): void;
  busy: boolean;
}) {
  const t = useText();
  const { asked, onGive, onDrop, busy } = props;
  const [reason, setReason] = useState('');
  const reasons = usual[asked.why].map((name) => t(`cases.notify.reasons.${name}`));
  useKeys(
    { ...Object.fromEntries(reasons.map((text, i) => [String(i + 1), () => onGive(text)])), Esc: onDrop },
    { sole: true },
  );
  return (
    <form
      className={styles.reason}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={() => {}}
      onSubmit={(event) => {
        event.preventDefault();
        onGive(reason);
      }}
    >
      <p role="alert">{t(asked.why === 'late' ? 'cases.notify.whyLate' : 'cases.notify.whyRefused')}</p>
      <div className={styles.reasons}>
        {reasons.map((text, i) => (
          // biome-ignore lint/a11y/noAutofocus: the question is answered next, by a digit or Enter
          <button key={text} type="button" autoFocus={i === 0} disabled={busy} onClick={() => onGive(text)}>
            <kbd>{i + 1}</kbd> {text}
          </button>
        ))}
      </div>
      <TextField
        name="reason"
        label={t('cases.notify.otherReason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
      <Button type="submit" disabled={reason.trim() === ''} loading={busy}>
        {t('words.save')}
      </Button>
      <Button variant="subtle" onClick={onDrop} rightSection={<kbd>Esc</kbd>}>
        {t('words.cancel')}
      </Button>
    </form>
  );
}
