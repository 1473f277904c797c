import { Button, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { HistoryLine, HistoryPage as Page } from '../../shared/contract/history.ts';
import { EntryBody } from '../cases/timeline.tsx';
import type { CallInput } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './history.module.css';
import { deedWords, recordWords } from './line-words.ts';

interface HistoryPageProps {
  asked: CallInput<'history.list'>;
  chosen: number | undefined;
  onChoose(seq: number): void;
  /** Set for the last page that is shown. */
  onMore: ((next: NonNullable<Page['next']>) => void) | undefined;
}

/** A hundred changes, newest first. */
export function HistoryPage({ asked, chosen, onChoose, onMore }: HistoryPageProps) {
  const t = useText();
  const { data, error, stale } = useDesk('history.list', asked);
  if (error) return <p className={styles.note}>{errorText(error, t)}</p>;
  if (!data) return null;
  const { lines, next, found } = data;
  if (lines.length === 0) {
    return <p className={styles.note}>{t(found ? 'history.empty' : 'history.notFound')}</p>;
  }
  return (
    <>
      <ol data-stale={stale || undefined}>
        {lines.map((line) => (
          <li key={line.seq}>
            <Line line={line} chosen={line.seq === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ol>
      {next && onMore ? (
        <div className={styles.note}>
          <Button variant="default" onClick={() => onMore(next)}>
            {t('history.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface LineProps {
  line: HistoryLine;
  chosen: boolean;
  onChoose(seq: number): void;
}

function Line({ line, chosen, onChoose }: LineProps) {
  const t = useText();
  const format = useFormat();
  return (
    <UnstyledButton
      className={styles.line}
      aria-current={chosen}
      onClick={() => onChoose(line.seq)}
      onKeyDown={stepToNeighbour}
    >
      <time>{format.exact(line.at)}</time>
      <span>{line.actorName || t('history.theDesk')}</span>
      <span className={styles.what}>
        {recordWords(line, t)} · {line.entry ? <EntryBody data={line.entry} /> : deedWords(line, t)}
      </span>
    </UnstyledButton>
  );
}

/** Up and down go from line to line, over the ends of pages too. */
function stepToNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const all = [...(event.currentTarget.closest('[data-history]')?.querySelectorAll('button') ?? [])];
  all[all.indexOf(event.currentTarget as HTMLButtonElement) + step]?.focus();
}
