import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { DeskError } from '../../shared/errors.ts';
import { asksContactInside } from '../../shared/registers/emergencies.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { type Faults, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { CallerFields } from '../intake/caller-fields.tsx';
import { enterMovesOn } from '../intake/enter-moves-on.ts';
import { ExtField } from '../intake/ext-field.tsx';
import intakeStyles from '../intake/intake.module.css';
import { MannerRows } from '../intake/manner-rows.tsx';
import { MatterRows } from '../intake/matter-rows.tsx';
import { readIntake } from '../intake/new-case.ts';
import { PlaceRow } from '../intake/place-row.tsx';
import { TimesRow } from '../intake/times-row.tsx';
import { useFormState } from '../intake/use-intake.ts';
import { WeightRow } from '../intake/weight-row.tsx';
import { WhoField } from '../intake/who-field.tsx';
import { useKeys } from '../shell/keys.ts';
import styles from './case-actions.module.css';
import { correctionOf, type EmergencyRest, restOf, shownOf, valuesOf } from './correction.ts';

/** The intake form once more over a saved case: what was wrong is corrected, what was missing filled in; the original stays. */
export function CorrectionForm({
  view,
  action,
  onDone,
}: {
  view: CaseView;
  action: 'correct' | 'clarify';
  onDone(): void;
}) {
  const t = useText();
  const { record } = view;
  const [start] = useState(() => valuesOf(record));
  const [restBefore] = useState(() => restOf(record));
  const form = useFormState(start);
  const [rest, setRest] = useState(restBefore);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState(record);
  const [problem, setProblem] = useState<unknown>(null);
  const { faults, values } = form;
  const freely = action === 'clarify' || (record.emergencyType !== null && view.missing.length > 0);

  const send = async () => {
    const { faults: found } = readIntake(values, now());
    if (found.length > 0) return faults.set(found);
    try {
      const fields = correctionOf(start, values, restBefore, rest, now());
      const after = await call('cases.correct', { caseId: record.id, fields, reason, was: shownOf(shown, fields) });
      const left = after.record.status === 'needsClarification' || freely ? after.missing : [];
      if (left.length > 0)
        faults.set(left.map((field) => ({ field, code: field === 'extAsked' ? 'extension' : 'required' })));
      else onDone();
    } catch (error) {
      const changed = error instanceof DeskError && error.code === 'recordChanged';
      if (changed) setShown((await call('cases.read', { caseId: record.id })).record);
      const marked = faults.show(error);
      if (changed || !marked) setProblem(error);
    }
  };
  useKeys({ 'mod+Enter': () => void send(), 'mod+S': () => void send(), Esc: onDone });
  return (
    <form
      className={styles.form}
      data-form
      ref={faults.formRef}
      aria-label={t(`cases.act.${action}.title`)}
      onKeyDown={(event) => enterMovesOn(event, () => void send())}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t(`cases.act.${action}.title`)}</h2>
      <MannerRows intake={form} wrap />
      <div className={intakeStyles.row}>
        <div className={intakeStyles.who}>
          <WhoField intake={form} />
        </div>
        <CallerFields intake={form} />
      </div>
      <PlaceRow intake={form} typed={record.emergencyType === null} />
      <MatterRows intake={form} typed={record.emergencyType === null} />
      <WeightRow intake={form} />
      <TimesRow intake={form} ext={<ExtField intake={form} />} />
      {record.emergencyType !== null && (
        <Rest rest={rest} setRest={setRest} faults={faults} inside={asksContactInside(record.emergencyType)} />
      )}
      {!freely && (
        <TextField
          name="reason"
          label={t('cases.field.correctReason')}
          value={reason}
          onChange={(typed) => {
            setReason(typed);
            faults.clear('reason');
          }}
          fault={faults.of('reason')}
          required
          maxLength={500}
        />
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" rightSection={<kbd>Ctrl Enter</kbd>}>
          {t(`cases.act.${action}.save`)}
        </Button>
        <Button variant="default" onClick={onDone} rightSection={<kbd>Esc</kbd>}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface RestProps {
  rest: EmergencyRest;
  setRest(rest: EmergencyRest): void;
  faults: Faults;
  inside: boolean;
}

function Rest({ rest, setRest, faults, inside }: RestProps) {
  const t = useText();
  return (
    <div className={styles.extra}>
      <TextField
        name="peopleTrappedOrHurt"
        label={t('domain.field.peopleTrappedOrHurt')}
        value={rest.peopleTrappedOrHurt}
        onChange={(typed) => setRest({ ...rest, peopleTrappedOrHurt: typed.replace(/\D/g, '').slice(0, 4) })}
        fault={faults.of('peopleTrappedOrHurt')}
      />
      <TextField
        name="contactInside"
        label={t('domain.field.contactInside')}
        value={rest.contactInside}
        onChange={(contactInside) => setRest({ ...rest, contactInside })}
        fault={faults.of('contactInside')}
        required={inside}
        maxLength={200}
      />
      <TextField
        name="firstMeasure"
        label={t('domain.field.firstMeasure')}
        value={rest.firstMeasure}
        onChange={(firstMeasure) => setRest({ ...rest, firstMeasure })}
        fault={faults.of('firstMeasure')}
      />
    </div>
  );
}
