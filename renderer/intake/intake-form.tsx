import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Channel } from '../../shared/registers/cases.ts';
import { errorText } from '../desk/error-text.ts';
import { useText } from '../i18n/index.ts';
import { CallerFields } from './caller-fields.tsx';
import { enterMovesOn } from './enter-moves-on.ts';
import { ExtField } from './ext-field.tsx';
import styles from './intake.module.css';
import { MannerRows } from './manner-rows.tsx';
import { MatterRows } from './matter-rows.tsx';
import { goToFirstEmpty } from './move-on.ts';
import { PlaceRow } from './place-row.tsx';
import { TimesRow } from './times-row.tsx';
import type { Intake } from './use-intake.ts';
import { WeightRow } from './weight-row.tsx';
import { WhoField } from './who-field.tsx';

/** Channels by which somebody is there to hear it read back. */
const spoken: readonly Channel[] = ['phone', 'inPerson', 'viaHr'];

/** The form in the order in which people speak. Enter moves on, and saves from the last field. */
export function IntakeForm({ intake, onLogOnly, onKeep }: { intake: Intake; onLogOnly(): void; onKeep(): void }) {
  const t = useText();
  const { values, faults, save, busy, problem } = intake;
  const [begun] = useState(values.who !== '' || values.content !== '');
  const form = useRef<HTMLFormElement | null>(null);
  useEffect(() => {
    if (begun && form.current) goToFirstEmpty(form.current);
  }, [begun]);
  return (
    <form
      className={styles.form}
      data-form
      ref={(element) => {
        form.current = element;
        faults.formRef(element);
      }}
      onKeyDown={(event) => enterMovesOn(event, () => save())}
      onSubmit={(e) => e.preventDefault()}
    >
      <MannerRows intake={intake} />
      <div className={styles.row}>
        <div className={styles.who}>
          <WhoField intake={intake} />
        </div>
        <CallerFields intake={intake} />
      </div>
      <PlaceRow intake={intake} />
      <MatterRows intake={intake} />
      <TimesRow intake={intake} ext={<ExtField intake={intake} />} />
      <WeightRow intake={intake} />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => save()} loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          {t('intake.save')}
        </Button>
        <Button variant="default" onClick={() => save(true)} rightSection={<kbd>Alt Enter</kbd>}>
          {t('intake.saveUnclear')}
        </Button>
        <Button variant="default" onClick={onLogOnly} rightSection={<kbd>F6</kbd>}>
          {t('intake.logOnly')}
        </Button>
        <Button variant="subtle" onClick={onKeep} rightSection={<kbd>Esc</kbd>}>
          {t('intake.keep')}
        </Button>
        {spoken.includes(values.channel) && values.content !== '' && !values.readBackConfirmed && (
          <p className={styles.readBack}>{t('intake.notReadBack')}</p>
        )}
      </div>
    </form>
  );
}
