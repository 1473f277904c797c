import { useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import { call } from '../desk/bridge.ts';
import { TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { usePerson } from '../session/session.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';

interface ReviewFormProps {
  view: IncidentView;
  onDone(): void;
}

/** The supervisor has read it: a remark if there is one, and a hand under it. */
export function ReviewForm({ view: { record }, onDone }: ReviewFormProps) {
  const t = useText();
  const faults = useFaults();
  const [remark, setRemark] = useState('');
  const [signer, setSigner] = useState(usePerson()?.name ?? '');
  const [hand, setHand] = useState(noHand);
  const text = t('incidents.reviewText', { no: record.no });
  const send = () =>
    call('incidents.review', { incidentId: record.id, remark, reviewer: handOf(hand, signer.trim(), text) });
  return (
    <FormFrame
      title={t('incidents.step.review')}
      save={t('incidents.step.review')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <TextAreaField
        name="remark"
        label={t('incidents.field.reviewRemark')}
        placeholder={t('incidents.reviewHint')}
        value={remark}
        onChange={setRemark}
        fault={faults.of('remark')}
        autoFocus
      />
      <SignField
        name="reviewer"
        title={t('incidents.reviewer')}
        signer={
          <TextField
            name="reviewer.signer"
            label={t('incidents.reviewerName')}
            required
            maxLength={60}
            value={signer}
            onChange={(value) => {
              setSigner(value);
              faults.clear('reviewer.signer');
            }}
            fault={faults.of('reviewer.signer')}
          />
        }
        text={text}
        value={hand}
        onChange={setHand}
        faults={faults}
      />
    </FormFrame>
  );
}
