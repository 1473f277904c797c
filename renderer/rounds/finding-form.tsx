import { useState } from 'react';
import type { PatrolView } from '../../shared/contract/patrols.ts';
import { patrolItems } from '../../shared/registers/patrols.ts';
import { call } from '../desk/bridge.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { restore, useDraft, useKeptDraft } from '../drafts/use-draft.ts';
import { CheckField, SelectField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';

const nothing = {
  ...{ patrolId: '', pointNo: '', place: '', item: 'cleaning' as (typeof patrolItems)[number], finding: '' },
  ...{ major: false, solvedOnSpot: false, followUp: '', reportedTo: '' },
};
type Said = typeof nothing;

interface FindingFormProps {
  view: PatrolView;
  /** One that was left half written. */
  draftId: string | undefined;
  onDone(): void;
}

/** What was seen on the way; one of a crash is gone on with. */
export function FindingForm({ view, draftId, onDone }: FindingFormProps) {
  const kept = useKeptDraft(draftId);
  if (kept.state === 'reading') return null;
  const start = kept.state === 'found' ? restore(kept.content, nothing) : null;
  return <Form view={view} draftId={draftId} start={start} onDone={onDone} />;
}

interface FormProps {
  view: PatrolView;
  draftId: string | undefined;
  start: Said | null;
  onDone(): void;
}

function Form({ view: { record }, draftId, start, onDone }: FormProps) {
  const t = useText();
  const faults = useFaults();
  const [id] = useState(() => draftId ?? crypto.randomUUID());
  const [first] = useState<Said>(() => {
    const last = record.points.findLast(({ way }) => way === 'scanned' || way === 'byHand');
    return { ...nothing, pointNo: last?.no ?? '', ...start, patrolId: record.id };
  });
  const [said, setSaid] = useState(first);
  const put = (fields: Partial<Said>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  useDraft({
    ...{ id, form: 'finding', values: said, touched: said !== first || start !== null },
    title: `${record.routeName} ${said.finding}`.trim().slice(0, 120),
  });
  const field = (name: 'place' | 'followUp' | 'reportedTo') => ({
    ...{ name, value: said[name], fault: faults.of(name), maxLength: name === 'followUp' ? 500 : 60 },
    onChange: (value: string) => put({ [name]: value }),
  });
  const send = () => call('patrols.find', { ...said, id }).then(() => settleDraft(id));
  return (
    <FormFrame title={t('rounds.find.title')} save={t('rounds.find.save')} faults={faults} send={send} onDone={onDone}>
      <div className={keyStyles.three}>
        <SelectField
          name="item"
          label={t('rounds.find.item')}
          required
          value={said.item}
          onChange={(item) => item !== '' && put({ item })}
          options={patrolItems.map((value) => ({ value, label: t(`rounds.item.${value}`) }))}
          autoFocus
        />
        <SelectField
          name="pointNo"
          label={t('rounds.find.point')}
          value={said.pointNo}
          onChange={(pointNo) => put({ pointNo })}
          options={record.points.map(({ no, place }) => ({ value: no, label: place }))}
          empty={t('rounds.find.between')}
          fault={faults.of('pointNo')}
        />
        <TextField {...field('place')} label={t('rounds.find.place')} />
      </div>
      <TextAreaField
        name="finding"
        label={t('rounds.find.finding')}
        required
        value={said.finding}
        onChange={(finding) => put({ finding })}
        fault={faults.of('finding')}
        hint={t('rounds.find.photo')}
      />
      <div className={keyStyles.pair}>
        <CheckField
          name="solvedOnSpot"
          label={t('rounds.find.solvedOnSpot')}
          value={said.solvedOnSpot}
          onChange={(solvedOnSpot) => put({ solvedOnSpot })}
        />
        <CheckField
          name="major"
          label={t('rounds.find.major')}
          value={said.major}
          onChange={(major) => put({ major })}
        />
        {said.solvedOnSpot ? <TextField {...field('followUp')} label={t('rounds.find.followUp')} required /> : <span />}
        {said.major && (
          <TextField
            {...field('reportedTo')}
            label={t('rounds.find.reportedTo')}
            hint={t('rounds.find.reportedHint')}
          />
        )}
      </div>
    </FormFrame>
  );
}
