import { useState } from 'react';
import type { FoundItemView, PassOnInput } from '../../shared/contract/found-items.ts';
import { call } from '../desk/bridge.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';

interface PassFormProps {
  to: PassOnInput['to'];
  view: FoundItemView;
  onDone(): void;
}

/** S07: security or the police takes it; their hand is under it, or the number of their paper stands here. */
export function PassForm({ to, view: { record }, onDone }: PassFormProps) {
  const t = useText();
  const faults = useFaults();
  const [said, setSaid] = useState({ recipient: '', recipientRef: '', reason: '' });
  const [hand, setHand] = useState(noHand);
  const { id: itemId, itemDescription: item, no } = record;
  const text = t('foundItems.pass.text', { item, no });
  const drawn = hand.strokes.length > 0 || hand.medium === 'paper';
  const field = (name: keyof typeof said, max: number) => ({
    name,
    label: t(`foundItems.field.${name}`),
    maxLength: max,
    value: said[name],
    onChange: (value: string) => {
      setSaid({ ...said, [name]: value });
      faults.clear(name);
    },
    fault: faults.of(name),
  });
  const send = () => {
    const signed = drawn || said.recipientRef.trim() === '';
    return call('foundItems.passOn', {
      ...{ itemId, to, ...said },
      receiver: signed ? handOf(hand, said.recipient.trim(), text) : null,
    });
  };
  return (
    <FormFrame
      title={t(`foundItems.pass.title.${to}`, { item })}
      save={t('foundItems.pass.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={keyStyles.columns}>
        <div className={keyStyles.fields}>
          <TextField {...field('recipient', 60)} required autoFocus />
          <TextField {...field('recipientRef', 60)} hint={t('foundItems.pass.hint')} />
          <TextField {...field('reason', 200)} />
        </div>
        <div className={keyStyles.hands}>
          <SignField
            name="receiver"
            title={`${t('signing.purpose.receiver')} ${said.recipient}`}
            text={text}
            value={hand}
            onChange={setHand}
            faults={faults}
          />
        </div>
      </div>
    </FormFrame>
  );
}
