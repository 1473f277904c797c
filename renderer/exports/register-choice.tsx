import { Checkbox } from '@mantine/core';
import type { FieldFault } from '../../shared/errors.ts';
import { exported, timeline, timelineTitle } from '../../shared/registers/exported/titles.ts';
import { registerNames } from '../../shared/registers/index.ts';
import { ChoiceField } from '../form/index.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import styles from './exports.module.css';
import type { Wanted } from './wanted.ts';

/** All registers, or those that are ticked. */
export function RegisterChoice({
  wanted,
  onChange,
  fault,
}: {
  wanted: Wanted;
  onChange(change: Partial<Wanted>): void;
  fault: FieldFault | undefined;
}) {
  const t = useText();
  const at = useLanguage() === 'en' ? 1 : 0;
  const titles = [
    ...registerNames.map((name) => ({ name: name as string, title: exported[name].title[at] })),
    { name: timeline, title: timelineTitle[at] },
  ];
  const turn = (name: string, on: boolean) =>
    onChange({ registers: on ? [...wanted.registers, name] : wanted.registers.filter((other) => other !== name) });
  return (
    <>
      <ChoiceField<'all' | 'some'>
        name="some"
        label={t('exports.registers')}
        value={wanted.some ? 'some' : 'all'}
        onChange={(choice) => onChange({ some: choice === 'some' })}
        choices={(['all', 'some'] as const).map((value) => ({ value, label: t(`exports.${value}`) }))}
        fault={fault}
      />
      {wanted.some ? (
        <fieldset className={styles.registers} aria-label={t('exports.registers')}>
          {titles.map(({ name, title }) => (
            <Checkbox
              key={name}
              label={title}
              checked={wanted.registers.includes(name)}
              onChange={(event) => turn(name, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
