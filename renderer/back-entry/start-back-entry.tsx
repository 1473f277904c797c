import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { isTime, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './back-entry.module.css';

/** The way to write up what was on paper; nothing where that is under way already. */
export function StartBackEntry() {
  const t = useText();
  const { data: open } = useDesk('backEntries.open', {});
  const [asking, setAsking] = useState(false);
  if (open !== null) return null;
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setAsking(true)}>
        {t('log.paper.start')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('log.paper.title')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <StartForm onDone={() => setAsking(false)} />
      </Modal>
    </>
  );
}

/** The dark hours are proposed: the longest time in which nothing was written. */
export function StartForm({ onDone }: { onDone(): void }) {
  const t = useText();
  const { data: proposed } = useDesk('backEntries.propose', {});
  const start = useDeskAction('backEntries.start');
  const faults = useFaults();
  const [id] = useState(() => newId());
  const [typed, setTyped] = useState<{ fromAt?: TypedTime; untilAt?: TypedTime; reason: string }>({ reason: '' });
  const fromAt = typed.fromAt === undefined ? (proposed?.fromAt ?? null) : typed.fromAt;
  const untilAt = typed.untilAt === undefined ? (proposed?.untilAt ?? null) : typed.untilAt;
  const begin = async () => {
    if (!isTime(fromAt) || !isTime(untilAt) || fromAt === null || untilAt === null) {
      const unread = Object.entries({ fromAt, untilAt }).filter(([, value]) => typeof value !== 'number');
      return faults.set(unread.map(([field]) => ({ field, code: 'format' })));
    }
    try {
      await start.run({ id, fromAt, untilAt, reason: typed.reason });
      onDone();
    } catch (error) {
      faults.show(error);
    }
  };
  const change = (fields: Partial<typeof typed>) => {
    setTyped((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  return (
    <form
      ref={faults.formRef}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <p>{t('log.paper.lead')}</p>
      <TimeField
        name="fromAt"
        label={t('log.paper.from')}
        value={fromAt}
        onChange={(next) => change({ fromAt: next })}
        fault={faults.of('fromAt')}
      />
      <TimeField
        name="untilAt"
        label={t('log.paper.until')}
        value={untilAt}
        onChange={(next) => change({ untilAt: next })}
        fault={faults.of('untilAt')}
      />
      <TextField
        name="reason"
        label={t('log.paper.reason')}
        value={typed.reason}
        onChange={(reason) => change({ reason })}
        placeholder={t('log.paper.reasonHint')}
        maxLength={200}
      />
      <Button type="submit">{t('log.paper.begin')}</Button>
    </form>
  );
}
