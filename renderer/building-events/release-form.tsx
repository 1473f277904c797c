import { useState } from 'react';
import type { BuildingEventView } from '../../shared/contract/building-events.ts';
import { call } from '../desk/bridge.ts';
import { CheckField, TextAreaField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

/** S03: what everybody says from now on, under the name of the supervisor who releases it. */
export function ReleaseForm({ view, onDone }: { view: BuildingEventView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const { record, answers } = view;
  const [text, setText] = useState(answers.at(-1)?.text ?? '');
  const [tellAgain, setTellAgain] = useState(true);
  const revised = answers.length > 0;
  const send = () => {
    if (text.trim() !== '') return call('buildingEvents.release', { eventId: record.id, text, tellAgain });
    faults.set([{ field: 'text', code: 'required' }]);
    return false;
  };
  const title = t(revised ? 'buildingEvents.step.revise' : 'buildingEvents.step.release');
  return (
    <FormFrame title={title} save={title} faults={faults} send={send} onDone={onDone}>
      <TextAreaField
        name="text"
        label={t('buildingEvents.field.text')}
        value={text}
        onChange={(value) => {
          setText(value);
          faults.clear('text');
        }}
        fault={faults.of('text')}
        rows={2}
        input={{ maxLength: 1000 }}
        required
        autoFocus
      />
      {revised && (
        <CheckField
          name="tellAgain"
          label={t('buildingEvents.field.tellAgain')}
          value={tellAgain}
          onChange={setTellAgain}
        />
      )}
    </FormFrame>
  );
}
