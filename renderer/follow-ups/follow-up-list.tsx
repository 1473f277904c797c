import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FollowUpLine } from '../../shared/contract/follow-ups.ts';
import { callAt } from '../../shared/registers/follow-up-plan.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './follow-ups.module.css';

interface ListProps {
  lines: readonly FollowUpLine[];
  chosen: FollowUpLine | undefined;
  onChoose(line: FollowUpLine): void;
  empty: string;
  /** That there are more than these. */
  more: string;
}

/** One line for each call; the arrows move, the card beside it follows. */
export function FollowUpList({ lines, chosen, onChoose, empty, more }: ListProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const some = lines.length > 0;
  useEffect(() => {
    if (some && document.activeElement === document.body) list.current?.focus();
  }, [some]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -lines.length, End: lines.length }[event.key];
    if (step === undefined || !chosen) return;
    event.preventDefault();
    const next = lines[Math.max(0, Math.min(lines.length - 1, lines.indexOf(chosen) + step))];
    if (next) onChoose(next);
  };
  if (!some) return <p className={styles.nothing}>{empty}</p>;
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('followUps.title')}
      aria-activedescendant={chosen ? `follow-up-${chosen.followUp.id}` : undefined}
      onKeyDown={onKeyDown}
    >
      {lines.map((line) => (
        <Line key={line.followUp.id} line={line} chosen={line === chosen} onChoose={() => onChoose(line)} />
      ))}
      {more !== '' && <p className={styles.nothing}>{more}</p>}
    </div>
  );
}

function Line({ line, chosen, onChoose }: { line: FollowUpLine; chosen: boolean; onChoose(): void }) {
  const t = useText();
  const { followUp, case: c } = line;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the arrow keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the chosen line
    <div
      ref={box}
      id={`follow-up-${followUp.id}`}
      role="option"
      aria-selected={chosen}
      className={styles.line}
      onClick={onChoose}
    >
      <span>
        <strong>{c.place}</strong> {c.callerName} · {t(`domain.kind.${c.kind}`)}
        <small>{c.content}</small>
      </span>
      <span className={styles.when}>
        <When line={line} />
        {followUp.mandatoryBecause === 'all' ? null : <small>{t(`followUps.must.${followUp.mandatoryBecause}`)}</small>}
      </span>
    </div>
  );
}

function When({ line: { followUp, postponed, case: c } }: { line: FollowUpLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(1000);
  if (followUp.result !== null) {
    const tone = followUp.result === 'dissatisfied' ? 'danger' : followUp.result === 'satisfied' ? 'done' : 'plain';
    return <Meaning tone={tone}>{t(`domain.followUpResult.${followUp.result}`)}</Meaning>;
  }
  if (postponed) return <Meaning tone="waits">{t('followUps.postponed')}</Meaning>;
  const putOff = c.deferredUntil;
  if (putOff !== null && putOff > now) {
    return <Meaning tone="waits">{t('followUps.deferred', { time: format.moment(putOff, now) })}</Meaning>;
  }
  const at = callAt(followUp);
  return <Meaning tone={at <= now ? 'danger' : at - now < 3_600_000 ? 'soon' : 'plain'}>{format.due(at, now)}</Meaning>;
}
