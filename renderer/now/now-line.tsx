import { useEffect, useRef } from 'react';
import type { NowLine } from '../../shared/contract/desk.ts';
import { nameOnRung } from '../cases/ladder-words.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, useText } from '../i18n/index.ts';
import { Meaning, type Tone } from '../look/meaning.tsx';
import { lineKey } from './group-lines.ts';
import { matterOf, sinceKey } from './matter-of.ts';
import styles from './now.module.css';

interface NowLineProps {
  line: NowLine;
  chosen: boolean;
  onPoint(): void;
  onOpen(): void;
}

/** What, where, until when, who has it, and the one thing to do. */
export function NowLineView({ line, chosen, onPoint, onOpen }: NowLineProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  const putOff = line.deferredUntil;
  const snoozed = line.snoozedUntil !== null && line.snoozedUntil > now;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the arrow keys and Enter
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the chosen line
    <div
      ref={box}
      id={`now-${lineKey(line).replace(' ', '-')}`}
      role="option"
      aria-selected={chosen}
      className={styles.line}
      data-emergency={line.emergency || undefined}
      onMouseDown={onPoint}
      onClick={onOpen}
    >
      <span className={styles.due}>
        <Meaning tone={toneOf(line, now)}>{format.due(line.dueAt, now)}</Meaning>
        <small>{t(`domain.rule.${line.rule}`)}</small>
      </span>
      <span className={styles.what}>
        <span>
          {line.emergency && <b className={styles.urgent}>{t('domain.category.emergency')}</b>}
          <strong>{line.place || t(line.register === 'calls' ? 'now.call' : 'cases.noPlace')}</strong>{' '}
          {line.register === 'calls' && line.place === '' ? '' : matterOf(line, t)}
        </span>
        <small>
          {line.escalate ? (
            <b className={styles.urgent}>{upwards(line.escalate, t)}</b>
          ) : (
            line.what || t(line.register === 'workReports' ? 'workReports.counted' : 'now.noWords')
          )}
        </small>
      </span>
      <span className={styles.who}>
        {line.who}
        <small>
          {putOff !== null && putOff > now ? (
            <Meaning tone="waits">{t('now.deferred', { time: format.moment(putOff, now) })}</Meaning>
          ) : snoozed ? (
            t('now.snoozed', { time: format.clock(line.snoozedUntil ?? 0) })
          ) : (
            t(sinceKey(line.register), { span: format.since(line.since, now) })
          )}
        </small>
      </span>
      <span className={styles.act}>
        {t(`now.act.${line.rule}`)}
        {chosen && <kbd>Enter</kbd>}
      </span>
    </div>
  );
}

/** Whom to go to, as it has been overdue for too long (§2.3). */
function upwards({ rung, name, phone }: NonNullable<NowLine['escalate']>, t: Say): string {
  return t('caseLife.nowLadder', { rung: t(`domain.rung.${rung}`), name: nameOnRung({ rung, name }, t), phone });
}

const atOnce: readonly NowLine['rule'][] = ['notify60s', 'help5m', 'clarify'];

function toneOf(line: NowLine, now: number): Tone {
  if (line.dueAt <= now) return 'danger';
  return atOnce.includes(line.rule) || line.dueAt - now < 3_600_000 ? 'soon' : 'plain';
}
