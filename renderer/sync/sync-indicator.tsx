import { UnstyledButton } from '@mantine/core';
import type { SyncStatus } from '../../shared/contract/sync.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import type { DeskFormat } from '../format/use-format.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './sync.module.css';
import { type SyncState, syncState, syncTones } from './sync-state.ts';

/** So far back the hour alone says which day is meant. */
const today = 12 * 3_600_000;

/** In the top bar: whether this desk and the server have the same. Nothing at all for a desk that works alone. */
export function SyncIndicator() {
  const t = useText();
  const format = useFormat();
  const now = useNow(5000);
  const { data: status } = useDesk('sync.status', {});
  const state = status ? syncState(status, now) : null;
  if (!status || state === null) return null;
  const words = t(`sync.bar.${state}`, { count: status.waiting });
  const more = moreOf(status, state, now, format, t);
  return (
    <UnstyledButton
      className={styles.indicator}
      onClick={() => openScreen({ at: 'settings' })}
      aria-label={t('sync.bar.label', { state: words, more })}
      title={more}
    >
      <Meaning tone={syncTones[state]}>{words}</Meaning>
      {state === 'waiting' || state === 'offline' ? <small>{more}</small> : null}
    </UnstyledButton>
  );
}

function moreOf(status: SyncStatus, state: SyncState, now: number, format: DeskFormat, t: Say): string {
  const since = status.since ?? status.troubleSince;
  if ((state === 'waiting' || state === 'offline') && since !== null) {
    return t('sync.bar.since', { time: now - since < today ? format.clock(since) : format.moment(since, now) });
  }
  return status.confirmedAt === null
    ? t('sync.bar.never')
    : t('sync.bar.confirmed', { time: format.moment(status.confirmedAt, now) });
}
