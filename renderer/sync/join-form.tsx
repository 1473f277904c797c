import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Introduction } from '../../shared/contract/sync.ts';
import { errorText } from '../desk/error-text.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import settings from '../settings/settings.module.css';
import styles from './sync.module.css';
import { Trust } from './trust.tsx';

export interface JoinFormProps {
  /** Before there is a site nobody is signed in, and other calls are asked. */
  atSetup?: boolean;
  /** Where it was before, for a desk that joins again. */
  server?: string;
  joined(siteName: string): void;
}

/** Address and code, then who answers there; nothing joins before somebody has looked. What was typed stays whatever happens. */
export function JoinForm({ atSetup = false, server = '', joined }: JoinFormProps) {
  const t = useText();
  const faults = useFaults();
  const look = useDeskAction(atSetup ? 'setup.look' : 'sync.look');
  const join = useDeskAction(atSetup ? 'setup.join' : 'sync.join');
  const [values, setValues] = useState({ server, code: '', name: '' });
  const [problem, setProblem] = useState<unknown>(null);
  const [seen, setSeen] = useState<Introduction | null>(null);
  const change = (name: keyof typeof values) => (value: string) => {
    setValues((all) => ({ ...all, [name]: value }));
    faults.clear(name);
  };
  const refused = (error: unknown) => {
    setSeen(null);
    if (!faults.show(error)) setProblem(error);
  };
  const see = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    const { code, server: typed } = values;
    await look.run({ server: typed, code }).then(setSeen, refused);
  };
  const trust = async ({ siteName, address, fingerprint, isKnown }: Introduction) => {
    const { code, name } = values;
    const trusted = isKnown ? null : fingerprint;
    await join.run({ server: address, code, name, fingerprint: trusted }).then(() => joined(siteName), refused);
  };
  if (seen) {
    const back = () => setSeen(null);
    return <Trust seen={seen} withData={!atSetup} pending={join.pending} back={back} trust={() => void trust(seen)} />;
  }
  return (
    <form ref={faults.formRef} className={styles.form} onSubmit={(event) => void see(event)} noValidate>
      <TextField
        name="server"
        label={t('sync.join.server')}
        hint={t('sync.join.serverHelp')}
        required
        value={values.server}
        onChange={change('server')}
        fault={faults.of('server')}
        maxLength={300}
      />
      <TextField
        name="code"
        label={t('sync.join.code')}
        hint={t('sync.join.codeHelp')}
        required
        value={values.code}
        onChange={change('code')}
        fault={faults.of('code')}
        maxLength={40}
      />
      <TextField
        name="name"
        label={t('sync.join.name')}
        hint={t('sync.join.nameHelp')}
        value={values.name}
        onChange={change('name')}
        fault={faults.of('name')}
        maxLength={30}
      />
      <div className={settings.actions} data-whole>
        <Button type="submit" loading={look.pending}>
          {t('sync.join.look')}
        </Button>
      </div>
      {problem === null ? null : (
        <p role="alert" className={styles.refusal} data-whole>
          {errorText(problem, t)}
        </p>
      )}
    </form>
  );
}
