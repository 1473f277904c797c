import { Button } from '@mantine/core';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import noteStyles from '../desk-notes/desk-notes.module.css';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';

/** What two desks did twice and whoever sits here may settle: one calm line above what is due. */
export function ConflictsStrip() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const [first, ...others] = useDesk('conflicts.mine', {}).data ?? [];
  if (!first) return null;
  return (
    <section className={noteStyles.strip} aria-label={t('conflicts.strip.label')}>
      <Meaning tone="soon">{t('conflicts.strip.count', { count: others.length + 1 })}</Meaning>
      <span className={noteStyles.stripText}>
        <b>{first.what}</b> {t(`conflicts.kind.${first.kind}`)}
      </span>
      <small>{t('conflicts.found', { time: format.moment(first.foundAt, now) })}</small>
      <Button size="compact-md" onClick={() => openScreen({ at: 'conflicts', conflictId: first.id })}>
        {t('conflicts.strip.open')}
      </Button>
    </section>
  );
}
