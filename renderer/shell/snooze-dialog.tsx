import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { NowLine } from '../../shared/contract/desk.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { ChoiceField, ReasonField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from './keys.ts';

const spans = ['10', '30', '60', '120'] as const;

/** Quiet for a while, with the reason that stays on the record. */
export function SnoozeDialog({ line, onClose }: { line: NowLine | null; onClose(): void }) {
  const t = useText();
  return (
    <Modal
      opened={line !== null}
      onClose={onClose}
      title={t('shell.alarm.snoozeTitle')}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      {line ? <SnoozeForm line={line} onClose={onClose} /> : null}
    </Modal>
  );
}

function SnoozeForm({ line, onClose }: { line: NowLine; onClose(): void }) {
  const t = useText();
  const faults = useFaults();
  const snooze = useDeskAction('alarms.snooze');
  const [minutes, setMinutes] = useState<(typeof spans)[number]>('10');
  const [reason, setReason] = useState('');
  const save = async () => {
    const { register, record, rule } = line;
    const until = now() + Number(minutes) * 60_000;
    await snooze.run({ register, record, rule, until, reason }).then(onClose, faults.show);
  };
  useKeys({ 'mod+Enter': () => void save(), 'mod+S': () => void save() });
  return (
    <form
      ref={faults.formRef}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <ChoiceField<(typeof spans)[number]>
          name="until"
          label={t('shell.alarm.forHowLong')}
          value={minutes}
          onChange={setMinutes}
          choices={spans.map((value) => ({ value, label: t('words.span.minutes', { count: Number(value) }) }))}
        />
        <ReasonField autoFocus value={reason} onChange={setReason} faults={faults} />
        {snooze.error && !faults.any ? <p role="alert">{errorText(snooze.error, t)}</p> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('words.cancel')}
          </Button>
          <Button type="submit" loading={snooze.pending}>
            {t('shell.alarm.snooze')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
