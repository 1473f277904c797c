import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { longText } from '../../shared/registers/base.ts';
import { callDirections, callResults } from '../../shared/registers/calls.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { GoneDraft } from '../drafts/gone-draft.tsx';
import { restore, useDraft, useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { ChoiceField, type Faults, PhoneField, TextAreaField, TextField, TimeField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { enterMovesOn } from '../intake/enter-moves-on.ts';
import { PlaceOrWords } from '../intake/place-or-words.tsx';
import { useKeys } from '../shell/keys.ts';
import { useScreen } from '../shell/screen.ts';
import { type CallValues, emptyCall, isCallTouched, readCall } from './call-values.ts';
import styles from './calls.module.css';

/** F6: a call that is no report. */
export function CallForm({ draftId, unitId }: { draftId: string | undefined; unitId: string | undefined }) {
  const kept = useKeptDraft(draftId);
  const [empty] = useState(() => emptyCall(now()));
  const [id] = useState(() => draftId ?? newId());
  const room = useDesk('units.card', { unitId: unitId ?? '' }, { enabled: unitId !== undefined });
  if (kept.state === 'gone') return <GoneDraft id={id} record="calls" />;
  if (kept.state === 'reading') return null;
  if (draftId === undefined && unitId !== undefined && !room.error) {
    const unit = room.data?.unit;
    if (unit?.id !== unitId) return null;
    return <OpenCall id={id} start={{ ...empty, unitId, place: unit.code, placed: true }} />;
  }
  return <OpenCall id={id} start={kept.state === 'found' ? restore(kept.content, empty) : empty} />;
}

export interface CallFormState {
  values: CallValues;
  patch(fields: Partial<CallValues>): void;
  faults: Faults;
}

function OpenCall({ id, start }: { id: string; start: CallValues }) {
  const t = useText();
  const { replace, back } = useScreen();
  useDraftScreen(id);
  const faults = useFaults();
  const [values, setValues] = useState(start);
  const [problem, setProblem] = useState<unknown>(null);
  const title =
    [values.place, values.callerName, values.gist.slice(0, 20)].filter(Boolean).join(' ') || t('calls.title');
  useDraft({ id, form: 'call', title, values, touched: isCallTouched(values) });
  const patch = (fields: Partial<CallValues>) => {
    setValues((last) => ({ ...last, ...fields }));
    for (const key of Object.keys(fields)) faults.clear(key);
  };
  const save = async () => {
    const { input, faults: found } = readCall(values, id, now());
    if (found.length > 0) return faults.set(found);
    try {
      const line = await call('calls.log', input);
      await settleDraft(id);
      replace({ at: 'calls', callId: line.id });
    } catch (error) {
      setProblem(faults.show(error) ? null : error);
    }
  };
  useKeys({ 'mod+Enter': () => void save(), 'mod+S': () => void save(), Esc: back });
  const form = { values, patch, faults };
  return (
    <form
      className={styles.form}
      data-form
      ref={faults.formRef}
      onKeyDown={(event) => enterMovesOn(event, () => void save())}
      onSubmit={(e) => e.preventDefault()}
    >
      <h1>{t('calls.record')}</h1>
      <Words form={form} />
      <Result form={form} />
      <Caller form={form} />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void save()} rightSection={<kbd>Ctrl Enter</kbd>}>
          {t('calls.save')}
        </Button>
        <Button variant="subtle" onClick={back} rightSection={<kbd>Esc</kbd>}>
          {t('calls.keep')}
        </Button>
      </div>
    </form>
  );
}

function Words({ form: { values, patch, faults } }: { form: CallFormState }) {
  const t = useText();
  return (
    <>
      <TextAreaField
        name="gist"
        label={t('calls.gist')}
        value={values.gist}
        onChange={(gist) => patch({ gist })}
        fault={faults.of('gist')}
        placeholder={t('calls.gistHint')}
        rows={3}
        maxRows={5}
        autoFocus
        input={{ maxLength: longText }}
      />
      <TextField
        name="handling"
        label={t('calls.handling')}
        value={values.handling}
        onChange={(handling) => patch({ handling })}
        fault={faults.of('handling')}
        placeholder={t('calls.handlingHint')}
      />
    </>
  );
}

function Result({ form: { values, patch, faults } }: { form: CallFormState }) {
  const t = useText();
  return (
    <>
      <ChoiceField
        name="result"
        label={t('domain.field.callResult')}
        value={values.result}
        onChange={(result) => patch({ result })}
        choices={callResults
          .filter((value) => value !== 'registered')
          .map((value) => ({ value, label: t(`domain.callResult.${value}`) }))}
        wrap
      />
      {values.result === 'transferred' && (
        <div className={styles.row}>
          <TextField
            name="transferTo"
            label={t('calls.transferTo')}
            value={values.transferTo}
            onChange={(transferTo) => patch({ transferTo })}
            fault={faults.of('transferTo')}
            required
            maxLength={60}
          />
          <TimeField
            name="verifyBy"
            label={t('calls.verifyBy')}
            value={values.verifyBy}
            onChange={(verifyBy) => patch({ verifyBy })}
            fault={faults.of('verifyBy')}
            leaning="future"
            emptyMeans={t('calls.verifyDefault')}
          />
        </div>
      )}
    </>
  );
}

function Caller({ form }: { form: CallFormState }) {
  const t = useText();
  const { values, patch, faults } = form;
  return (
    <>
      <div className={styles.row}>
        <PhoneField
          name="callerNumber"
          label={t('calls.number')}
          value={values.callerNumber}
          onChange={(callerNumber) => patch({ callerNumber })}
          fault={faults.of('callerNumber')}
        />
        <TextField
          name="callerName"
          label={t('domain.field.callerName')}
          value={values.callerName}
          onChange={(callerName) => patch({ callerName })}
          fault={faults.of('callerName')}
          maxLength={60}
        />
        <PlaceOrWords label={t('calls.who')} placeholder={t('calls.whoHint')} form={form} />
      </div>
      <div className={styles.row}>
        <ChoiceField
          name="direction"
          label={t('domain.field.direction')}
          value={values.direction}
          onChange={(direction) => patch({ direction })}
          choices={callDirections.map((value) => ({ value, label: t(`domain.callDirection.${value}`) }))}
        />
        <TextField
          name="ringsBeforeAnswer"
          label={t('calls.rings')}
          value={values.rings}
          onChange={(rings) => patch({ rings: rings.normalize('NFKC').replace(/\D/g, '').slice(0, 2) })}
          fault={faults.of('ringsBeforeAnswer')}
        />
        <Checkbox
          className={styles.tick}
          label={t('domain.field.readBack')}
          checked={values.readBack}
          onChange={(event) => patch({ readBack: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}
