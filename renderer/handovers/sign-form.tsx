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
import { SeenList } from '../mail/seen-list.tsx';
import { useSeenItems } from '../mail/use-seen-items.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import styles from './handovers.module.css';
import { asOptions, useDeskPeople } from './people.ts';
import { PinField } from './pin-field.tsx';
import { signText } from './sign-words.ts';

const here = { present: true, reason: '' };
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
  const text = signText(view, to, reserved ? reservations : '', t);
  const { said, lines } = useSeenItems(items, seen, (id) => setSeen((last) => ({ ...last, [id]: here })));
  const handOver = async () => {
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
                    onClick={() => setSeen(Object.fromEntries(items.map(({ id }) => [id, here])))}
                  >
                    {t('handovers.seeAll')}
                  </Button>
                </p>
                <SeenList items={items} said={said} seen={seen} onSeen={setSeen} faults={faults} />
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
