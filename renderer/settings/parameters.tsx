import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  type ParameterGroup,
  type ParameterKey,
  type ParameterValue,
  parameterGroups,
} from '../../shared/parameters.ts';
import type { CallOutput } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { ChangeParameter } from './change-parameter.tsx';
import { valueText } from './parameter-value.ts';
import styles from './settings.module.css';

/** The numbers the rules stand on, each from its day on; the supervisor changes them. */
export function Parameters({ editable }: { editable: boolean }) {
  const t = useText();
  const { data } = useDesk('parameters.list', {});
  if (!data) return null;
  return (
    <>
      <p className={styles.dim}>{editable ? t('settings.parameters.lead') : t('settings.parameters.readOnly')}</p>
      {(Object.keys(parameterGroups) as ParameterGroup[]).map((group, i) => (
        <details key={group} className={styles.group} open={i === 0}>
          <summary>{t(`settings.parameters.groups.${group}`)}</summary>
          <Values keys={Object.keys(parameterGroups[group]) as ParameterKey[]} data={data} editable={editable} />
        </details>
      ))}
    </>
  );
}

interface ValuesProps {
  keys: readonly ParameterKey[];
  data: CallOutput<'parameters.list'>;
  editable: boolean;
}

function Values({ keys, data, editable }: ValuesProps) {
  const t = useText();
  const [changing, setChanging] = useState<ParameterKey | null>(null);
  return (
    <ul className={styles.values}>
      {keys.map((key) => (
        <li key={key}>
          <div className={styles.value}>
            <span>
              {t(`settings.parameters.names.${key}`)}
              <Later parameter={key} values={data.values} />
            </span>
            <strong>{valueText(key, data.inForce[key], t)}</strong>
            {editable ? (
              <Button
                variant="default"
                size="compact-sm"
                aria-expanded={changing === key}
                aria-label={`${t('words.edit')} ${t(`settings.parameters.names.${key}`)}`}
                onClick={() => setChanging(changing === key ? null : key)}
              >
                {t('words.edit')}
              </Button>
            ) : null}
          </div>
          {changing === key ? (
            <ChangeParameter parameter={key} value={data.inForce[key]} onDone={() => setChanging(null)} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Later({ parameter, values }: { parameter: ParameterKey; values: readonly ParameterValue[] }) {
  const t = useText();
  const format = useFormat();
  const minute = useNow(60_000);
  const next = values
    .filter((v) => v.key === parameter && v.validFrom > minute)
    .toSorted((a, b) => a.validFrom - b.validFrom)[0];
  if (!next) return null;
  return (
    <>
      <br />
      <span className={styles.later}>
        {t('settings.parameters.later', {
          moment: format.moment(next.validFrom, minute),
          value: valueText(parameter, next.value, t),
        })}
      </span>
    </>
  );
}
