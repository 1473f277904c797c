import { useState } from 'react';
import type { FoundItemView } from '../../shared/contract/found-items.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { CheckField, PhoneField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { handOf, noHand } from '../signing/hand.ts';
import { IdentityFields, withoutNumber } from '../signing/identity-fields.tsx';
import { SignField } from '../signing/sign-field.tsx';
import { emptyHandBack, type HandBackDraft } from './item-drafts.ts';
import { Marks } from './marks.tsx';

interface HandBackFormProps {
  view: FoundItemView;
  /** One that was left half written. */
  draft: Begun | null;
  onDone(): void;
}

/** S07: they say what it looks like, we compare; they show who they are and sign. */
export function HandBackForm({ view, draft, onDone }: HandBackFormProps) {
  const t = useText();
  const faults = useFaults();
  const { record } = view;
  const { id, said, put } = useKeptForm<HandBackDraft>({
    ...{ form: 'handBack', draft, faults, empty: () => emptyHandBack(view) },
    title: ({ claimant }) => `${record.itemDescription} ${claimant}`,
    kept: (written) => ({ ...written, identity: withoutNumber(written.identity) }),
  });
  const [hand, setHand] = useState(noHand);
  const text = t('foundItems.handBack.text', { item: record.itemDescription, no: record.no });
  const send = () =>
    call('foundItems.handBack', {
      ...said,
      draftId: id,
      claimantPhone: said.claimantPhone === '' && record.claimantPhone !== '' ? null : said.claimantPhone,
      claimantHand: handOf(hand, said.claimant.trim(), text),
    }).then(async () => {
      await settleDraft(id);
      tellDone(t('foundItems.handBack.done', { no: record.no, name: said.claimant.trim() }));
    });
  return (
    <FormFrame
      title={t('foundItems.handBack.title', { item: record.itemDescription })}
      save={t('foundItems.handBack.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={keyStyles.columns}>
        <div className={keyStyles.fields}>
          <div className={keyStyles.three}>
            <TextField
              name="claimant"
              label={t('foundItems.field.claimant')}
              required
              maxLength={60}
              value={said.claimant}
              onChange={(claimant) => put({ claimant })}
              fault={faults.of('claimant')}
              autoFocus
            />
            <PhoneField
              name="claimantPhone"
              label={t('foundItems.field.claimantPhone')}
              required
              value={said.claimantPhone}
              onChange={(claimantPhone) => put({ claimantPhone })}
              fault={faults.of('claimantPhone')}
              {...(record.claimantPhone && {
                hint: t('foundItems.claim.phoneHint', { phone: record.claimantPhone }),
              })}
            />
            <TextField
              name="claimantCompany"
              label={t('foundItems.field.claimantCompany')}
              maxLength={120}
              value={said.claimantCompany}
              onChange={(claimantCompany) => put({ claimantCompany })}
            />
          </div>
          <TextField
            name="claimedMarks"
            label={t('foundItems.field.claimedMarks')}
            required
            maxLength={500}
            value={said.claimedMarks}
            onChange={(claimedMarks) => put({ claimedMarks })}
            fault={faults.of('claimedMarks')}
            hint={t('foundItems.marks.ask')}
          />
          {said.claimedMarks.trim() !== '' && (
            <Meaning tone="soon">
              <Marks marks={record.distinguishingMarks} />
            </Meaning>
          )}
          <CheckField
            name="marksAgree"
            label={t('foundItems.marks.agree')}
            required
            value={said.marksAgree}
            onChange={(marksAgree) => put({ marksAgree })}
            fault={faults.of('marksAgree')}
          />
          <IdentityFields
            name="identity"
            value={said.identity}
            onChange={(identity) => put({ identity })}
            faults={faults}
          />
        </div>
        <div className={keyStyles.hands}>
          <SignField
            name="claimantHand"
            title={`${t('signing.purpose.claimant')} ${said.claimant}`}
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
