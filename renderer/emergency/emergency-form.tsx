import { useEffect, useRef } from 'react';
import {
  asksContactInside,
  type EmergencyType,
  emergencyTypes,
  helpChoices,
} from '../../shared/registers/emergencies.ts';
import { errorText } from '../desk/error-text.ts';
import { PhoneField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { enterMovesOn } from '../intake/enter-moves-on.ts';
import { moveOn } from '../intake/move-on.ts';
import { useKeys } from '../shell/keys.ts';
import { useScreen } from '../shell/screen.ts';
import { BigKeys } from './big-keys.tsx';
import styles from './emergency.module.css';
import { PlaceField } from './place-field.tsx';
import type { Emergency } from './use-emergency.ts';

const large = { size: 'lg' } as const;

/** Type, place, phone, save. Everything else can wait. */
export function EmergencyForm({ emergency }: { emergency: Emergency }) {
  const t = useText();
  const back = useScreen((s) => s.back);
  const { values, patch, faults, save, busy, problem } = emergency;
  const fields = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLFormElement | null>(null);
  useEffect(() => page.current?.focus(), []);
  const choose = (emergencyType: EmergencyType) => {
    patch({ emergencyType });
    requestAnimationFrame(() => fields.current?.querySelector('input')?.focus());
  };
  useKeys(
    {
      ...Object.fromEntries(emergencyTypes.map(({ key, code }) => [key, () => choose(code)])),
      ...(values.emergencyType === 'medical' ? helpKeys(patch) : {}),
      'mod+Enter': save,
      'mod+S': save,
      Esc: back,
      F8: () => {},
    },
    { sole: true },
  );
  return (
    <form
      className={styles.page}
      data-form
      tabIndex={-1}
      aria-label={t('emergency.title')}
      ref={(element) => {
        page.current = element;
        faults.formRef(element);
      }}
      onKeyDown={(event) => enterMovesOn(event, save)}
      onSubmit={(event) => event.preventDefault()}
    >
      <header className={styles.head}>
        <h1>{t('emergency.title')}</h1>
        <button type="button" className={styles.leave} onClick={back}>
          {t('emergency.leave')} <kbd>Esc</kbd>
        </button>
      </header>
      <BigKeys<EmergencyType>
        name="emergencyType"
        label={t('emergency.type')}
        fault={faults.of('emergencyType')}
        keys={emergencyTypes.map(({ code, key }) => ({
          value: code,
          label: t(`domain.emergency.${code}`),
          keyHint: key,
        }))}
        value={values.emergencyType}
        onChange={choose}
      />
      <div ref={fields}>
        <Asked emergency={emergency} />
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <button type="button" className={styles.save} disabled={busy} onClick={save}>
        {t('emergency.save')} <kbd>Ctrl Enter</kbd>
      </button>
    </form>
  );
}

const helpLetters = ['A', 'S', 'D'] as const;

function helpKeys(patch: Emergency['patch']): Record<string, () => void> {
  return Object.fromEntries(
    helpChoices.map((helpChoice, i) => [
      helpLetters[i] ?? '',
      () => {
        patch({ helpChoice });
        if (document.activeElement instanceof HTMLElement) moveOn(document.activeElement);
      },
    ]),
  );
}

/** What is asked of the caller; for medical help the address and the phone, then which help (A46). */
function Asked({ emergency }: { emergency: Emergency }) {
  const t = useText();
  const { values, patch, faults } = emergency;
  const medical = values.emergencyType === 'medical';
  return (
    <div className={styles.fields}>
      <div className={styles.two}>
        <PlaceField emergency={emergency} label={t(medical ? 'emergency.address' : 'emergency.place')} />
        <PhoneField
          name="phone"
          label={t(medical ? 'emergency.patientPhone' : 'emergency.phone')}
          value={values.phone}
          onChange={(phone) => patch({ phone })}
          fault={faults.of('phone')}
          required
          input={large}
        />
      </div>
      {medical && (
        <div className={styles.medical}>
          <BigKeys
            name="helpChoice"
            label={t('emergency.help')}
            fault={faults.of('helpChoice')}
            keys={helpChoices.map((value, i) => ({
              value,
              label: t(`domain.helpChoice.${value}`),
              keyHint: helpLetters[i] ?? '',
            }))}
            required
            value={values.helpChoice}
            onChange={(helpChoice) => patch({ helpChoice })}
          />
          <label className={styles.asked}>
            <input
              type="checkbox"
              checked={values.supervisorAsked}
              onChange={(event) => patch({ supervisorAsked: event.target.checked })}
            />
            {t('emergency.asked')}
          </label>
        </div>
      )}
      <div className={styles.two}>
        <TextField
          name="content"
          label={t('emergency.words')}
          value={values.content}
          onChange={(content) => patch({ content })}
          fault={faults.of('content')}
          placeholder={t('emergency.wordsHint')}
          input={large}
        />
        <TextField
          name="callerName"
          label={t('emergency.caller')}
          value={values.callerName}
          onChange={(callerName) => patch({ callerName })}
          fault={faults.of('callerName')}
          maxLength={60}
          input={large}
        />
      </div>
      {asksContactInside(values.emergencyType) && (
        <div className={styles.two}>
          <TextField
            name="contactInside"
            label={t('emergency.inside')}
            value={values.contactInside}
            onChange={(contactInside) => patch({ contactInside })}
            fault={faults.of('contactInside')}
            placeholder={t('emergency.insideHint')}
            maxLength={200}
            input={large}
          />
          <TextField
            name="peopleTrappedOrHurt"
            label={t('emergency.people')}
            value={values.people}
            onChange={(people) => patch({ people: people.normalize('NFKC').replace(/\D/g, '').slice(0, 4) })}
            fault={faults.of('peopleTrappedOrHurt')}
            input={large}
          />
        </div>
      )}
    </div>
  );
}
