import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Starting } from '../../shared/contract/desk.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { PinTwice } from '../setup/pin-twice.tsx';
import setup from '../setup/setup.module.css';
import { refreshPhase } from '../start/site-follower.ts';
import { Threshold } from '../start/threshold.tsx';
import { JoinForm } from './join-form.tsx';
import styles from './sync.module.css';

/** A desk that is being made from its site's data: how far it has come, then who is the first to sign in here. */
export function StartingDesk({ starting }: { starting: Starting }) {
  const t = useText();
  const format = useFormat();
  const { data: status } = useDesk('sync.status', {});
  const { siteName: site, records, supervisors } = starting;
  if (supervisors) {
    return (
      <Threshold wide title={t('sync.setup.who', { site })} lead={t('sync.setup.whoLead')}>
        <ClaimForm supervisors={supervisors} />
      </Threshold>
    );
  }
  const trouble = status?.trouble ?? null;
  if (trouble === 'revoked') {
    return (
      <Threshold wide title={t('sync.setup.shownOut', { site })} lead={t('sync.setup.shownOutLead', { site })}>
        <JoinForm atSetup server={status?.joined?.server ?? ''} joined={() => void refreshPhase()} />
      </Threshold>
    );
  }
  return (
    <Threshold
      title={t('sync.setup.filling', { site })}
      lead={t('sync.setup.fillingLead', { count: format.number(records) })}
    >
      <progress className={setup.progress} aria-label={t('sync.setup.filling', { site })} />
      {trouble === null ? null : (
        <p role="status" className={styles.trouble}>
          {t(`sync.trouble.${trouble}`, { span: '' })}
        </p>
      )}
    </Threshold>
  );
}

function ClaimForm({ supervisors }: { supervisors: NonNullable<Starting['supervisors']> }) {
  const t = useText();
  const faults = useFaults();
  const claim = useDeskAction('setup.claim');
  const [staffId, setStaffId] = useState(supervisors[0]?.id ?? null);
  const [values, setValues] = useState({ name: '', pin: '', pinAgain: '' });
  const [problem, setProblem] = useState<unknown>(null);
  const change = (name: keyof typeof values) => (value: string) => {
    setValues((all) => ({ ...all, [name]: value }));
    faults.clear(name);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    const { name, pin, pinAgain } = values;
    if (pinAgain !== pin) return faults.set([{ field: 'pinAgain', code: 'format' }]);
    try {
      const { id } = await claim.run({ staffId, name, pin });
      await call('session.signIn', { staffId: id, pin });
      await refreshPhase();
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
    }
  };
  return (
    <form ref={faults.formRef} className={setup.form} onSubmit={(event) => void save(event)} noValidate>
      <div data-whole>
        {staffId === null ? (
          <TextField
            name="name"
            label={t('setup.supervisorName')}
            hint={t('sync.setup.nobody')}
            required
            value={values.name}
            onChange={change('name')}
            fault={faults.of('name')}
            maxLength={60}
          />
        ) : (
          <ChoiceField
            name="staffId"
            label={t('sync.setup.supervisor')}
            value={staffId}
            onChange={setStaffId}
            choices={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <PinTwice values={values} change={change} faults={faults} />
      <div className={setup.actions} data-whole>
        <Button type="submit" loading={claim.pending}>
          {t('sync.setup.done')}
        </Button>
        {problem === null ? null : (
          <p role="alert" className={setup.refusal}>
            {errorText(problem, t)}
          </p>
        )}
      </div>
    </form>
  );
}
