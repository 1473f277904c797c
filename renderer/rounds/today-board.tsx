import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { PatrolDay, PatrolLine } from '../../shared/contract/patrols.ts';
import { isOnTheWay } from '../../shared/registers/patrols.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { today } from '../print/request.ts';
import { usePerson } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';
import { patrolStateText, patrolTone } from './round-words.ts';
import styles from './rounds.module.css';

/** Begins the round of a route and opens it. */
export function startRoute(routeId: string): void {
  call('patrols.start', { id: crypto.randomUUID(), routeId })
    .then(({ record }) => openScreen({ at: 'patrols', patrolId: record.id }))
    .catch(tellError);
}

/** What is to be walked today, and on which of the last days the building was not gone through. @param routeId whose tag was scanned */
export function TodayBoard({ routeId }: { routeId: string | undefined }) {
  const t = useText();
  const { data } = useDesk('patrols.today', {});
  const routes = useDesk('routes.list', {});
  const scanned = routes.data?.find(({ record }) => record.id === routeId)?.record;
  const listed = data ?? [];
  const scannedLine = scanned && listed.find((line) => line.routeId === scanned.id && line.status === 'planned');
  return (
    <div className={styles.board}>
      <section aria-label={t('rounds.today.title')}>
        <h2>{t('rounds.today.title')}</h2>
        {data && listed.length === 0 && !scanned && <p className={styles.hint}>{t('rounds.today.none')}</p>}
        <ul className={styles.today}>
          {scanned && !scannedLine && (
            <li>
              <strong>{scanned.name}</strong>
              <span />
              <StartButton routeId={scanned.id} text={t('rounds.today.start')} autoFocus />
            </li>
          )}
          {listed.map((line) => (
            <TodayLine key={line.id} line={line} autoFocus={line.id === scannedLine?.id} />
          ))}
        </ul>
      </section>
      <Days />
    </div>
  );
}

function StartButton({ routeId, text, autoFocus }: { routeId: string; text: string; autoFocus: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (autoFocus) button.current?.focus();
  }, [autoFocus]);
  return (
    <Button ref={button} onClick={() => startRoute(routeId)}>
      {text}
    </Button>
  );
}

function TodayLine({ line, autoFocus }: { line: PatrolLine; autoFocus: boolean }) {
  const t = useText();
  const role = usePerson()?.role;
  const reached = line.points - line.missed;
  const open = () => openScreen({ at: 'patrols', patrolId: line.id });
  const mayStart = line.walker === 'desk' || role === 'supervisor';
  const waits = line.status === 'planned' && line.startedAt === null;
  return (
    <li>
      <span>
        <strong>{line.routeName}</strong>{' '}
        {waits
          ? t('rounds.today.points', { count: line.points })
          : t('rounds.today.progress', {
              done: line.finishedAt === null ? line.scanned + line.byHand + line.skipped : reached,
              all: line.points,
            })}{' '}
        {line.walkedByName}
      </span>
      <Meaning tone={patrolTone(line, today())}>{patrolStateText(line, today(), t)}</Meaning>
      {waits && mayStart ? (
        <StartButton routeId={line.routeId} text={t('rounds.today.start')} autoFocus={autoFocus} />
      ) : waits ? (
        <span>{t('rounds.today.notYours')}</span>
      ) : (
        <Button variant="default" onClick={open}>
          {t(isOnTheWay(line) ? 'rounds.today.goOn' : 'rounds.today.open')}
        </Button>
      )}
    </li>
  );
}

function Days() {
  const t = useText();
  const { data } = useDesk('patrols.days', { days: 14 });
  if (!data) return null;
  return (
    <section aria-label={t('rounds.days.title')}>
      <h2>{t('rounds.days.title')}</h2>
      <ol className={styles.days}>
        {data.toReversed().map((one) => (
          <Day key={one.day} one={one} />
        ))}
      </ol>
      <p className={styles.hint}>{t('rounds.days.lead')}</p>
    </section>
  );
}

function Day({ one: { day, isDue, areasLeft, walked } }: { one: PatrolDay }) {
  const t = useText();
  const left = areasLeft.length > 0;
  const areas = areasLeft.map((area) => t(`rounds.area.${area}`)).join('、');
  const running = day === today();
  const bad = left && isDue && !running;
  const words = !isDue
    ? day
    : left
      ? t(running ? 'rounds.days.running' : 'rounds.days.left', { day, areas })
      : t('rounds.days.full', { day });
  return (
    <li title={words} data-left={bad || undefined} data-full={!left || undefined}>
      <span aria-hidden="true">
        {day.slice(5)}
        <b>{bad ? '✕' : isDue ? walked : '–'}</b>
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </li>
  );
}
