import type { ReactNode } from 'react';
import type { SettingsDifference, SettingsPart, SettingsPreview } from '../../shared/contract/settings-file.ts';
import { parameterKeys } from '../../shared/parameters.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, type TextKey, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { valueText } from '../settings/parameter-value.ts';
import styles from './settings-file.module.css';

/** What a file is, what differs in it, or why nothing of it can be taken. @param children what takes it */
export function SettingsDifferences({ preview, children }: { preview: SettingsPreview; children: ReactNode }) {
  const t = useText();
  const format = useFormat();
  const { siteName, madeBy, madeAt, isOurs, differences, faults } = preview;
  return (
    <>
      <p>
        {t('settingsFile.from', { site: siteName, by: madeBy, time: format.exact(madeAt) })}
        <br />
        <Meaning tone={isOurs ? 'done' : 'soon'}>{t(isOurs ? 'settingsFile.ours' : 'settingsFile.others')}</Meaning>
      </p>
      {faults.length > 0 ? (
        <div role="alert" className={styles.refused}>
          <p>{t('settingsFile.faults')}</p>
          <ul>
            {faults.map(({ part, name, code }) => (
              <li key={`${part} ${name}`}>{t(`settingsFile.fault.${code}`, { name: nameOf(part, name, t) })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {differences.length === 0 ? <p>{t('settingsFile.same')}</p> : <List differences={differences} />}
      {differences.length > 0 && faults.length === 0 ? (
        <>
          <p>{t('settingsFile.differs', { count: differences.length })}</p>
          <div>{children}</div>
        </>
      ) : null}
    </>
  );
}

function List({ differences }: { differences: readonly SettingsDifference[] }) {
  const t = useText();
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col">{t('settingsFile.what')}</th>
          <th scope="col">{t('settingsFile.before')}</th>
          <th scope="col">{t('settingsFile.after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={`${one.part} ${one.name} ${one.after}`}>
            <th scope="row">
              <small>{t(`settingsFile.part.${one.part}`)}</small> {nameOf(one.part, one.name, t)}
            </th>
            <td>{shownValue(one, one.before, t)}</td>
            <td>{shownValue(one, one.after, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(part: SettingsPart, name: string, t: Say): string {
  if (part === 'parameters') return t(`settings.parameters.names.${name}` as TextKey);
  if (part === 'prices') return t(`orders.item.${name}` as TextKey);
  return part === 'phrases' ? t(`phrases.place.${name}` as TextKey) : name;
}

function shownValue({ part, name }: SettingsDifference, value: string | number | null, t: Say): string {
  if (value === null) return t('settingsFile.fresh');
  const key = part === 'parameters' ? parameterKeys.find((known) => known === name) : undefined;
  if (key && typeof value === 'number') return valueText(key, value, t);
  if (part !== 'calendar') return String(value);
  const [kind = '', ...words] = String(value).split(' ');
  const day = kind === 'holiday' || kind === 'makeUp' ? t(`settings.calendar.${kind}`) : t('settingsFile.plain');
  return [day, ...words].join(' ');
}
