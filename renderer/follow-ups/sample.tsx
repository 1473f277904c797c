import { useState } from 'react';
import type { FollowUpLine } from '../../shared/contract/follow-ups.ts';
import { recheckVerdicts } from '../../shared/registers/follow-ups.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './follow-ups.module.css';

type Verdict = (typeof recheckVerdicts)[number];

/** 抽查: the supervisor asks some of the month's customers once more, and what differs is followed up anew. */
export function Sample() {
  const t = useText();
  const timeZone = useSite((s) => s.site.timeZone);
  const [month, setMonth] = useState(() => wallTime(now(), timeZone).date.slice(0, 7));
  const [open, setOpen] = useState<string | null>(null);
  const valid = /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
  const { data } = useDesk('followUps.sample', { month }, { enabled: valid });
  return (
    <div className={styles.rate}>
      <TextField
        name="month"
        label={t('followUps.rate.month')}
        value={month}
        onChange={setMonth}
        maxLength={7}
        fault={valid ? undefined : 'format'}
      />
      {data && (
        <p className={styles.figures}>
          {data.lines.length === 0
            ? t('caseLife.sample.empty')
            : t('caseLife.sample.lead', { done: data.done, sampled: data.lines.length })}
        </p>
      )}
      {data?.lines.map((line) => (
        <Drawn
          key={line.followUp.id}
          line={line}
          open={open === line.followUp.id}
          onOpen={(opened) => setOpen(opened ? line.followUp.id : null)}
        />
      ))}
      {data?.people.map(({ caller, ...counts }) => (
        <p key={caller}>{t('caseLife.sample.person', { caller: caller || t('words.unknown'), ...counts })}</p>
      ))}
    </div>
  );
}

function Drawn({ line, open, onOpen }: { line: FollowUpLine; open: boolean; onOpen(open: boolean): void }) {
  const t = useText();
  const format = useFormat();
  const { followUp, case: c } = line;
  const { recheck, result, opinion, doneAt, caller } = followUp;
  return (
    <details open={open} onToggle={(event) => event.currentTarget.open !== open && onOpen(event.currentTarget.open)}>
      <summary>
        <strong>{c.place}</strong> {c.callerName} · {c.no} ·{' '}
        {t('caseLife.sample.by', { caller: caller || t('words.unknown') })}{' '}
        {doneAt === null ? '' : format.exact(doneAt)}{' '}
        <Meaning tone={recheck === null ? 'soon' : recheck === 'agreed' ? 'done' : 'danger'}>
          {recheck === null ? t('caseLife.sample.open') : t(`domain.recheck.${recheck}`)}
        </Meaning>
      </summary>
      <p>{c.content}</p>
      <p>
        {t('caseLife.sample.said', { result: result === null ? '' : t(`domain.followUpResult.${result}`) })} {opinion}
      </p>
      <RevealNumber masked={c.phone} reveal={async () => (await call('cases.reveal', { caseId: c.id })).phone} />
      {followUp.recheckNote !== '' && <p>{followUp.recheckNote}</p>}
      {recheck === null && open && <RecheckForm followUpId={followUp.id} onDone={() => onOpen(false)} />}
    </details>
  );
}

function RecheckForm({ followUpId, onDone }: { followUpId: string; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [verdict, setVerdict] = useState<Verdict>('agreed');
  const [note, setNote] = useState('');
  return (
    <FormFrame
      title={t('caseLife.sample.title')}
      save={t('caseLife.sample.save')}
      faults={faults}
      send={() => call('followUps.recheck', { followUpId, verdict, note })}
      onDone={onDone}
    >
      <ChoiceField<Verdict>
        name="verdict"
        label={t('cases.field.verdict')}
        value={verdict}
        onChange={(value) => setVerdict(value)}
        autoFocus
        choices={recheckVerdicts.map((value) => ({ value, label: t(`caseLife.sample.${value}`) }))}
      />
      <TextAreaField
        name="note"
        label={t(verdict === 'differs' ? 'caseLife.sample.noteDiffers' : 'caseLife.sample.note')}
        required={verdict === 'differs'}
        rows={2}
        value={note}
        onChange={(typed) => {
          setNote(typed);
          faults.clear('note');
        }}
        fault={faults.of('note')}
      />
    </FormFrame>
  );
}
