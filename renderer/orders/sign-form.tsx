import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OrderView } from '../../shared/contract/orders.ts';
import { type Order, ratings } from '../../shared/registers/orders.ts';
import { maySign, proposedRole, type SignerRole, signerRoles } from '../../shared/registers/sign-off.ts';
import { isEmptyPad, type Stroke, signatureMedia } from '../../shared/registers/signatures.ts';
import type { Prepared } from '../attachments/prepare-picture.ts';
import { ScanField } from '../attachments/scan-field.tsx';
import { call } from '../desk/bridge.ts';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import { FormFrame } from './form-frame.tsx';
import { textToSign } from './order-words.ts';
import styles from './orders.module.css';
import { SignPad } from './sign-pad.tsx';

interface SignFormProps {
  purpose: 'price' | 'acceptance';
  view: OrderView;
  onDone(): void;
}

const nothing = { strokes: [] as Stroke[], image: '' };

/** What is signed stands above the pad, word for word; the signature is bound to it. */
export function SignForm({ purpose, view, onDone }: SignFormProps) {
  const t = useText();
  const faults = useFaults();
  const { id: orderId, requiredSigner, version } = view.record;
  const [rating, setRating] = useState<NonNullable<Order['rating']>>('satisfied');
  const [signerRole, setRole] = useState<SignerRole>(purpose === 'price' ? 'occupant' : proposedRole(requiredSigner));
  const [signer, setSigner] = useState(signerRole === 'occupant' ? view.callerName : '');
  const [medium, setMedium] = useState<(typeof signatureMedia)[number]>('screen');
  const [paperRef, setPaperRef] = useState('');
  const [scan, setScan] = useState<Prepared | null>(null);
  const [drawn, setDrawn] = useState(nothing);
  const [overrideReason, setOverride] = useState('');
  const supervises = useIsSupervisor();
  const wrong = purpose === 'acceptance' && !maySign(requiredSigner, signerRole);
  const text = textToSign(purpose, view, t(`orders.rating.${rating}`), t);

  const send = () => {
    const missing = [
      signer.trim() === '' && 'signing.signer',
      medium === 'screen' && isEmptyPad(drawn.strokes) && 'signing.image',
      medium === 'paper' && paperRef.trim() === '' && 'signing.paperRef',
    ].filter((field) => field !== false);
    faults.set(missing.map((field) => ({ field, code: 'required' })));
    if (missing.length > 0) return false;
    const hand = medium === 'screen' ? drawn : nothing;
    const signing = {
      signer,
      signerRole,
      medium,
      paperRef: medium === 'paper' ? paperRef : '',
      text,
      ...hand,
      ...(medium === 'paper' && scan && { scan: { name: scan.name, bytes: scan.bytes } }),
      version,
    };
    if (purpose === 'price') return call('orders.confirmPrice', { orderId, signing });
    return call('orders.accept', { orderId, rating, signing, overrideReason: wrong ? overrideReason : '' });
  };
  return (
    <FormFrame
      title={t(`orders.sign.${purpose}`)}
      save={t('orders.sign.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      {purpose === 'acceptance' && (
        <>
          <p className={styles.must}>{t('orders.sign.must', { who: t(`orders.required.${requiredSigner}`) })}</p>
          <ChoiceField
            name="rating"
            label={t('orders.field.rating')}
            value={rating}
            onChange={(value) => setRating(value)}
            autoFocus
            choices={ratings.map((value) => ({ value, label: t(`orders.rating.${value}`) }))}
          />
        </>
      )}
      <div className={styles.pair}>
        <TextField
          name="signing.signer"
          label={t('orders.field.signer')}
          required
          maxLength={60}
          value={signer}
          onChange={setSigner}
          fault={faults.of('signing.signer')}
          autoFocus={purpose === 'price'}
        />
        <ChoiceField
          name="signing.signerRole"
          label={t('orders.field.signerRole')}
          value={signerRole}
          onChange={(value) => setRole(value)}
          wrap
          choices={signerRoles.map((value) => ({ value, label: t(`orders.signerRole.${value}`) }))}
        />
      </div>
      {wrong && supervises && (
        <TextField
          name="overrideReason"
          label={t('orders.sign.override')}
          maxLength={500}
          value={overrideReason}
          onChange={setOverride}
        />
      )}
      <ChoiceField
        name="signing.medium"
        label={t('orders.field.medium')}
        value={medium}
        onChange={(value) => setMedium(value)}
        choices={signatureMedia.map((value) => ({ value, label: t(`orders.medium.${value}`) }))}
      />
      <blockquote className={styles.signed}>{text}</blockquote>
      {medium === 'paper' ? (
        <>
          <TextField
            name="signing.paperRef"
            label={t('orders.field.paperRef')}
            required
            maxLength={60}
            value={paperRef}
            onChange={setPaperRef}
            fault={faults.of('signing.paperRef')}
          />
          <ScanField
            value={scan}
            onChange={(next) => {
              setScan(next);
              faults.clear('signing.scan');
            }}
            fault={faults.of('signing.scan')}
          />
        </>
      ) : (
        <div data-field="signing.image">
          <SignPad
            label={t('orders.sign.pad')}
            strokes={drawn.strokes}
            onDraw={(strokes, image) => {
              setDrawn({ strokes, image });
              faults.clear('signing.image');
            }}
          />
          <p className={styles.padFoot}>
            <span data-fault={faults.of('signing.image') || undefined}>{t('orders.sign.padHint')}</span>
            <Button variant="default" size="xs" onClick={() => setDrawn(nothing)}>
              {t('orders.sign.clear')}
            </Button>
          </p>
        </div>
      )}
    </FormFrame>
  );
}
