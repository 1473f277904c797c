import { useState } from 'react';
import type { DeskEvents } from '../../shared/contract/events.ts';
import { useDeskEvent } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './exports.module.css';

/** How far a long piece of work is, and how long it will go on at this rate. */
export function Progress({
  task,
  label,
}: {
  task: DeskEvents['progress']['task'];
  label: 'exports.running' | 'exports.checking';
}) {
  const t = useText();
  const format = useFormat();
  const [began] = useState(() => performance.now());
  const [at, setAt] = useState({ done: 0, leftMs: null as number | null });
  useDeskEvent('progress', (progress) => {
    if (progress.task !== task) return;
    const { done } = progress;
    const leftMs = done > 0.05 ? ((performance.now() - began) * (1 - done)) / done : null;
    setAt({ done, leftMs });
  });
  const percent = Math.floor(at.done * 100);
  const words = t(label, { percent });
  return (
    <div className={styles.progress}>
      <progress max={100} value={percent} aria-label={words} />
      <span>
        {words}
        {at.leftMs === null ? '' : ` · ${t('exports.left', { span: format.span(Math.max(1000, at.leftMs)) })}`}
      </span>
    </div>
  );
}
