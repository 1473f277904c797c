import { useDesk } from '../desk/use-desk.ts';
import { clockMove } from '../format/spans.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { clockWords } from './line-text.ts';
import styles from './log.module.css';

interface ClockMovesProps {
  record: string;
  /** Its time, UTC ms. */
  from: number;
  /** Null: it is not over yet. */
  until: number | null;
}

/** S26: says on a record's page that the computer's clock was moved around its time. Nothing where it was not. */
export function ClockMoves({ record, from, until }: ClockMovesProps) {
  const t = useText();
  const format = useFormat();
  const { data: moves } = useDesk('clock.moves', { record, from, until });
  if (!moves || moves.length === 0) return null;
  return (
    <ul className={styles.moves} aria-label={t('log.clockMoved')}>
      {moves.map(({ at, byMs }) => (
        <li key={`${at} ${byMs}`}>
          <Meaning tone="soon">
            {format.exact(at)} {t(clockWords(byMs), { span: format.span(clockMove(byMs)) })}
          </Meaning>
        </li>
      ))}
    </ul>
  );
}
