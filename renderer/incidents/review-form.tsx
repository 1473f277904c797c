import { useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import { call } from '../desk/bridge.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
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
export function ReviewForm({ view, onDone }: ReviewFormProps) {
  return (
    <OwnDraft form="incidentStep" of={{ incidentId: view.record.id, step: 'review' }}>
      {(draft) => <OpenReview view={view} draft={draft} onDone={onDone} />}
    </OwnDraft>
  );
}

function OpenReview({ view: { record }, draft, onDone }: ReviewFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const { id, said, put } = useKeptForm({
    ...{ form: 'incidentStep' as const, draft, faults },
    empty: () => ({ incidentId: record.id, step: 'review', remark: '' }),
    title: (now) => `${record.no} ${t('incidents.step.review')} ${now.remark}`,
  });
  const [signer, setSigner] = useState(usePerson()?.name ?? '');
  const [hand, setHand] = useState(noHand);
  const text = t('incidents.reviewText', { no: record.no });
  const send = () =>
    call('incidents.review', {
      incidentId: record.id,
      remark: said.remark,
      reviewer: handOf(hand, signer.trim(), text),
    });
  return (
    <FormFrame
      title={t('incidents.step.review')}
      save={t('incidents.step.review')}
      faults={faults}
      draftId={id}
      send={send}
      onDone={onDone}
    >
      <TextAreaField
        name="remark"
        label={t('incidents.field.reviewRemark')}
        placeholder={t('incidents.reviewHint')}
        value={said.remark}
        onChange={(remark) => put({ remark })}
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
