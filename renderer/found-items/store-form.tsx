import { useRef, useState } from 'react';
import type { FoundItemView } from '../../shared/contract/found-items.ts';
import recordStyles from '../cases/case-record.module.css';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { restore, useDraft, useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScreen } from '../shell/screen.ts';
import { type ItemSaid, nothingSaid, sentItem } from './item-drafts.ts';
import { ItemFields } from './item-fields.tsx';

/** A thing that somebody brings, or that was left: described once, then it has a number and a tag. */
export function FreshItem({ draftId }: { draftId: string | undefined }) {
  const kept = useKeptDraft(draftId);
  if (kept.state === 'reading') return <div className={recordStyles.record} />;
  const start = kept.state === 'found' ? restore(kept.content, nothingSaid) : nothingSaid;
  return <StoreForm start={start} draftId={kept.state === 'found' ? draftId : undefined} />;
}

function StoreForm({ start, draftId }: { start: ItemSaid; draftId: string | undefined }) {
  const t = useText();
  const faults = useFaults();
  const replace = useScreen((s) => s.replace);
  const [id] = useState(() => draftId ?? crypto.randomUUID());
  const [said, setSaid] = useState(start);
  const put = (fields: Partial<ItemSaid>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  useDraftScreen(id);
  useDraft({
    ...{ id, form: 'foundItem', values: said, touched: said !== start || draftId !== undefined },
    title: [said.itemDescription, said.where.text].filter(Boolean).join(' ').slice(0, 120),
  });
  const stored = useRef<string>(undefined);
  const send = () =>
    call('foundItems.store', { id, ...sentItem(said), at: null }).then(async ({ record }) => {
      await settleDraft(id);
      tellDone(t('foundItems.stored', { no: record.no, place: record.storagePlace }));
      stored.current = record.id;
    });
  return (
    <section className={recordStyles.record}>
      <FormFrame
        title={t('foundItems.newItem')}
        save={t('foundItems.storeSave')}
        faults={faults}
        send={send}
        onDone={() => replace({ at: 'foundItems', ...(stored.current && { itemId: stored.current }) })}
      >
        <ItemFields said={said} put={put} faults={faults} />
      </FormFrame>
    </section>
  );
}

/** What was written down wrongly. */
export function CorrectItem({ view, onDone }: { view: FoundItemView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const { record } = view;
  const [said, setSaid] = useState((): ItemSaid => {
    const { direction, itemDescription, distinguishingMarks, whereWhen, reporter, finder, storagePlace } = record;
    return {
      ...{ direction, itemDescription, distinguishingMarks, whereWhen, reporter, finder, storagePlace },
      where: { text: record.place, unit: null },
      reporterPhone: '',
      value: record.estimatedValue === null ? null : record.estimatedValue / 100,
    };
  });
  const [reason, setReason] = useState('');
  const put = (fields: Partial<ItemSaid>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const send = () => {
    const untouched = said.where.text === record.place;
    const { storagePlace: _, reporterPhone, ...rest } = sentItem(said, untouched ? record.unitId : null);
    return call('foundItems.correct', { itemId: record.id, reason, ...rest, reporterPhone: reporterPhone || null });
  };
  return (
    <FormFrame
      title={t('foundItems.steps.title', { step: t('foundItems.step.correct'), item: record.itemDescription })}
      save={t('foundItems.steps.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <ItemFields said={said} put={put} faults={faults} correcting={{ phone: record.reporterPhone }} />
      <TextField
        name="reason"
        label={t('foundItems.field.reason')}
        required
        maxLength={200}
        value={reason}
        onChange={setReason}
        fault={faults.of('reason')}
      />
    </FormFrame>
  );
}
