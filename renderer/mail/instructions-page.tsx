import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InstructionView } from '../../shared/contract/mail.ts';
import { type InstructionKind, instructionKinds } from '../../shared/registers/mail-items.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField, isTime, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { type PickedUnit, UnitPick } from '../keys/unit-pick.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { useIsSupervisor } from '../session/session.ts';

/** 客户交代: what is to be done with mail before it comes: forward, phone, return, keep; and whose couriers may leave things. */
export function InstructionsPage() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const supervises = useIsSupervisor();
  const { data } = useDesk('mail.instructions', { unitId: null });
  const [fresh, setFresh] = useState(false);
  const end = ({ by: _, place: __, byName: ___, ...said }: InstructionView) =>
    void call('mail.instruct', { ...said, active: false }).catch(tellError);
  return (
    <div className={styles.page}>
      {fresh ? (
        <InstructForm onDone={() => setFresh(false)} />
      ) : (
        <p className={styles.buttons}>
          <Button onClick={() => setFresh(true)} autoFocus>
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

function InstructForm({ onDone }: { onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const supervises = useIsSupervisor();
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<InstructionKind>('phone');
  const [room, setRoom] = useState<PickedUnit>({ text: '', unit: null });
  const [said, setSaid] = useState({ addressee: '', text: '' });
  const [until, setUntil] = useState<TypedTime>(null);
  const send = () => {
    if (!isTime(until)) {
      faults.set([{ field: 'until', code: 'format' }]);
      return false;
    }
    const input = { ...said, id, kind, unitId: room.unit?.id ?? null, until, active: true };
    return call('mail.instruct', input).then(() =>
      tellDone(t('mail.instructions.done', { place: room.unit?.code ?? t('mail.instructions.house') })),
    );
  };
  const text = (name: keyof typeof said, required: boolean) => (
    <TextField
      name={name}
      label={t(`mail.field.${name}`)}
      required={required}
      maxLength={name === 'text' ? 300 : 60}
      value={said[name]}
      onChange={(value) => {
        setSaid({ ...said, [name]: value });
        faults.clear(name);
      }}
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
          <UnitPick value={room} onChange={setRoom} faults={faults} required={kind !== 'courier'} autoFocus />
          {text('addressee', false)}
          <TimeField
            name="until"
            label={t('mail.field.until')}
            required={kind === 'hold'}
            leaning="future"
            emptyMeans="—"
            value={until}
            onChange={setUntil}
            fault={faults.of('until')}
          />
        </div>
        <ChoiceField<InstructionKind>
          name="kind"
          label={t('mail.field.kind')}
          value={kind}
          onChange={setKind}
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
