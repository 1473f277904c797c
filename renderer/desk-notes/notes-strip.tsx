import { Button } from '@mantine/core';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './desk-notes.module.css';

/** What whoever sits here must still read: one calm line above what is due, first seen when they sign in. */
export function NotesStrip() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const [first, ...others] = useDesk('deskNotes.unread', {}).data ?? [];
  if (!first) return null;
  return (
    <section className={styles.strip} aria-label={t('deskNotes.strip.label')}>
      <Meaning tone="waits">{t('deskNotes.strip.count', { count: others.length + 1 })}</Meaning>
      <span className={styles.stripText}>
        <b>{first.title}</b> {first.excerpt}
      </span>
      <small>{t('deskNotes.by', { name: first.byName, time: format.moment(first.writtenAt, now) })}</small>
      <Button size="compact-md" onClick={() => openScreen({ at: 'deskNotes', noteId: first.id })}>
        {t('deskNotes.strip.open')}
      </Button>
    </section>
  );
}
