import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupPlace, BackupState, BackupStatus } from '../../shared/contract/backups.ts';
import { queryClient } from '../desk/query-client.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { queryKeyOf, useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning, type Tone } from '../look/meaning.tsx';
import styles from './backups.module.css';
import { RestoreForm } from './restore-form.tsx';
import { sizeText } from './size-text.ts';

const put = (status: BackupStatus) => queryClient.setQueryData(queryKeyOf('backups.status', {}), status);

/** 备份: the last good copy in each place, further places, and restoring one of them. */
export function Backups() {
  const t = useText();
  const { data: status } = useDesk('backups.status', {});
  const { data: own } = useDesk('backups.list', {});
  const make = useDeskAction('backups.make');
  const choose = useDeskAction('backups.choosePlace');
  const [restoring, setRestoring] = useState(false);
  const say = (made: BackupStatus) => {
    put(made);
    if (made.places.every(({ state }) => state === 'good')) tellDone(t('backups.made'));
  };
  const restored = () => {
    setRestoring(false);
    tellDone(t('backups.restore.done'));
    void queryClient.invalidateQueries();
  };
  if (!status) return null;
  return (
    <>
      <p className={styles.dim}>{t('backups.lead')}</p>
      <ul className={styles.places} aria-label={t('backups.places')}>
        {status.places.map((place) => (
          <Place key={place.path} place={place} />
        ))}
      </ul>
      {status.places.every(({ kind }) => kind === 'own') ? (
        <p>
          <Meaning tone="waits">{t('backups.onlyHere')}</Meaning> {t('backups.addPlace')}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button
          variant="default"
          loading={make.pending || status.busy}
          onClick={() => void make.run({}).then(say, tellError)}
        >
          {t('backups.make')}
        </Button>
        <Button variant="default" loading={choose.pending} onClick={() => void choose.run({}).then(put, tellError)}>
          {t('backups.choosePlace')}
        </Button>
        <Button variant="default" aria-expanded={restoring} onClick={() => setRestoring(!restoring)}>
          {t(restoring ? 'backups.restore.close' : 'backups.restore.open')}
        </Button>
      </div>
      {restoring && own ? <RestoreForm offered={own} onDone={restored} /> : null}
    </>
  );
}

const tones: Record<BackupState, Tone> = {
  waiting: 'plain',
  good: 'done',
  absent: 'waits',
  diskFull: 'soon',
  readOnly: 'soon',
  failed: 'soon',
};

function Place({ place: { path, kind, state, goodAt, bytes, kept } }: { place: BackupPlace }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const forget = useDeskAction('backups.forget');
  const last = goodAt === null ? t('backups.none') : t('backups.last', { time: format.moment(goodAt, now) });
  const size = bytes > 0 ? ` · ${sizeText(bytes, format.number)}` : '';
  const copies = kept === null ? '' : ` · ${t('backups.copies', { count: kept })}`;
  return (
    <li>
      <span>
        {t(`backups.${kind}`)} · {last}
        {size}
        {copies}
      </span>
      {kind === 'second' ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('backups.forget', { path })}
          onClick={() => void forget.run({ path }).then(put, tellError)}
        >
          {t('backups.forgetShort')}
        </Button>
      ) : (
        <span />
      )}
      <small>{path}</small>
      <Meaning tone={tones[state]}>{t(`backups.states.${state}`)}</Meaning>
    </li>
  );
}
