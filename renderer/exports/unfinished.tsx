import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isStrong } from '../../shared/export/passphrase.ts';
import { queryClient } from '../desk/query-client.ts';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import styles from './exports.module.css';
import { PassphraseField } from './passphrase-field.tsx';

/** An export that failed half-way, and the two ways out of it. */
export function Unfinished({ busy, onGoOn }: { busy: boolean; onGoOn(passphrase: string): Promise<void> }) {
  const t = useText();
  const faults = useFaults();
  const supervisor = useIsSupervisor();
  const { data: left } = useDesk('exports.unfinished', {});
  const discard = useDeskAction('exports.discard');
  const [passphrase, setPassphrase] = useState('');
  if (!left || busy) return null;
  const { from, until, drive, encrypted, registersDone: done, registersInAll: inAll } = left;
  const mayGoOn = supervisor || !left.personal;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (encrypted && !isStrong(passphrase)) return faults.set([{ field: 'passphrase', code: 'weak' }]);
    await onGoOn(encrypted ? passphrase : '');
  };
  const giveUp = async () => {
    await discard.run({}).catch(() => {});
    await queryClient.invalidateQueries({ queryKey: ['exports', 'exports.unfinished'] });
  };
  return (
    <form ref={faults.formRef} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <p>
        <strong>{t('exports.unfinished', { from, until, done, inAll })}</strong>{' '}
        {t(drive === '' ? 'exports.unfinishedFolder' : 'exports.unfinishedDrive', { drive })}
      </p>
      {mayGoOn ? null : <p>{t('exports.unfinishedPersonal')}</p>}
      {encrypted && mayGoOn ? (
        <PassphraseField value={passphrase} onChange={setPassphrase} fault={faults.of('passphrase')} />
      ) : null}
      {mayGoOn ? (
        <div className={styles.actions}>
          <Button type="submit">{t('exports.goOn')}</Button>
          <Button variant="default" onClick={() => void giveUp()}>
            {t('exports.discard')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
