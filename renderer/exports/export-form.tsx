import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isStrong } from '../../shared/export/passphrase.ts';
import { redactionProfiles, releases } from '../../shared/registers/exported/redaction.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { queryClient } from '../desk/query-client.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { CheckField, ChoiceField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { DayField } from '../print/day-field.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { driveOptions } from './drive-options.ts';
import styles from './exports.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import { RedactionChoice } from './redaction-choice.tsx';
import { RegisterChoice } from './register-choice.tsx';
import { monthOf, type Wanted } from './wanted.ts';

const aFolder = 'folder';

/** What goes out, of which days, for whom and to where. */
export function ExportForm({ onStart }: { onStart(wanted: Wanted, drive: string | null): Promise<void> }) {
  const t = useText();
  const faults = useFaults();
  const supervisor = useIsSupervisor();
  const today = wallTime(
    useNow(60_000),
    useSite((site) => site.site.timeZone),
  ).date;
  const [wanted, setWanted] = useState<Wanted>(() => ({
    ...monthOf(today, true),
    ...{
      registers: [],
      some: false,
      format: 'both' as const,
      bound: false,
      places: '',
      personal: false,
      purpose: '',
      redaction: redactionProfiles.masked,
      locked: false,
      passphrase: '',
    },
  }));
  const [to, setTo] = useState('');
  const { data: drives = [] } = useDesk('exports.drives', {});
  const chosen = to === aFolder || drives.some(({ path }) => path === to) ? to : (drives[0]?.path ?? aFolder);
  const set = (change: Partial<Wanted>) => {
    setWanted({ ...wanted, ...change });
    faults.clear();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted.until < wanted.from) return faults.set([{ field: 'until', code: 'before' }]);
    if (wanted.some && wanted.registers.length === 0) return faults.set([{ field: 'some', code: 'required' }]);
    if (wanted.personal && wanted.purpose.trim() === '') return faults.set([{ field: 'purpose', code: 'required' }]);
    if (wanted.locked && !isStrong(wanted.passphrase)) return faults.set([{ field: 'passphrase', code: 'weak' }]);
    await onStart(wanted, chosen === aFolder ? null : chosen).catch(faults.show);
  };
  return (
    <form ref={faults.formRef} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <div className={styles.days}>
        <DayField
          name="from"
          label={t('exports.period.from')}
          value={wanted.from}
          onChange={(from) => set({ from })}
          fault={faults.of('from')}
        />
        <DayField
          name="until"
          label={t('exports.period.until')}
          value={wanted.until}
          onChange={(until) => set({ until })}
          fault={faults.of('until')}
        />
        {(['lastMonth', 'thisMonth'] as const).map((month) => (
          <Button key={month} variant="default" onClick={() => set(monthOf(today, month === 'lastMonth'))}>
            {t(`exports.period.${month}`)}
          </Button>
        ))}
      </div>
      <RegisterChoice wanted={wanted} onChange={set} fault={faults.of('some')} />
      <ChoiceField<Wanted['format']>
        name="format"
        label={t('exports.formats')}
        value={wanted.format}
        onChange={(format) => set({ format })}
        choices={(['both', 'xlsx', 'csv'] as const).map((value) => ({ value, label: t(`exports.format.${value}`) }))}
      />
      <CheckField
        name="bound"
        label={t('exports.bound')}
        hint={t('exports.boundHint')}
        value={wanted.bound}
        onChange={(bound) => set({ bound })}
      />
      <TextField
        name="places"
        label={t('exports.places')}
        hint={t('exports.placesHint')}
        value={wanted.places}
        onChange={(places) => set({ places })}
        fault={faults.of('places')}
        maxLength={500}
      />
      {supervisor ? (
        <RedactionChoice
          value={wanted.redaction}
          onChange={(redaction) => set({ redaction, personal: releases(redaction) })}
        />
      ) : null}
      {wanted.personal ? (
        <TextField
          name="purpose"
          label={t('exports.purpose')}
          hint={t('exports.purposeHint')}
          value={wanted.purpose}
          onChange={(purpose) => set({ purpose })}
          fault={faults.of('purpose')}
          maxLength={500}
        />
      ) : null}
      <CheckField
        name="locked"
        label={t('exports.locked')}
        hint={t('exports.lockedHint')}
        value={wanted.locked}
        onChange={(locked) => set({ locked })}
      />
      {wanted.locked ? (
        <PassphraseField
          value={wanted.passphrase}
          onChange={(passphrase) => set({ passphrase })}
          fault={faults.of('passphrase')}
        />
      ) : null}
      <SelectField<string>
        name="to"
        label={t('exports.to')}
        {...(drives.length === 0 ? { hint: t('exports.noDrive') } : {})}
        value={chosen}
        onChange={setTo}
        options={[...driveOptions(drives, t), { value: aFolder, label: t('exports.folder') }]}
      />
      <div className={styles.actions}>
        <Button type="submit">{t('exports.start')}</Button>
        <Button
          variant="default"
          onClick={() => void queryClient.invalidateQueries({ queryKey: ['exports', 'exports.drives'] })}
        >
          {t('exports.lookAgain')}
        </Button>
      </div>
    </form>
  );
}
