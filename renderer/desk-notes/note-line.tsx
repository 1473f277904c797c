import type { NoteLine } from '../../shared/contract/desk-notes.ts';
import { holds } from '../../shared/registers/desk-notes.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';

export const noteLineHeight = 62;

/** One note in a list: what it is about, whose it is, and whether it still waits to be read. */
export function NoteLineView({ line }: { line: NoteLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const state = line.status === 'inForce' && !holds(line, now) ? 'over' : line.status;
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        <strong>{line.title}</strong> {line.byName}
      </span>
      <Meaning tone={line.unread ? 'waits' : 'plain'}>
        {line.unread ? t('deskNotes.unread') : state === 'inForce' ? '' : t(`deskNotes.state.${state}`)}
      </Meaning>
      <span className={styles.said}>
        {t(`deskNotes.kind.${line.kind}`)} · {line.excerpt}
      </span>
      <span className={styles.when}>{format.moment(line.writtenAt, now)}</span>
    </div>
  );
}
