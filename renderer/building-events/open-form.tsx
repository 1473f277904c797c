import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { type CaseTypeCode, caseTypes } from '../../shared/registers/case-types.ts';
import recordStyles from '../cases/case-record.module.css';
import { call } from '../desk/bridge.ts';
import { isTime, SelectField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { openScreen, useScreen } from '../shell/screen.ts';
import { proposedWords } from './event-words.ts';

/** An event opened by hand, before three have called. */
export function OpenForm() {
  const t = useText();
  const back = useScreen((s) => s.back);
  const faults = useFaults();
  const [id] = useState(() => newId());
  const opened = useRef(false);
  const [type, setType] = useState<CaseTypeCode>('power');
  const [title, setTitle] = useState<string | null>(null);
  const [scope, setScope] = useState('');
  const [startedAt, setStartedAt] = useState<TypedTime>(null);
  const proposed = proposedWords(type, [], t);
  const send = () => {
    if (!isTime(startedAt)) {
      faults.set([{ field: 'startedAt', code: 'format' }]);
      return false;
    }
    const words = { title: title ?? proposed.title, scope };
    return call('buildingEvents.open', { id, type, ...words, startedAt, caseIds: [] }).then(() => {
      opened.current = true;
    });
  };
  return (
    <div className={recordStyles.record}>
      <FormFrame
        title={t('buildingEvents.step.open')}
        save={t('buildingEvents.proposal.open')}
        faults={faults}
        send={send}
        onDone={() => (opened.current ? openScreen({ at: 'buildingEvents', eventId: id }) : back())}
      >
        <SelectField<CaseTypeCode>
          name="type"
          label={t('buildingEvents.field.type')}
          value={type}
          onChange={(next) => setType(next || 'power')}
          options={caseTypes.map(({ code }) => ({ value: code, label: t(`domain.type.${code}`) }))}
          autoFocus
        />
        <TextField
          name="title"
          label={t('buildingEvents.field.title')}
          value={title ?? proposed.title}
          onChange={setTitle}
          fault={faults.of('title')}
          required
          maxLength={60}
        />
        <TextField
          name="scope"
          label={t('buildingEvents.field.scope')}
          value={scope}
          onChange={(text) => {
            setScope(text);
            faults.clear('scope');
          }}
          placeholder={proposed.scope}
          fault={faults.of('scope')}
          required
          maxLength={200}
        />
        <TimeField
          name="startedAt"
          label={t('buildingEvents.field.startedAt')}
          value={startedAt}
          onChange={setStartedAt}
          fault={faults.of('startedAt')}
          leaning="past"
          emptyMeans={t('words.now')}
        />
      </FormFrame>
    </div>
  );
}
