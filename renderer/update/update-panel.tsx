import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { UpdateOffer, UpdateStatus } from '../../shared/contract/machine.ts';
import { sizeText } from '../backups/size-text.ts';
import { queryClient } from '../desk/query-client.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellError } from '../desk/tell.tsx';
import { queryKeyOf, useDesk, useDeskAction } from '../desk/use-desk.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from '../settings/settings.module.css';

const put = (status: UpdateStatus) => queryClient.setQueryData(queryKeyOf('updates.status', {}), status);

/** 新版本: what there is, where it was looked for, what went wrong in plain words; fetched, checked, and installed when the desk is closed. */
export function UpdatePanel() {
  const t = useText();
  const { data: status } = useDesk('updates.status', {});
  const look = useDeskAction('updates.look');
  if (!status) return null;
  const { offer, ready, fault } = status;
  return (
    <>
      <p className={styles.dim}>{t('updates.lead', { version: status.version })}</p>
      {fault === null ? (
        <State status={status} />
      ) : (
        <p>
          <Meaning tone="waits">{t('updates.not')}</Meaning> {t(`updates.fault.${fault}`)}
        </p>
      )}
      {ready === null && offer && <Offered offer={offer} older={false} busy={status.busy} />}
      {ready !== null && <Ready status={status} />}
      {fault === 'noKey' ? null : (
        <>
          <div className={styles.actions}>
            <Button
              variant="default"
              loading={look.pending || status.busy}
              onClick={() => void look.run({}).then(put, tellError)}
            >
              {t('updates.look')}
            </Button>
          </div>
          <FromForm key={status.from} status={status} />
          {ready === null && status.older.length > 0 && (
            <details>
              <summary>{t('updates.back')}</summary>
              <p className={styles.dim}>{t('updates.backLead')}</p>
              {status.older.map((one) => (
                <Offered key={one.version} offer={one} older busy={status.busy} />
              ))}
            </details>
          )}
        </>
      )}
    </>
  );
}

function State({ status: { lookedAt, offer, ready } }: { status: UpdateStatus }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  if (ready !== null || offer !== null || lookedAt === null) return null;
  return (
    <p>
      <Meaning tone="done">{t('updates.newest')}</Meaning>{' '}
      {t('updates.lookedAt', { time: format.moment(lookedAt, now) })}
    </p>
  );
}

function Offered({ offer, older, busy }: { offer: UpdateOffer; older: boolean; busy: boolean }) {
  const t = useText();
  const format = useFormat();
  const fetch = useDeskAction('updates.fetch');
  return (
    <section aria-label={t('updates.version', { version: offer.version })}>
      <p>
        <strong>{t('updates.version', { version: offer.version })}</strong> · {sizeText(offer.bytes, format.number)}
      </p>
      {offer.notes !== '' && <p style={{ whiteSpace: 'pre-wrap' }}>{offer.notes}</p>}
      <Button
        variant={older ? 'default' : 'filled'}
        loading={fetch.pending || busy}
        onClick={() => void fetch.run({ version: offer.version, older }).then(put, tellError)}
      >
        {t(older ? 'updates.fetchOlder' : 'updates.fetch', { version: offer.version })}
      </Button>
    </section>
  );
}

function Ready({ status: { ready, installsItself } }: { status: UpdateStatus }) {
  const t = useText();
  const drop = useDeskAction('updates.drop');
  return (
    <>
      <p>
        <Meaning tone="done">{t('updates.ready', { version: ready ?? '' })}</Meaning>{' '}
        {t(installsItself ? 'updates.atEnd' : 'updates.atEndByHand')}
      </p>
      <div className={styles.actions}>
        <Button variant="default" onClick={() => void drop.run({}).then(put, tellError)}>
          {t('updates.drop')}
        </Button>
      </div>
    </>
  );
}

function FromForm({ status }: { status: UpdateStatus }) {
  const t = useText();
  const faults = useFaults();
  const from = useDeskAction('updates.from');
  const [address, setAddress] = useState(status.fromIsOwn ? status.from : '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    void from.run({ address: address.trim() }).then(put, (error: unknown) => faults.show(error) || tellError(error));
  };
  return (
    <form ref={faults.formRef} className={styles.from} onSubmit={save} noValidate>
      <TextField
        name="address"
        label={t('updates.from')}
        hint={
          status.fromIsOwn || status.from === ''
            ? t('updates.fromHint')
            : t('updates.fromServer', { address: status.from })
        }
        value={address}
        onChange={(value) => {
          setAddress(value);
          faults.clear('address');
        }}
        fault={faults.of('address')}
        maxLength={300}
      />
      <Button type="submit" variant="default" loading={from.pending}>
        {t('words.save')}
      </Button>
    </form>
  );
}
