import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { type opinions as all, opinions } from '../../shared/registers/complaint-slip.ts';
import { isEmptyPad, type Stroke, signatureMedia } from '../../shared/registers/signatures.ts';
import { call } from '../desk/bridge.ts';
import { ChoiceField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { type Say, useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from '../orders/orders.module.css';
import { SignPad } from '../orders/sign-pad.tsx';

type Opinion = (typeof all)[number];
interface OpinionFormProps {
  view: CaseView;
  /** The customer's word, or the manager's signature under the complete form. */
  purpose: 'opinion' | 'archive';
  onDone(): void;
}
const nothing = { strokes: [] as Stroke[], image: '' };

/** What stands above the pad, word for word; the signature is bound to it. */
function textToSign(
  { record }: CaseView,
  purpose: OpinionFormProps['purpose'],
  opinion: Opinion,
  said: string,
  t: Say,
) {
  const { no, content, result } = record;
  if (purpose === 'archive') {
    const given = t(`domain.opinionForm.${record.opinion ?? 'notGiven'}`);
    return t('caseLife.opinion.archiveText', { no, content, result, opinion: given });
  }
  const comment = said.trim() === '' ? '' : `，${said.trim()}`;
  return t('caseLife.opinion.text', { no, content, result, opinion: t(`domain.opinionForm.${opinion}`), comment });
}

/** S11, F04: the opinion form on the screen, or the number of the paper one. */
export function OpinionForm({ view, purpose, onDone }: OpinionFormProps) {
  const t = useText();
  const faults = useFaults();
  const { record } = view;
  const archives = purpose === 'archive';
  const [opinion, setOpinion] = useState<Opinion>('satisfied');
  const [opinionText, setText] = useState('');
  const [signer, setSigner] = useState(archives ? '' : record.callerName);
  const [medium, setMedium] = useState<(typeof signatureMedia)[number]>('screen');
  const [paperRef, setPaperRef] = useState('');
  const [drawn, setDrawn] = useState(nothing);
  const signs = archives || opinion !== 'notGiven';
  const text = textToSign(view, purpose, opinion, opinionText, t);

  const send = () => {
    const missing = [
      !signs && opinionText.trim() === '' && 'opinionText',
      signs && signer.trim() === '' && 'signing.signer',
      signs && medium === 'screen' && isEmptyPad(drawn.strokes) && 'signing.image',
      signs && medium === 'paper' && paperRef.trim() === '' && 'signing.paperRef',
    ].filter((field) => field !== false);
    faults.set(missing.map((field) => ({ field, code: 'required' })));
    if (missing.length > 0) return false;
    const signing = {
      signer,
      signerRole: archives ? ('propertyManager' as const) : ('occupant' as const),
      medium,
      paperRef: medium === 'paper' ? paperRef : '',
      text,
      ...(medium === 'screen' ? drawn : nothing),
      version: record.version,
    };
    if (archives) return call('cases.archive', { caseId: record.id, signing });
    return call('cases.opinion', { caseId: record.id, opinion, opinionText, signing: signs ? signing : null });
  };
  return (
    <FormFrame
      title={t(archives ? 'caseLife.opinion.archive' : 'caseLife.opinion.title')}
      save={t(signs ? 'caseLife.opinion.save' : 'caseLife.opinion.saveNot')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      {!archives && (
        <>
          <ChoiceField<Opinion>
            name="opinion"
            label={t('caseLife.opinion.question')}
            value={opinion}
            onChange={setOpinion}
            autoFocus
            choices={opinions.map((value) => ({ value, label: t(`domain.opinionForm.${value}`) }))}
          />
          <TextAreaField
            name="opinionText"
            label={t(signs ? 'caseLife.opinion.comment' : 'caseLife.opinion.whyNot')}
            required={!signs}
            rows={2}
            value={opinionText}
            onChange={(typed) => {
              setText(typed);
              faults.clear('opinionText');
            }}
            fault={faults.of('opinionText')}
          />
        </>
      )}
      {opinion !== 'satisfied' && !archives && <p className={styles.must}>{t('caseLife.opinion.forces')}</p>}
      {signs && (
        <>
          <div className={styles.pair}>
            <TextField
              name="signing.signer"
              label={t('caseLife.opinion.signer')}
              required
              maxLength={60}
              value={signer}
              onChange={(typed) => {
                setSigner(typed);
                faults.clear('signing.signer');
              }}
              fault={faults.of('signing.signer')}
              autoFocus={archives}
            />
            <ChoiceField
              name="signing.medium"
              label={t('caseLife.opinion.medium')}
              value={medium}
              onChange={(value) => setMedium(value)}
              choices={signatureMedia.map((value) => ({ value, label: t(`orders.medium.${value}`) }))}
            />
          </div>
          <blockquote className={styles.signed}>{text}</blockquote>
          {medium === 'paper' ? (
            <TextField
              name="signing.paperRef"
              label={t('caseLife.opinion.paperRef')}
              required
              maxLength={60}
              value={paperRef}
              onChange={(typed) => {
                setPaperRef(typed);
                faults.clear('signing.paperRef');
              }}
              fault={faults.of('signing.paperRef')}
            />
          ) : (
            <div data-field="signing.image">
              <SignPad
                label={t('caseLife.opinion.pad')}
                strokes={drawn.strokes}
                onDraw={(strokes, image) => {
                  setDrawn({ strokes, image });
                  faults.clear('signing.image');
                }}
              />
              <p className={styles.padFoot}>
                <span data-fault={faults.of('signing.image') || undefined}>{t('caseLife.opinion.hint')}</span>
                <Button variant="default" size="xs" onClick={() => setDrawn(nothing)}>
                  {t('caseLife.opinion.clear')}
                </Button>
              </p>
            </div>
          )}
        </>
      )}
    </FormFrame>
  );
}
