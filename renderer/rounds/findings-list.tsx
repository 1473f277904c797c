import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FindingView, PatrolView } from '../../shared/contract/patrols.ts';
import { Attachments } from '../attachments/attachments.tsx';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './rounds.module.css';
import { beginReport } from './to-case.ts';
import { WordForm } from './word-form.tsx';

/** What was found on a round, and who sees to it. */
export function FindingsList({ view }: { view: PatrolView }) {
  const t = useText();
  if (view.findings.length === 0) return null;
  return (
    <section className={styles.findings} aria-label={t('rounds.findings.title')}>
      <h2>{t('rounds.findings.title')}</h2>
      {view.findings.map((finding) => (
        <Finding key={finding.record.id} finding={finding} may={view.steps.includes('assign')} />
      ))}
    </section>
  );
}

function Finding({ finding, may }: { finding: FindingView; may: boolean }) {
  const t = useText();
  const format = useFormat();
  const { record } = finding;
  const told = { time: format.exact(record.reportedAt ?? 0), name: record.reportedTo };
  return (
    <article className={styles.finding} aria-label={record.no}>
      <p>
        <Standing finding={finding} /> <b>{t(`rounds.item.${record.item}`)}</b> {record.finding}
      </p>
      <p>
        {record.no} · {record.place} · {format.exact(record.at)}{' '}
        {record.followUp && `· ${t('rounds.field.followUp')}：${record.followUp}`}
      </p>
      {record.major && (
        <p>
          <Meaning tone="danger">{t('rounds.findings.major')}</Meaning>{' '}
          {record.reportedAt === null ? t('rounds.findings.unreported') : t('rounds.findings.reported', told)}
        </p>
      )}
      <Links finding={finding} />
      {may && <Actions finding={finding} />}
      <Attachments register="patrolFindings" record={record.id} proposed="before" />
    </article>
  );
}

function Standing({ finding: { record, isDone, isAssigned } }: { finding: FindingView }) {
  const t = useText();
  if (record.solvedOnSpot) return <Meaning tone="done">{t('rounds.findings.solved')}</Meaning>;
  if (isDone) return <Meaning tone="done">{t('rounds.findings.done')}</Meaning>;
  return isAssigned ? (
    <Meaning tone="waits">{t('rounds.findings.waits')}</Meaning>
  ) : (
    <Meaning tone="soon">{t('rounds.findings.open')}</Meaning>
  );
}

function Links({ finding: { record, caseNo, noteNo } }: { finding: FindingView }) {
  const t = useText();
  const { caseId, noteId } = record;
  return (
    <p>
      {caseId !== null && caseNo !== '' && (
        <button type="button" className={keyStyles.link} onClick={() => openScreen({ at: 'cases', caseId })}>
          {t('rounds.findings.caseLink', { no: caseNo })}
        </button>
      )}{' '}
      {noteId !== null && (
        <button
          type="button"
          className={keyStyles.link}
          onClick={() => openScreen({ at: 'patrols', view: 'notes', noteId })}
        >
          {t('rounds.findings.noteLink', { no: noteNo })}
        </button>
      )}
    </p>
  );
}

function Actions({ finding: { record, caseNo, noteNo, isDone } }: { finding: FindingView }) {
  const t = useText();
  const [open, setOpen] = useState<'settle' | 'reportUp' | null>(null);
  const findingId = record.id;
  const toCase = () =>
    beginReport(
      {
        ...{ content: record.finding, place: record.place, locationDetail: record.place, unit: null },
        ...{ subCategory: null, severity: record.major ? 'major' : 'normal' },
      },
      (caseId) => call('patrols.toCase', { findingId, caseId }),
    ).catch(tellError);
  const toNote = () =>
    openScreen({
      ...{ at: 'patrols', view: 'notes', noteId: 'new' },
      about: {
        ...{ findingId, inspectionId: null, unitId: null, place: record.place, major: record.major },
        body: t('rounds.paper.finding', { no: record.no, text: record.finding }),
      },
    });
  if (open === 'settle') {
    return (
      <WordForm
        title={t('rounds.findings.settle')}
        save={t('rounds.findings.settleSave')}
        name="followUp"
        label={t('rounds.findings.settleText')}
        send={(followUp) => call('patrols.settle', { findingId, followUp })}
        onDone={() => setOpen(null)}
      />
    );
  }
  if (open === 'reportUp') {
    return (
      <WordForm
        title={t('rounds.findings.reportUp')}
        save={t('rounds.findings.reportSave')}
        name="reportedTo"
        label={t('rounds.findings.reportedTo')}
        send={(reportedTo) => call('patrols.reportUp', { findingId, reportedTo })}
        onDone={() => setOpen(null)}
      />
    );
  }
  const owed = record.major && record.reportedAt === null;
  return (
    <div className={keyStyles.buttons}>
      {owed && <Button onClick={() => setOpen('reportUp')}>{t('rounds.findings.reportUp')}</Button>}
      {!isDone && caseNo === '' && (
        <Button variant="default" onClick={() => void toCase()}>
          {t('rounds.findings.toCase')}
        </Button>
      )}
      {!isDone && noteNo === '' && (
        <Button variant="default" onClick={toNote}>
          {t('rounds.findings.toNote')}
        </Button>
      )}
      {record.doneAt === null && (
        <Button variant="default" onClick={() => setOpen('settle')}>
          {t('rounds.findings.settle')}
        </Button>
      )}
    </div>
  );
}
