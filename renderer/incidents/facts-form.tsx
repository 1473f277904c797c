import { useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import { call } from '../desk/bridge.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { useOwnDraft } from '../drafts/own-draft.tsx';
import { restore, useDraft } from '../drafts/use-draft.ts';
import { CheckField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { AuthorityRows, InjuredRows, LossRows } from './fact-rows.tsx';
import { type FactsSaid, factsOf, sentFacts } from './incident-drafts.ts';

interface FactsFormProps {
  view: IncidentView;
  onDone(): void;
}

/** Plan, losses, injured, authorities, measures: as they become known, and kept while they are typed. */
export function FactsForm({ view, onDone }: FactsFormProps) {
  const own = useOwnDraft('incidentFacts', { incidentId: view.record.id });
  if (!own) return null;
  const kept = own.content === null ? null : restore(own.content, factsOf(view.record));
  return <OpenFacts key={own.id} draftId={own.id} kept={kept} view={view} onDone={onDone} />;
}

function OpenFacts({ draftId, kept, view, onDone }: FactsFormProps & { draftId: string; kept: FactsSaid | null }) {
  const t = useText();
  const faults = useFaults();
  const { record } = view;
  const [start] = useState(() => kept ?? factsOf(record));
  const [said, setSaid] = useState(start);
  const put = (fields: Partial<FactsSaid>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  useDraft({
    ...{ id: draftId, form: 'incidentFacts', values: said, touched: said !== start || kept !== null },
    title: `${record.no} ${record.place}`,
  });
  const send = () =>
    call('incidents.fill', { ...sentFacts(said), draftId }).then(async () => {
      await settleDraft(draftId);
    });
  const area = (name: 'phenomenon' | 'measures') => ({
    name,
    label: t(`incidents.field.${name}`),
    value: said[name],
    onChange: (value: string) => put({ [name]: value }),
    fault: faults.of(name),
  });
  return (
    <FormFrame title={t('incidents.step.fill')} save={t('incidents.save')} faults={faults} send={send} onDone={onDone}>
      {record.phenomenon === '' && <TextAreaField {...area('phenomenon')} required autoFocus />}
      <TextAreaField {...area('measures')} autoFocus={record.phenomenon !== ''} />
      <TextField
        name="plan"
        label={t('incidents.field.plan')}
        maxLength={500}
        value={said.plan}
        onChange={(plan) => put({ plan })}
        fault={faults.of('plan')}
      />
      <LossRows
        rows={said.losses}
        onChange={(losses) => put({ losses, noLosses: false })}
        fault={faults.of('losses')}
      />
      {said.losses.length === 0 && (
        <CheckField
          name="noLosses"
          label={t('incidents.field.noLosses')}
          value={said.noLosses}
          onChange={(noLosses) => put({ noLosses })}
        />
      )}
      <InjuredRows rows={said.injured} onChange={(injured) => put({ injured })} />
      <AuthorityRows rows={said.authorities} onChange={(authorities) => put({ authorities })} />
      {view.photos === 0 && (
        <TextField
          name="noPhotoReason"
          label={t('incidents.field.noPhotoReason')}
          maxLength={500}
          value={said.noPhotoReason}
          onChange={(noPhotoReason) => put({ noPhotoReason })}
          fault={faults.of('noPhotoReason')}
        />
      )}
    </FormFrame>
  );
}
