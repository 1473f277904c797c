import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NowLine } from '../../shared/contract/desk.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { matterOf } from '../now/matter-of.ts';
import { useKeys } from './keys.ts';
import styles from './notice.module.css';
import { openLine } from './open-line.ts';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { useAlarms } from './use-alarms.ts';

/** What has fallen due, most urgent first; one click or Alt+0 opens it. It goes by itself once it is dealt with. */
export function AlarmBanner() {
  const t = useText();
  const lines = useAlarms();
  const [all, setAll] = useState(false);
  const [snoozing, setSnoozing] = useState<NowLine | null>(null);
  const first = lines[0];
  useKeys({ 'alt+0': first ? () => openLine(first) : undefined });
  if (!first) return null;
  const shown = all ? lines : [first];
  return (
    <section className={styles.notice} data-tone="danger" aria-label={t('shell.alarm.title')}>
      <div className={styles.scroll} role="alert">
        <ul className={styles.lines}>
          {shown.map((line, i) => (
            <li key={`${line.record} ${line.rule}`}>
              <LineText line={line} />
              <Button size="compact-sm" onClick={() => openLine(line)}>
                {t('words.open')}
                {i === 0 ? <kbd style={{ marginLeft: 8 }}>Alt 0</kbd> : null}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setSnoozing(line)}>
                {t('shell.alarm.snooze')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {lines.length > 1 ? (
        <Button size="compact-sm" variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('shell.alarm.fold') : t('shell.alarm.more', { count: lines.length - 1 })}
        </Button>
      ) : null}
      <SnoozeDialog line={snoozing} onClose={() => setSnoozing(null)} />
    </section>
  );
}

function LineText({ line }: { line: NowLine }) {
  const t = useText();
  const format = useFormat();
  const second = useNow();
  return (
    <span className={styles.what} style={{ flex: 1 }}>
      <Meaning tone="danger">
        {t(`domain.rule.${line.rule}`)} · {format.due(line.dueAt, second)}
      </Meaning>{' '}
      {[line.place, matterOf(line, t), line.what, line.who].filter(Boolean).join(' · ')}
    </span>
  );
}
