import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type ParameterKey, parameters } from '../../shared/parameters.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { isTime, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { readValue, typedValue } from './parameter-value.ts';
import styles from './settings.module.css';

/** A new value, and from when it holds. What was decided before keeps the value that held then. */
export function ChangeParameter({
  parameter,
  value,
  onDone,
}: {
  parameter: ParameterKey;
  value: number;
  onDone(): void;
}) {
  const t = useText();
  const faults = useFaults();
  const action = useDeskAction('parameters.save');
  const [typed, setTyped] = useState(typedValue(parameter, value));
  const [from, setFrom] = useState<TypedTime>(null);
  const { min, max } = parameters[parameter];

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = readValue(parameter, typed);
    if (wanted === null) return faults.set([{ field: 'value', code: 'format' }]);
    if (wanted < min || wanted > max) return faults.set([{ field: 'value', code: 'range' }]);
    if (!isTime(from)) return faults.set([{ field: 'validFrom', code: 'format' }]);
    try {
      await action.run({ key: parameter, value: wanted, validFrom: from ?? now() });
      tellDone(t('words.saved'));
      onDone();
    } catch (error) {
      faults.show(error);
    }
  };
  return (
    <form ref={faults.formRef} className={styles.change} onSubmit={(event) => void save(event)} noValidate>
      <TextField
        name="value"
        label={t('settings.parameters.value')}
        hint={t('settings.parameters.between', { min: typedValue(parameter, min), max: typedValue(parameter, max) })}
        autoFocus
        value={typed}
        onChange={(text) => {
          setTyped(text);
          faults.clear('value');
        }}
        fault={faults.of('value')}
        maxLength={8}
      />
      <TimeField
        name="validFrom"
        label={t('settings.parameters.validFrom')}
        emptyMeans={t('settings.parameters.atOnce')}
        hint={t('settings.parameters.fromHint')}
        value={from}
        onChange={(moment) => {
          setFrom(moment);
          faults.clear('validFrom');
        }}
        fault={faults.of('validFrom')}
      />
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
