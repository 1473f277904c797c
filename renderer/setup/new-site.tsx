import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshPhase } from '../start/site-follower.ts';
import { PinTwice } from './pin-twice.tsx';
import styles from './setup.module.css';

const zones = Intl.supportedValuesOf('timeZone');
const untouched = { siteName: '', timeZone: 'Asia/Shanghai', supervisorName: '', pin: '', pinAgain: '' };

/** Makes the desk for a new site and signs its first supervisor in. */
export function NewSite() {
  const t = useText();
  const faults = useFaults();
  const create = useDeskAction('setup.create');
  const [values, setValues] = useState(untouched);
  const [general, setGeneral] = useState<unknown>(null);
  const change = (name: keyof typeof untouched) => (value: string) => {
    setValues((all) => ({ ...all, [name]: value }));
    faults.clear(name);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setGeneral(null);
    const { pinAgain, ...site } = values;
    if (pinAgain !== site.pin) return faults.set([{ field: 'pinAgain', code: 'format' }]);
    try {
      const { id } = await create.run(site);
      await call('session.signIn', { staffId: id, pin: site.pin });
      await refreshPhase();
    } catch (error) {
      if (!faults.show(error)) setGeneral(error);
    }
  };
  return (
    <form ref={faults.formRef} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <TextField
        name="siteName"
        label={t('setup.siteName')}
        required
        autoFocus
        value={values.siteName}
        onChange={change('siteName')}
        fault={faults.of('siteName')}
        maxLength={60}
      />
      <NativeSelect
        label={t('setup.timeZone')}
        data-field="timeZone"
        data={zones}
        value={values.timeZone}
        onChange={(event) => change('timeZone')(event.currentTarget.value)}
      />
      <TextField
        name="supervisorName"
        label={t('setup.supervisorName')}
        required
        value={values.supervisorName}
        onChange={change('supervisorName')}
        fault={faults.of('supervisorName')}
        maxLength={60}
      />
      <span />
      <PinTwice values={values} change={change} faults={faults} />
      <div className={styles.actions} data-whole>
        <Button type="submit" loading={create.pending}>
          {t('setup.create')}
        </Button>
        {general === null ? null : (
          <p role="alert" className={styles.refusal}>
            {errorText(general, t)}
          </p>
        )}
      </div>
    </form>
  );
}
