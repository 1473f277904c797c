import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isDate } from '../../shared/time/calendar.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './settings.module.css';

/** `10-1` of the year shown, or a whole date. */
function readDate(typed: string, year: number): string {
  const parts = typed.normalize('NFKC').trim().split(/[-/.]/);
  const [y, month = '', day = ''] = parts.length === 2 ? [String(year), ...parts] : parts;
  return `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** One more holiday or make-up day; a date that is there already is changed. */
export function AddDay({ year }: { year: number }) {
  const t = useText();
  const faults = useFaults();
  const save = useDeskAction('calendar.save');
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'holiday' | 'makeUp'>('holiday');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = readDate(date, year);
    if (!isDate(wanted)) return faults.set([{ field: 'date', code: 'format' }]);
    try {
      await save.run({ date: wanted, kind, name });
      tellDone(t('words.saved'));
      setDate('');
    } catch (error) {
      faults.show(error);
    }
  };
  return (
    <form ref={faults.formRef} className={styles.change} onSubmit={(event) => void send(event)} noValidate>
      <TextField
        name="date"
        label={t('settings.calendar.date')}
        hint={t('settings.calendar.dateHint')}
        value={date}
        onChange={(text) => {
          setDate(text);
          faults.clear('date');
        }}
        fault={faults.of('date')}
        maxLength={10}
      />
      <TextField
        name="name"
        label={t('settings.calendar.name')}
        value={name}
        onChange={setName}
        fault={faults.of('name')}
        maxLength={60}
      />
      <ChoiceField<'holiday' | 'makeUp'>
        name="kind"
        label={t('settings.calendar.kind')}
        value={kind}
        onChange={setKind}
        choices={(['holiday', 'makeUp'] as const).map((value) => ({ value, label: t(`settings.calendar.${value}`) }))}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="default" loading={save.pending}>
          {t('words.add')}
        </Button>
      </div>
    </form>
  );
}
