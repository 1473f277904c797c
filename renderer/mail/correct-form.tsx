import type { MailView } from '../../shared/contract/mail.ts';
import { mailTypes } from '../../shared/registers/mail-items.ts';
import { call } from '../desk/bridge.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { UnitPick } from '../keys/unit-pick.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import type { CorrectDraft } from './mail-drafts.ts';
import { mailName } from './mail-words.ts';

interface CorrectFormProps {
  view: MailView;
  onDone(): void;
}

/** What was written down wrongly, with the reason; or the item lies elsewhere now. */
export function CorrectForm({ view, onDone }: CorrectFormProps) {
  return (
    <OwnDraft form="mailStep" of={{ itemId: view.record.id, step: 'correct' }}>
      {(draft) => <OpenCorrection view={view} draft={draft} onDone={onDone} />}
    </OwnDraft>
  );
}

function OpenCorrection({ view: { record }, draft, onDone }: CorrectFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const { id: itemId, unitId } = record;
  const kept = useKeptForm<CorrectDraft>({
    ...{ form: 'mailStep', draft, faults },
    empty: () => ({
      ...{ itemId, step: 'correct', type: record.type, trackingNo: record.trackingNo, addressee: record.addressee },
      ...{ shelf: record.shelf, remarks: record.remarks, reason: '', room: { text: record.place, unit: null } },
    }),
    title: (now) => `${mailName(record, t)} ${t('mail.step.correct')} ${now.reason}`,
  });
  const { put } = kept;
  const { room, ...said } = kept.said;
  const unchanged = room.unit === null && room.text === record.place;
  const text = (name: 'trackingNo' | 'addressee' | 'shelf' | 'remarks' | 'reason', required = false) => (
    <TextField
      name={name}
      label={t(`mail.field.${name}`)}
      required={required}
      maxLength={name === 'remarks' || name === 'reason' ? 300 : name === 'shelf' ? 30 : 60}
      value={said[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  return (
    <FormFrame
      title={t('mail.steps.correctTitle', { what: mailName(record, t) })}
      save={t('mail.step.correct')}
      faults={faults}
      draftId={kept.id}
      send={() => call('mail.correct', { ...said, unitId: unchanged ? unitId : (room.unit?.id ?? null) })}
      onDone={onDone}
    >
      <div data-form className={styles.three}>
        <SelectField
          name="type"
          label={t('mail.field.type')}
          value={said.type}
          onChange={(type) => type !== '' && put({ type })}
          options={mailTypes.map((value) => ({ value, label: t(`mail.type.${value}`) }))}
        />
        {text('trackingNo')}
        <UnitPick value={room} onChange={(next) => put({ room: next })} faults={faults} required />
        {text('addressee', true)}
        {text('shelf')}
        {text('remarks')}
      </div>
      {text('reason', true)}
    </FormFrame>
  );
}
