import { useState } from 'react';
import type { FaultAt } from '../../shared/errors.ts';
import { type ParameterKey, parameters } from '../../shared/parameters.ts';
import { now } from '../desk/steady-now.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { isTime, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { ChangeForm } from './change-form.tsx';
import { readValue, typedValue } from './parameter-value.ts';

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

  const check = (): FaultAt[] => {
    const wanted = readValue(parameter, typed);
    if (wanted === null) return [{ field: 'value', code: 'format' }];
    if (wanted < min || wanted > max) return [{ field: 'value', code: 'range' }];
    return isTime(from) ? [] : [{ field: 'validFrom', code: 'format' }];
  };
  const save = () =>
    action.run({
      key: parameter,
      value: readValue(parameter, typed) ?? value,
      validFrom: isTime(from) && from !== null ? from : now(),
    });
  return (
    <ChangeForm faults={faults} action={action} check={check} save={save} onDone={onDone}>
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
    </ChangeForm>
  );
}
