import { Button } from '@mantine/core';
import { useState } from 'react';
import { longestLeapMs } from '../../shared/time/clock-doubt.ts';
import { useDeskEvent } from '../desk/use-desk.ts';
import { clockMove } from '../format/spans.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './notice.module.css';

const textOf = (byMs: number) => {
  if (byMs > longestLeapMs) return 'log.clock.leap';
  return byMs < 0 ? 'shell.clock.back' : 'shell.clock.forward';
};

/** The machine's clock was moved while the desk ran; deadlines go on by steady time. */
export function ClockNotice() {
  const t = useText();
  const format = useFormat();
  const [byMs, setByMs] = useState(0);
  useDeskEvent('clock', (jump) => setByMs(jump.byMs));
  if (byMs === 0) return null;
  const span = format.span(clockMove(byMs));
  return (
    <div className={styles.notice} data-tone="soon" role="status">
      <p>{t(textOf(byMs), { span })}</p>
      <Button variant="default" size="compact-sm" onClick={() => setByMs(0)}>
        {t('shell.clock.seen')}
      </Button>
    </div>
  );
}
