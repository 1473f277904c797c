import { Button } from '@mantine/core';
import type { LogLineView } from '../../shared/contract/log-lines.ts';
import factStyles from '../cases/case-facts.module.css';
import recordStyles from '../cases/case-record.module.css';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { PrintButton } from '../print/print-button.tsx';
import { openScreen } from '../shell/screen.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { RoomLink } from '../units/room-link.tsx';
import { aboutScreen } from './about-screen.ts';
import { ClockMoves } from './clock-moves.tsx';
import { lineText } from './line-text.ts';
import styles from './log.module.css';
import { printNight } from './print-night.ts';
import { showQuickLine } from './quick-line.ts';
import { ThreeTimes } from './three-times.tsx';

/** One line: the original as it was written, its three times, and everything that was said about it afterwards. */
export function LogRecord({ lineId }: { lineId: string }) {
  const t = useText();
  const format = useFormat();
  const { data, error } = useDesk('logLines.read', { lineId });
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!data || (data.line.id !== lineId && !data.supplements.some(({ id }) => id === lineId))) {
    return <div className={recordStyles.record} />;
  }
  const { line, supplements } = data;
  const text = lineText(line, t, format);
  return (
    <article className={recordStyles.record} aria-label={text}>
      <header className={recordStyles.head}>
        <h1>
          {format.exact(line.happenedAt)} {line.place}
        </h1>
      </header>
      <RecordSync register="logLines" record={line.id} />
      <p className={recordStyles.sub}>
        {t(`log.category.${line.category}`)} · {t('log.by')} {line.byName || t('words.product')}
        <RoomLink unitId={line.unitId} />
        <PrintButton onPrint={() => printNight(line)} />
      </p>
      {line.kind === 'line' && <Deeds line={line} text={text} />}
      <p className={factStyles.content} data-original>
        {text}
      </p>
      <ThreeTimes line={line} />
      {line.kind !== 'clock' && <ClockMoves record={line.id} from={line.happenedAt} until={line.enteredAt} />}
      {supplements.length > 0 && (
        <section aria-label={t('log.supplement')}>
          <h2>{t('log.supplement')}</h2>
          <ol className={styles.supplements}>
            {supplements.map((one) => (
              <li key={one.id} data-shown={one.id === lineId || undefined}>
                <p>{one.text}</p>
                <small>
                  {one.byName} <ThreeTimes line={one} />
                </small>
              </li>
            ))}
          </ol>
        </section>
      )}
      {line.kind === 'line' && <p className={styles.hint}>{t('log.neverAltered')}</p>}
    </article>
  );
}

/** What may come of a line; what has come of it. */
function Deeds({ line, text }: { line: LogLineView; text: string }) {
  const t = useText();
  const { id, caseId, caseNo, incidentId, incidentNo, aboutRegister, aboutRecord, aboutNo } = line;
  const about = aboutRegister && aboutRecord ? aboutScreen(aboutRegister, aboutRecord) : null;
  return (
    <div className={styles.buttons}>
      {caseId === null ? (
        <>
          <Button onClick={() => openScreen({ at: 'intake', lineId: id })}>{t('log.promote')}</Button>
          <Button variant="default" onClick={() => openScreen({ at: 'emergency', lineId: id })}>
            {t('log.promoteEmergency')}
          </Button>
          {incidentId === null && (
            <Button variant="default" onClick={() => openScreen({ at: 'incidents', incidentId: 'new', lineId: id })}>
              {t('log.promoteIncident')}
            </Button>
          )}
        </>
      ) : (
        <Button variant="default" onClick={() => openScreen({ at: 'cases', caseId })}>
          {t('log.openCase', { no: caseNo })}
        </Button>
      )}
      <Button variant="default" onClick={() => showQuickLine({ original: { id, text } })}>
        {t('log.addSupplement')}
      </Button>
      {incidentId !== null && (
        <Button variant="default" onClick={() => openScreen({ at: 'incidents', incidentId })}>
          {t('log.incident', { no: incidentNo })}
        </Button>
      )}
      {about && (
        <Button variant="subtle" onClick={() => openScreen(about)}>
          {t('log.aboutRecord', { no: aboutNo })}
        </Button>
      )}
    </div>
  );
}
