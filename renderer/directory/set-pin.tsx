import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Staff } from '../../shared/registers/people.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PinTwice } from '../setup/pin-twice.tsx';
import styles from './directory.module.css';

const nothing = { pin: '', pinAgain: '' };

/** Gives somebody who signs in a new PIN. */
export function SetPin({ person }: { person: Staff }) {
  const t = useText();
  const faults = useFaults();
  const action = useDeskAction('staff.setPin');
  const [values, setValues] = useState(nothing);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (values.pin !== values.pinAgain) return faults.set([{ field: 'pinAgain', code: 'format' }]);
    try {
      await action.run({ staffId: person.id, pin: values.pin });
      setValues(nothing);
      tellDone(t('directory.staff.pinSet', { name: person.name }));
    } catch (error) {
      faults.show(error);
    }
  };
  const change = (name: 'pin' | 'pinAgain') => (value: string) => {
    setValues((all) => ({ ...all, [name]: value }));
    faults.clear(name);
  };
  return (
    <form ref={faults.formRef} className={styles.part} onSubmit={(event) => void save(event)} noValidate>
      <h2>{t('directory.staff.setPin')}</h2>
      <div className={styles.fields}>
        <PinTwice values={values} change={change} faults={faults} />
      </div>
      {action.error && !faults.any ? (
        <p role="alert" className={styles.problem}>
          {errorText(action.error, t)}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" variant="default" loading={action.pending}>
          {t('directory.staff.setPin')}
        </Button>
      </div>
    </form>
  );
}
