import { Button } from '@mantine/core';
import type { PatrolView } from '../../shared/contract/patrols.ts';
import { type itemMarks, type PatrolItem, patrolItems } from '../../shared/registers/patrols.ts';
import { call } from '../desk/bridge.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './rounds.module.css';

type Marks = Partial<Record<PatrolItem, (typeof itemMarks)[number]>>;

interface FinishFormProps {
  view: PatrolView;
  onDone(): void;
}

/** The sheet of the round: each item is right, or has its finding; all the rest by one press. */
export function FinishForm({ view, onDone }: FinishFormProps) {
  return (
    <OwnDraft form="roundFinish" of={{ patrolId: view.record.id }}>
      {(draft) => <OpenSheet view={view} draft={draft} onDone={onDone} />}
    </OwnDraft>
  );
}

function OpenSheet({ view: { record, findings }, draft, onDone }: FinishFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const found = new Set(findings.map((one) => one.record.item));
  const { id, said, put } = useKeptForm<{ patrolId: string; items: Marks; missedReason: string }>({
    ...{ form: 'roundFinish', draft, faults },
    empty: () => ({ patrolId: record.id, items: {}, missedReason: '' }),
    title: (now) => `${record.routeName} ${now.missedReason}`,
  });
  const { missedReason } = said;
  // A finding speaks for its item, also one that came after the sheet was begun.
  const items: Marks = { ...said.items, ...Object.fromEntries([...found].map((item) => [item, 'problem'])) };
  const left = record.points.filter(({ way }) => way === null).length;
  const restOk = () => {
    put({ items: Object.fromEntries(patrolItems.map((item) => [item, items[item] ?? 'ok'])) });
    for (const item of patrolItems) faults.clear(`items.${item}`);
  };
  const send = () => call('patrols.finish', { patrolId: record.id, items, missedReason });
  return (
    <FormFrame
      title={t('rounds.finish.title')}
      save={t('rounds.finish.save')}
      faults={faults}
      draftId={id}
      send={send}
      onDone={onDone}
    >
      <p className={styles.top}>
        <Button variant="default" onClick={restOk} autoFocus>
          {t('rounds.finish.restOk')}
        </Button>
        {t('rounds.finish.lead')}
      </p>
      <div className={styles.items}>
        {patrolItems.map((item) => (
          <ChoiceField
            key={item}
            name={`items.${item}`}
            label={t(`rounds.item.${item}`)}
            required
            value={items[item] ?? null}
            onChange={(mark) => {
              put({ items: { ...items, [item]: mark } });
              faults.clear(`items.${item}`);
            }}
            choices={(['ok', 'problem'] as const).map((value) => ({ value, label: t(`rounds.mark.${value}`) }))}
            fault={faults.of(`items.${item}`)}
            {...(items[item] === 'problem' && !found.has(item) && { hint: t('rounds.finish.problemHint') })}
          />
        ))}
      </div>
      {left > 0 && (
        <TextField
          name="missedReason"
          label={t('rounds.finish.missedReason', { count: left })}
          required
          maxLength={200}
          value={missedReason}
          onChange={(value) => put({ missedReason: value })}
          fault={faults.of('missedReason')}
        />
      )}
    </FormFrame>
  );
}
