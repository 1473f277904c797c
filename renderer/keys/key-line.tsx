import type { KeyLine } from '../../shared/contract/keys.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { keyStateText, keyTone } from './key-words.ts';

export const keyLineHeight = 62;

/** One key in a list: what it opens, where it is, who has it and until when. */
export function KeyLineView({ line }: { line: KeyLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        <strong>{line.keyCode}</strong> {line.label}
      </span>
      <Meaning tone={keyTone(line, now)}>
        {keyStateText(line, t)}
        {line.dueAt !== null && line.dueAt < now && ` · ${format.due(line.dueAt, now)}`}
      </Meaning>
      <span className={styles.said}>
        {line.holder !== '' ? line.holder : line.cabinetPos && t('keys.card.hang', { pos: line.cabinetPos })}
        {line.copies > 1 && ` · ${t('keys.pieces', { count: line.copies })}`}
      </span>
      <span className={styles.when}>
        {line.dueAt !== null && line.dueAt >= now && t('keys.card.due', { time: format.moment(line.dueAt, now) })}
        {line.dueAt === null && line.since !== null && format.since(line.since, now)}
      </span>
    </div>
  );
}
