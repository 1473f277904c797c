import { useState } from 'react';
import { acks, notifyChannels } from '../../shared/registers/notifications.ts';
import { call } from '../desk/bridge.ts';
import { ChoiceField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';

interface TellFormProps {
  title: string;
  itemIds: string[];
  /** Whom to call, as far as known. */
  name: string;
  onDone(): void;
}

/** Who was told that something waits for him, how, and what came of it. */
export function TellForm({ title, itemIds, name, onDone }: TellFormProps) {
  const t = useText();
  const faults = useFaults();
  const [toPerson, setToPerson] = useState(name);
  const [channel, setChannel] = useState<(typeof notifyChannels)[number]>('phone');
  const [ack, setAck] = useState<(typeof acks)[number]>('acknowledged');
  const [said, setSaid] = useState('');
  return (
    <FormFrame
      title={title}
      save={t('mail.waiting.save')}
      faults={faults}
      send={() => call('mail.tell', { itemIds, toPerson, phone: '', channel, ack, said })}
      onDone={onDone}
    >
      <ChoiceField<(typeof acks)[number]>
        name="ack"
        label={t('mail.field.ack')}
        value={ack}
        onChange={setAck}
        choices={acks.map((value) => ({ value, label: t(`domain.ack.${value}`) }))}
        autoFocus
      />
      <div className={styles.three}>
        <TextField
          name="toPerson"
          label={t('mail.field.toPerson')}
          required
          maxLength={60}
          value={toPerson}
          onChange={setToPerson}
          fault={faults.of('toPerson')}
        />
        <SelectField<(typeof notifyChannels)[number]>
          name="channel"
          label={t('mail.field.channel')}
          value={channel}
          onChange={(value) => value !== '' && setChannel(value)}
          options={notifyChannels.map((value) => ({ value, label: t(`domain.notifyChannel.${value}`) }))}
        />
        <TextField name="said" label={t('mail.field.said')} maxLength={500} value={said} onChange={setSaid} />
      </div>
    </FormFrame>
  );
}
