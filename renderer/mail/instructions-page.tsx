import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InstructionView } from '../../shared/contract/mail.ts';
import { type InstructionKind, instructionKinds } from '../../shared/registers/mail-items.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ChoiceField, isTime, TextField, TimeField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { UnitPick } from '../keys/unit-pick.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { useScreen } from '../shell/screen.ts';
import { emptyInstruct, type InstructDraft } from './mail-drafts.ts';

/** 客户交代: what is to be done with mail before it comes: forward, phone, return, keep; and whose couriers may leave things. */
export function InstructionsPage({ draftId }: { draftId: string | undefined }) {
  const t = useText();
  const kept = useKeptDraft(draftId);
  const replace = useScreen((s) => s.replace);
  const format = useFormat();
  const now = useNow(60_000);
  const supervises = useIsSupervisor();
  const { data } = useDesk('mail.instructions', { unitId: null });
  const [writing, setWriting] = useState<boolean | null>(null);
  const end = ({ by: _, place: __, byName: ___, ...said }: InstructionView) =>
    void call('mail.instruct', { ...said, active: false }).catch(tellError);
  if (kept.state === 'reading') return <div className={styles.page} />;
  const draft = kept.state === 'found' && draftId ? { id: draftId, content: kept.content } : null;
  const done = () => {
    setWriting(false);
    replace({ at: 'mail', view: 'instructions' });
  };
  return (
    <div className={styles.page}>
      {(writing ?? draft !== null) ? (
        <InstructForm draft={writing ? null : draft} onDone={done} />
      ) : (
        <p className={styles.buttons}>
          <Button onClick={() => setWriting(true)} autoFocus>
            {t('mail.instructions.fresh')}
          </Button>
        </p>
      )}
      {data?.length === 0 && <p>{t('mail.instructions.none')}</p>}
      <table className={styles.table}>
        <tbody>
          {data?.map((one) => (
            <tr key={one.id}>
              <td>
                <strong>{one.place || t('mail.instructions.house')}</strong>{' '}
                {one.addressee || t('mail.instructions.everybody')}
              </td>
              <td>{t(`mail.instruction.${one.kind}`)}</td>
              <td>
                {one.text}
                <div>{one.byName}</div>
              </td>
              <td>{one.until !== null && t('mail.instructions.until', { time: format.moment(one.until, now) })}</td>
              <td>
                {(one.kind !== 'courier' || supervises) && (
                  <Button size="compact-md" variant="default" onClick={() => end(one)}>
                    {t('mail.instructions.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InstructForm({ draft, onDone }: { draft: Begun | null; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const supervises = useIsSupervisor();
  const { id, said, put } = useKeptForm<InstructDraft>({
    ...{ form: 'mailInstruction', draft, faults, empty: () => emptyInstruct },
    title: (written) => `${t('mail.instructions.title')} ${written.room.text}`,
  });
  useDraftScreen(id);
  const { kind, room, until } = said;
  const send = () => {
    if (!isTime(until)) {
      faults.set([{ field: 'until', code: 'format' }]);
      return false;
    }
    const { addressee, text: words } = said;
    const input = { id, kind, unitId: room.unit?.id ?? null, addressee, text: words, until, active: true };
    return call('mail.instruct', input).then(async () => {
      await settleDraft(id);
      tellDone(t('mail.instructions.done', { place: room.unit?.code ?? t('mail.instructions.house') }));
    });
  };
  const text = (name: 'addressee' | 'text', required: boolean) => (
    <TextField
      name={name}
      label={t(`mail.field.${name}`)}
      required={required}
      maxLength={name === 'text' ? 300 : 60}
      value={said[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  return (
    <FormFrame
      title={t('mail.instructions.title')}
      save={t('mail.instructions.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div data-form className={styles.fields}>
        <div className={styles.three}>
          <UnitPick
            value={room}
            onChange={(next) => put({ room: next })}
            faults={faults}
            required={kind !== 'courier'}
            autoFocus
          />
          {text('addressee', false)}
          <TimeField
            name="until"
            label={t('mail.field.until')}
            required={kind === 'hold'}
            leaning="future"
            emptyMeans="—"
            value={until}
            onChange={(next) => put({ until: next })}
            fault={faults.of('until')}
          />
        </div>
        <ChoiceField<InstructionKind>
          name="kind"
          label={t('mail.field.kind')}
          value={kind}
          onChange={(next) => put({ kind: next })}
          choices={instructionKinds
            .filter((value) => value !== 'courier' || supervises)
            .map((value) => ({ value, label: t(`mail.instruction.${value}`) }))}
        />
        {kind === 'courier' && <p>{t('mail.instructions.courierHint')}</p>}
        {text('text', true)}
      </div>
    </FormFrame>
  );
}
