import { useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import { reportParts } from '../../shared/registers/incidents.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { useOwnDraft } from '../drafts/own-draft.tsx';
import { restore, useDraft } from '../drafts/use-draft.ts';
import { TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { usePerson } from '../session/session.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import { type ReportSaid, reportOf } from './incident-drafts.ts';

interface ReportFormProps {
  view: IncidentView;
  onDone(): void;
}

/** The 24-hour report: kept while it is written, by whoever goes on with it, until it is sent. */
export function ReportForm({ view, onDone }: ReportFormProps) {
  const own = useOwnDraft('incidentReport', { incidentId: view.record.id });
  if (!own) return null;
  const kept = own.content === null ? null : restore(own.content, reportOf(view.record));
  return <OpenReport key={own.id} draftId={own.id} kept={kept} view={view} onDone={onDone} />;
}

function OpenReport({ draftId, kept, view, onDone }: ReportFormProps & { draftId: string; kept: ReportSaid | null }) {
  const t = useText();
  const faults = useFaults();
  const { record } = view;
  const [start] = useState(() => kept ?? reportOf(record));
  const [said, setSaid] = useState(start);
  const [signer, setSigner] = useState(usePerson()?.name ?? '');
  const [hand, setHand] = useState(noHand);
  const put = (fields: Partial<ReportSaid>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  useDraft({
    ...{ id: draftId, form: 'incidentReport', values: said, touched: said !== start || kept !== null },
    title: `${record.no} ${record.place}`,
  });
  const { no, place } = record;
  const text = t('incidents.reportText', { no, place, type: t(`domain.emergency.${record.type}`) });
  const send = () =>
    call('incidents.submit', { ...said, draftId, author: handOf(hand, signer.trim(), text) }).then(async () => {
      await settleDraft(draftId);
      tellDone(t('incidents.reportSent', { no, to: said.submittedTo }));
    });
  return (
    <FormFrame
      title={t('incidents.reportTitle')}
      save={t('incidents.step.submit')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <p>{t('incidents.reportLead')}</p>
      {reportParts.map((part, i) => (
        <TextAreaField
          key={part}
          name={part}
          label={t(`incidents.field.${part}`)}
          required
          value={said[part]}
          onChange={(value) => put({ [part]: value })}
          fault={faults.of(part)}
          autoFocus={i === 0}
        />
      ))}
      <TextField
        name="submittedTo"
        label={t('incidents.field.submittedTo')}
        required
        maxLength={120}
        value={said.submittedTo}
        onChange={(submittedTo) => put({ submittedTo })}
        fault={faults.of('submittedTo')}
      />
      <SignField
        name="author"
        title={t('incidents.author')}
        signer={
          <TextField
            name="author.signer"
            label={t('incidents.authorName')}
            required
            maxLength={60}
            value={signer}
            onChange={(value) => {
              setSigner(value);
              faults.clear('author.signer');
            }}
            fault={faults.of('author.signer')}
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
