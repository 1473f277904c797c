import { useEffect, useRef } from 'react';
import type { BuildingEventView, LinkedIntake } from '../../shared/contract/building-events.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './building-events.module.css';

interface CallerLineProps {
  caller: LinkedIntake;
  view: BuildingEventView;
  /** Something is owed to this caller now. */
  owes: boolean;
  current: boolean;
  marked: boolean;
  onChoose(): void;
  onMark(): void;
}

/** One caller: where, who, the number to ring, and how it stands. */
export function CallerLine({ caller, view, owes, current, marked, onChoose, onMark }: CallerLineProps) {
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current && document.activeElement === box.current?.parentElement) {
      box.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [current]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the chosen line
    <div
      ref={box}
      id={`caller-${caller.id}`}
      role="option"
      aria-selected={marked}
      data-current={current || undefined}
      className={styles.callerLine}
      onClick={onChoose}
      onDoubleClick={() => owes && onMark()}
    >
      <span className={styles.mark} aria-hidden="true">
        {marked ? '✓' : owes ? '○' : ''}
      </span>
      <span>
        <strong>{caller.place}</strong> {caller.callerName} <small>{caller.companyName}</small>
      </span>
      <span>{caller.phone}</span>
      <small>
        {caller.no} {format.clock(caller.receivedAt)}
      </small>
      <Standing caller={caller} view={view} />
    </div>
  );
}

function Standing({ caller, view }: { caller: LinkedIntake; view: BuildingEventView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const { followUpResult, answerTold, answerToldAt, tries } = caller;
  const tried = tries > 0 && ` · ${t('buildingEvents.callers.tries', { count: tries })}`;
  if (caller.owesAsking) return <Meaning tone="soon">{t('buildingEvents.callers.notAsked')}</Meaning>;
  if (followUpResult !== null) {
    const tone = followUpResult === 'dissatisfied' ? 'danger' : 'done';
    return <Meaning tone={tone}>{t(`domain.followUpResult.${followUpResult}`)}</Meaning>;
  }
  if (caller.owesCallBack) {
    return (
      <Meaning tone="soon">
        {answerTold > 0
          ? t('buildingEvents.callers.toldEarlier', { version: answerTold })
          : t('buildingEvents.callers.notTold')}
        {tried}
      </Meaning>
    );
  }
  if (view.record.status === 'wordingReleased' && answerToldAt !== null) {
    const time = format.moment(answerToldAt, now);
    return <Meaning tone="done">{t('buildingEvents.callers.toldAt', { time, version: answerTold })}</Meaning>;
  }
  return <Meaning tone="plain">{t(`domain.state.${caller.status}`)}</Meaning>;
}
