import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HandoverView } from '../../shared/contract/handovers.ts';
import { DeskError } from '../../shared/errors.ts';
import { call } from '../desk/bridge.ts';
import { queryClient } from '../desk/query-client.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { CheckField, SelectField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import type { Seen } from '../mail/mail-drafts.ts';
import { SeenItem } from '../mail/seen-item.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import styles from './handovers.module.css';
import { asOptions, useDeskPeople } from './people.ts';
import { PinField } from './pin-field.tsx';
import { signText } from './sign-words.ts';

/** Fields of the sheet, not of this form. */
const onSheet = /^(counts|supplies|equipment|instructions)/;

/** Both look, the incoming person types the PIN, both draw: desk and special mail change hands in one step. */
export function SignForm({ view, onDone }: { view: HandoverView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const people = useDeskPeople(view.record.fromStaff);
  const items = useDesk('mail.custody', {}).data?.items ?? [];
  const [toStaff, setTo] = useState('');
  const [pin, setPin] = useState('');
  const [read, setRead] = useState(false);
  const [reserved, setReserved] = useState(false);
  const [reservations, setReservations] = useState('');
  const [reportedTo, setReportedTo] = useState('');
  const [seen, setSeen] = useState<Seen>({});
  const [hands, setHands] = useState({ giver: noHand, receiver: noHand });
  const to = people.find(({ id }) => id === toStaff)?.name ?? '';
  const said = items.filter(({ id }) => seen[id]);
  const text = signText(view, to, reserved ? reservations : '', t);
  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    const item = answer.kind === 'found' ? items.find((one) => one.id === answer.record) : undefined;
    if (!item) return false;
    void sound(seen[item.id]?.present ? 'scanAgain' : 'scanGood');
    setSeen((last) => ({ ...last, [item.id]: { present: true, reason: '' } }));
  });
  const handOver = async () => {
    const lines = said.flatMap(({ id: itemId }) => {
      const of = seen[itemId];
      return of ? [{ itemId, ...of }] : [];
    });
    try {
      await call('session.handOver', {
        ...{ handoverId: view.record.id, toStaff, pin, read, reserved, reservations, lines },
        ...{ reportedTo, sheetHash: view.sheetHash },
        giver: handOf(hands.giver, view.fromName, text),
        receiver: handOf(hands.receiver, to, text),
      });
    } catch (error) {
      // What falls due may change the sheet without any record having changed.
      if (error instanceof DeskError && error.code === 'sheetChanged') void queryClient.invalidateQueries();
      // What is owed on the sheet is mended there.
      if (error instanceof DeskError && error.data.faults?.every(({ field }) => onSheet.test(field))) {
        tellError(error);
        return;
      }
      throw error;
    }
    tellDone(t('handovers.signed', { name: to }));
  };
  const send = () => {
    if (toStaff !== '') return handOver();
    faults.set([{ field: 'toStaff', code: 'required' }]);
    return false;
  };
  return (
    <div className={styles.form}>
      <FormFrame
        title={t('handovers.signTitle')}
        save={t('handovers.signSave')}
        faults={faults}
        send={send}
        onDone={onDone}
      >
        <p>{t('handovers.signHint')}</p>
        <div data-form className={keyStyles.columns}>
          <div className={keyStyles.fields}>
            <div className={keyStyles.pair}>
              <SelectField
                name="toStaff"
                label={t('handovers.field.toStaff')}
                required
                autoFocus
                empty="—"
                value={toStaff}
                onChange={(id) => {
                  setTo(id);
                  faults.clear('toStaff');
                }}
                options={asOptions(people)}
                fault={faults.of('toStaff')}
              />
              <PinField
                name="pin"
                label={t('handovers.field.pin')}
                value={pin}
                onChange={(typed) => {
                  setPin(typed);
                  faults.clear('pin');
                }}
                fault={faults.of('pin')}
              />
            </div>
            <CheckField
              name="read"
              label={t('handovers.field.read')}
              required
              value={read}
              onChange={(on) => {
                setRead(on);
                faults.clear('read');
              }}
              fault={faults.of('read')}
            />
            <CheckField name="reserved" label={t('handovers.field.reserved')} value={reserved} onChange={setReserved} />
            {reserved && (
              <TextAreaField
                name="reservations"
                label={t('handovers.field.reservations')}
                required
                value={reservations}
                onChange={(typed) => {
                  setReservations(typed);
                  faults.clear('reservations');
                }}
                fault={faults.of('reservations')}
              />
            )}
            {items.length > 0 && (
              <>
                <p className={styles.line} data-field="lines">
                  <strong>
                    {t('handovers.mailTitle')} {said.length}/{items.length}
                  </strong>
                  {faults.of('lines') && <span role="alert">{t('mail.custody.fault')}</span>}
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() =>
                      setSeen(Object.fromEntries(items.map(({ id }) => [id, { present: true, reason: '' }])))
                    }
                  >
                    {t('handovers.seeAll')}
                  </Button>
                </p>
                {items.map((item) => (
                  <SeenItem
                    key={item.id}
                    item={item}
                    seen={seen[item.id]}
                    onSeen={(of) => {
                      setSeen({ ...seen, [item.id]: of });
                      faults.clear('lines');
                    }}
                    at={said.findIndex((one) => one.id === item.id)}
                    faults={faults}
                  />
                ))}
              </>
            )}
            {said.some(({ id }) => seen[id]?.present === false) && (
              <TextField
                name="reportedTo"
                label={t('handovers.field.reportedTo')}
                required
                maxLength={60}
                value={reportedTo}
                onChange={setReportedTo}
                fault={faults.of('reportedTo')}
              />
            )}
          </div>
          <div className={keyStyles.hands} data-two>
            {(['giver', 'receiver'] as const).map((purpose) => (
              <SignField
                key={purpose}
                name={purpose}
                title={`${t(`handovers.detail.${purpose === 'giver' ? 'from' : 'to'}`)} ${purpose === 'giver' ? view.fromName : to}`}
                {...(purpose === 'giver' && { text })}
                value={hands[purpose]}
                onChange={(hand) => setHands({ ...hands, [purpose]: hand })}
                faults={faults}
              />
            ))}
          </div>
        </div>
      </FormFrame>
    </div>
  );
}
