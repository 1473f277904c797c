import { acks, notifyChannels } from '../../shared/registers/notifications.ts';
import { call } from '../desk/bridge.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ChoiceField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import type { TellDraft } from './mail-drafts.ts';

interface TellFormProps {
  title: string;
  itemIds: string[];
  /** The room whose mail it all is; empty for one item. */
  room: string;
  /** Whom to call, as far as known. */
  name: string;
  onDone(): void;
}

/** Who was told that something waits for him, how, and what came of it. */
export function TellForm(props: TellFormProps) {
  const { itemIds, room } = props;
  return (
    <OwnDraft form="mailTell" of={room === '' ? { itemId: itemIds[0] ?? '', room } : { room }}>
      {(draft) => <OpenTell {...props} draft={draft} />}
    </OwnDraft>
  );
}

function OpenTell({ title, itemIds, room, name, draft, onDone }: TellFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const kept = useKeptForm<TellDraft>({
    ...{ form: 'mailTell', draft, faults },
    empty: () => ({
      ...{ itemId: itemIds[0] ?? '', room, toPerson: name },
      ...{ channel: 'phone', ack: 'acknowledged', said: '' },
    }),
    title: (now) => `${title} ${now.said}`,
  });
  const { put } = kept;
  const { toPerson, channel, ack, said } = kept.said;
  return (
    <FormFrame
      title={title}
      save={t('mail.waiting.save')}
      faults={faults}
      draftId={kept.id}
      send={() => call('mail.tell', { itemIds, toPerson, phone: '', channel, ack, said })}
      onDone={onDone}
    >
      <ChoiceField<(typeof acks)[number]>
        name="ack"
        label={t('mail.field.ack')}
        value={ack}
        onChange={(next) => put({ ack: next })}
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
          onChange={(next) => put({ toPerson: next })}
          fault={faults.of('toPerson')}
        />
        <SelectField<(typeof notifyChannels)[number]>
          name="channel"
          label={t('mail.field.channel')}
          value={channel}
          onChange={(value) => value !== '' && put({ channel: value })}
          options={notifyChannels.map((value) => ({ value, label: t(`domain.notifyChannel.${value}`) }))}
        />
        <TextField
          name="said"
          label={t('mail.field.said')}
          maxLength={500}
          value={said}
          onChange={(next) => put({ said: next })}
        />
      </div>
    </FormFrame>
  );
}
