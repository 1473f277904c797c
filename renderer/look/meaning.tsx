import type { ReactNode } from 'react';
import styles from './meaning.module.css';

/** danger: overdue or danger now. soon: due within its warning. done: just confirmed. waits: for somebody else. */
export type Tone = 'danger' | 'soon' | 'done' | 'waits' | 'plain';

const shapes: Record<Exclude<Tone, 'plain'>, string> = {
  danger: 'M6 .8 11.6 11H.4Z',
  soon: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm-.8 2v4.1l2.9 1.7.8-1.3-2.1-1.3V2.5Z',
  done: 'M4.6 10.6.7 6.7 2.3 5l2.3 2.3L9.8 2l1.6 1.7Z',
  waits: 'M2.2 1.2h2.6v9.6H2.2Zm5 0h2.6v9.6H7.2Z',
};

/** A word with the colour and the shape of its meaning. */
export function Meaning({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`${styles.meaning} ${styles[tone]}`}>
      {tone === 'plain' ? null : (
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d={shapes[tone]} />
        </svg>
      )}
      {children}
    </span>
  );
}
