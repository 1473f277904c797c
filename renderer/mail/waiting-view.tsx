import { Button } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { WaitingUnit } from '../../shared/contract/mail.ts';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { showCustody } from '../custody/custody.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { TextField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import { Instructions } from './instruction-lines.tsx';
import { mailName, mailTone } from './mail-words.ts';
import { TellForm } from './tell-form.tsx';

const shown = 80;

/** 待领取: room by room what waits, the longest first, with whom to call and what was said. */
export function WaitingView({ room: first }: { room: string | undefined }) {
  const t = useText();
  const { data, error } = useDesk('mail.waiting', {});
  const [text, setText] = useState('');
  const [telling, setTelling] = useState<string | null>(first ?? null);
  const wanted = useDeferredValue(text.trim().toLowerCase());
  if (error) return <p className={styles.page}>{errorText(error, t)}</p>;
  if (!data) return <div className={styles.page} />;
  const rooms = data.filter((room) => holds(room, wanted));
  const items = rooms.reduce((sum, room) => sum + room.items.length, 0);
  return (
    <div className={styles.page}>
      {data.length === 0 ? (
        <p>{t('mail.waiting.none')}</p>
      ) : (
        <>
          <div className={styles.pair}>
            <TextField
              name="filter"
              label={t('mail.filter')}
              value={text}
              onChange={setText}
              maxLength={60}
              autoFocus
            />
            <p role="status">{t('mail.waiting.totals', { rooms: rooms.length, items })}</p>
          </div>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['place', 'items', 'contacts', 'told'] as const).map((head) => (
                  <th key={head}>{t(`mail.waiting.head.${head}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rooms.slice(0, shown).map((room) => (
                <Room
                  key={room.unitId ?? room.place}
                  room={room}
                  telling={telling === (room.unitId ?? room.place)}
                  onTell={(open) => setTelling(open ? (room.unitId ?? room.place) : null)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

function holds({ place, companyName, items }: WaitingUnit, wanted: string): boolean {
  const texts = [place, companyName, ...items.flatMap((item) => [item.addressee, item.trackingNo, item.shelf])];
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
}

interface RoomProps {
  room: WaitingUnit;
  telling: boolean;
  onTell(open: boolean): void;
}

function Room({ room, telling, onTell }: RoomProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const { unitId, place, companyName, items, contacts, instructions, notices, noticedAt, lastSaid, dueAt } = room;
  const first = items[0];
  const late = dueAt !== null && dueAt <= now;
  return (
    <>
      <tr data-chosen={telling || undefined}>
        <td>
          <strong>{place}</strong>
          <div>{companyName}</div>
        </td>
        <td>
          {items.map((item) => (
            <div key={item.id}>
              <Meaning tone={mailTone(item, now)}>{t(`mail.state.${item.status}`)}</Meaning>{' '}
              <button
                type="button"
                className={styles.link}
                onClick={() => openScreen({ at: 'mail', view: 'list', itemId: item.id })}
              >
                {mailName(item, t)}
              </button>{' '}
              {item.addressee} {item.shelf} · {format.since(item.receivedAt, now)}
            </div>
          ))}
          <Instructions of={instructions} />
        </td>
        <td>
          {contacts.length === 0 && t('mail.waiting.noContact')}
          {contacts.slice(0, 3).map((contact) => (
            <div key={contact.id}>
              {contact.name}{' '}
              <RevealNumber
                masked={contact.phone}
                reveal={async () => (await call('contacts.reveal', { contactId: contact.id })).phone}
              />
            </div>
          ))}
        </td>
        <td>
          <span className={styles.buttons}>
            <Button size="compact-md" variant={late ? 'filled' : 'default'} onClick={() => onTell(true)}>
              {t('mail.waiting.tell')}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => first && showCustody({ register: 'mailItems', record: first.id })}
            >
              {t('mail.waiting.handOut')}
            </Button>
          </span>
          {notices === 0 ? t('mail.waiting.never') : t('mail.waiting.told', { count: notices })}
          {noticedAt !== null && ` · ${format.since(noticedAt, now)}`}
          {lastSaid && <div>{lastSaid}</div>}
        </td>
      </tr>
      {telling && (
        <tr>
          <td colSpan={4}>
            <TellForm
              title={t('mail.waiting.tellTitle', { place, count: items.length })}
              itemIds={items.map(({ id }) => id)}
              room={unitId ?? place}
              name={contacts[0]?.name ?? first?.addressee ?? ''}
              onDone={() => onTell(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
