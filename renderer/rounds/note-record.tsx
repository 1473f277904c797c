import { Button } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import type { ContactNoteView } from '../../shared/contract/contact-notes.ts';
import type { ContactNoteStep } from '../../shared/registers/contact-notes.ts';
import { type DepartmentCode, departmentCodes } from '../../shared/registers/people.ts';
import factStyles from '../cases/case-facts.module.css';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { SelectField, TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { openScreen } from '../shell/screen.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { useMayPrint } from './round-prints.tsx';
import { noteTone } from './round-words.ts';
import styles from './rounds.module.css';
import { WordForm } from './word-form.tsx';

interface NoteRecordProps {
  noteId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** One contact note: what was asked of whom, whether they took it, and what they answered. */
export function NoteRecord({ noteId, focusRef, autoFocus }: NoteRecordProps) {
  const t = useText();
  const now = useNow(60_000);
  const may = useMayPrint();
  const { data: view, error } = useDesk('contactNotes.read', { noteId });
  const [open, setOpen] = useState<ContactNoteStep | null>(null);
  const shown = view?.record.id === noteId;
  const print = () => printSlips('F55', [noteId]);
  usePrintKey(() => may && print());
  useEffect(() => {
    const box = focusRef.current;
    if (autoFocus && shown && !box?.contains(document.activeElement)) box?.focus();
  }, [autoFocus, shown, focusRef]);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record, steps, timeline } = view;
  const department = t(`domain.department.${record.noteTo}`);
  return (
    <article className={recordStyles.record} ref={focusRef} tabIndex={-1} aria-label={`${department} ${record.no}`}>
      <header className={recordStyles.head}>
        <div>
          <h1>{department}</h1>
          <p className={recordStyles.sub}>
            {record.no} {record.toPerson} {record.place}
          </p>
        </div>
        <div className={recordStyles.standing}>
          <Meaning tone={noteTone({ status: record.status, dueAt: view.dueAt }, now)}>
            {t(`rounds.notes.state.${record.status}`)}
          </Meaning>
        </div>
      </header>
      <RecordSync register="contactNotes" record={record.id} />
      <p className={styles.body}>{record.noteBody}</p>
      {record.answer && (
        <p className={styles.body}>
          <b>{t('rounds.notes.answer')}</b> {record.answer}
        </p>
      )}
      {open !== null && steps.includes(open) ? (
        <StepForm step={open} view={view} onDone={() => setOpen(null)} />
      ) : (
        <div className={keyStyles.buttons}>
          {steps.map((step, i) => (
            <Button key={step} variant={i === 0 ? 'filled' : 'default'} onClick={() => setOpen(step)}>
              {t(`rounds.notes.step.${step}`)}
            </Button>
          ))}
          {may && <PrintButton onPrint={print}>{t('rounds.print.F55')}</PrintButton>}
        </div>
      )}
      <Facts view={view} />
      <Timeline entries={timeline} />
    </article>
  );
}

function StepForm({
  step,
  view: { record },
  onDone,
}: {
  step: ContactNoteStep;
  view: ContactNoteView;
  onDone(): void;
}) {
  const t = useText();
  const noteId = record.id;
  if (step === 'resend') return <ResendForm noteId={noteId} onDone={onDone} />;
  const forms = {
    accept: {
      ...{ name: 'acceptedBy', label: t('rounds.notes.acceptedBy') },
      send: (acceptedBy: string) => call('contactNotes.accept', { noteId, acceptedBy }),
    },
    reject: {
      ...{ name: 'reason', label: t('rounds.notes.reason') },
      send: (reason: string) => call('contactNotes.reject', { noteId, reason }),
    },
    answer: {
      ...{ name: 'answer', label: t('rounds.notes.answer'), long: true },
      send: (answer: string) => call('contactNotes.answer', { noteId, answer }),
    },
    close: {
      ...{ name: 'reason', label: t('rounds.notes.closeReason'), required: record.answeredAt === null },
      send: (reason: string) => call('contactNotes.close', { noteId, reason }),
    },
  };
  return (
    <WordForm
      title={t(`rounds.notes.step.${step}`)}
      save={t('rounds.notes.stepSave')}
      {...forms[step]}
      onDone={onDone}
    />
  );
}

function ResendForm({ noteId, onDone }: { noteId: string; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [noteTo, setNoteTo] = useState<DepartmentCode>('property');
  const [toPerson, setToPerson] = useState('');
  return (
    <FormFrame
      title={t('rounds.notes.step.resend')}
      save={t('rounds.notes.save')}
      faults={faults}
      send={() => call('contactNotes.resend', { noteId, noteTo, toPerson })}
      onDone={onDone}
    >
      <SelectField
        name="noteTo"
        label={t('rounds.notes.to')}
        required
        value={noteTo}
        onChange={(next) => next !== '' && setNoteTo(next)}
        options={departmentCodes.map((value) => ({ value, label: t(`domain.department.${value}`) }))}
        autoFocus
      />
      <TextField
        name="toPerson"
        label={t('rounds.notes.toPerson')}
        maxLength={60}
        value={toPerson}
        onChange={setToPerson}
      />
    </FormFrame>
  );
}

function Facts({ view: { record, ownerName, patrolId, dueAt } }: { view: ContactNoteView }) {
  const t = useText();
  const format = useFormat();
  const exact = (at: number | null) => (at === null ? '' : format.exact(at));
  const facts: [string, string][] = [
    [t('rounds.notes.owner'), ownerName],
    [t('rounds.notes.sentAt'), exact(record.sentAt)],
    [t('rounds.notes.acceptedAt'), `${exact(record.acceptedAt)} ${record.acceptedBy}`.trim()],
    [t('rounds.notes.answeredAt'), exact(record.answeredAt)],
    [t('rounds.notes.closedAt'), exact(record.closedAt)],
  ];
  return (
    <>
      {dueAt !== null && record.status !== 'closed' && record.answeredAt === null && (
        <p>{t('rounds.notes.due', { time: format.exact(dueAt) })}</p>
      )}
      {patrolId !== null && (
        <p>
          {t('rounds.notes.from')}{' '}
          <button type="button" className={keyStyles.link} onClick={() => openScreen({ at: 'patrols', patrolId })}>
            {t('rounds.notes.openPatrol')}
          </button>
        </p>
      )}
      <dl className={factStyles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label} className={factStyles.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
