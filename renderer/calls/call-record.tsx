import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallLine } from '../../shared/contract/calls.ts';
import { PaperMark } from '../back-entry/paper-mark.tsx';
import factStyles from '../cases/case-facts.module.css';
import recordStyles from '../cases/case-record.module.css';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { Timeline } from '../cases/timeline.tsx';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { TextField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { openScreen } from '../shell/screen.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { RoomLink } from '../units/room-link.tsx';
import styles from './calls.module.css';

/** One logged call: what was said, whether the transfer worked, and the way to make it a report. */
export function CallRecord({ callId }: { callId: string }) {
  const t = useText();
  const format = useFormat();
  const { data: line, error } = useDesk('calls.read', { callId });
  const history = useDesk('history.ofRecord', { register: 'calls', record: callId });
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (line?.id !== callId) return <div className={recordStyles.record} />;
  return (
    <article className={recordStyles.record} aria-label={line.no}>
      <header className={recordStyles.head}>
        <div>
          <h1>{[line.place, line.callerName].filter(Boolean).join(' ') || t('words.unknown')}</h1>
          <p className={recordStyles.sub}>
            {line.no} {line.enteredLate && <em>{t('cases.lateEntry')}</em>}
            <PaperMark record={line.id} />
            <RoomLink unitId={line.unitId} />
            <PrintButton onPrint={() => printSlips('F11', [callId])} />
          </p>
        </div>
        <div className={recordStyles.standing}>{t(`domain.callResult.${line.result}`)}</div>
      </header>
      <RecordSync register="calls" record={line.id} />
      <div className={styles.buttons}>
        {line.caseId === null ? (
          <Button onClick={() => openScreen({ at: 'intake', callId })}>{t('calls.promote')}</Button>
        ) : (
          <Button variant="default" onClick={() => openScreen({ at: 'cases', caseId: line.caseId ?? '' })}>
            {t('calls.openCase')}
          </Button>
        )}
      </div>
      {line.verifyBy !== null && <Verify line={line} />}
      <p className={factStyles.content}>{line.gist}</p>
      <dl className={factStyles.facts}>
        {factsOf(line).map(([field, value]) => (
          <div key={field} className={factStyles.fact}>
            <dt>{t(`domain.field.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={factStyles.fact}>
          <dt>{t('domain.field.callerNumber')}</dt>
          <dd>
            <RevealNumber
              masked={line.callerNumber}
              reveal={async () => (await call('calls.reveal', { callId })).phone}
            />
          </dd>
        </div>
        <div className={factStyles.fact}>
          <dt>{t('domain.field.direction')}</dt>
          <dd>{t(`domain.callDirection.${line.direction}`)}</dd>
        </div>
        <div className={factStyles.fact}>
          <dt>{t('domain.field.startedAt')}</dt>
          <dd>{format.exact(line.startedAt)}</dd>
        </div>
        <div className={factStyles.fact}>
          <dt>{t('domain.field.createdAt')}</dt>
          <dd>{format.exact(line.createdAt)}</dd>
        </div>
      </dl>
      <Timeline entries={history.data ?? []} />
    </article>
  );
}

function factsOf(line: CallLine) {
  const rings = line.ringsBeforeAnswer === null ? '' : String(line.ringsBeforeAnswer);
  const facts = [
    ['handling', line.handling],
    ['transferTo', line.transferTo],
    ['ringsBeforeAnswer', rings],
    ['answeredBy', line.answeredByName],
  ] as const;
  return facts.filter(([, value]) => value !== '');
}

/** S18: did whoever the caller was handed to really make contact? */
function Verify({ line }: { line: CallLine }) {
  const t = useText();
  const format = useFormat();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  if (line.verified === true) {
    return (
      <p className={styles.verified}>
        <Meaning tone="done">{t('calls.verifyState.yes')}</Meaning>
      </p>
    );
  }
  const verify = (verified: boolean) => {
    call('calls.verify', { callId: line.id, verified, note }).then(() => setNote(''), setProblem);
  };
  return (
    <section className={styles.verify} aria-label={t('calls.verify')}>
      <p>
        <strong>{t('calls.verifyAsk', { name: line.transferTo })}</strong>{' '}
        {line.verified === false ? (
          <Meaning tone="soon">{t('calls.verifyState.no')}</Meaning>
        ) : (
          <span>{format.exact(line.verifyBy ?? 0)}</span>
        )}
      </p>
      <TextField name="note" label={t('calls.verifyNote')} value={note} onChange={setNote} maxLength={500} />
      <div className={styles.buttons}>
        <Button onClick={() => verify(true)}>{t('calls.verifyDone')}</Button>
        <Button variant="default" onClick={() => verify(false)}>
          {t('calls.verifyNot')}
        </Button>
      </div>
      {problem !== null && <p role="alert">{errorText(problem, t)}</p>}
    </section>
  );
}
