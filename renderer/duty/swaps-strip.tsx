import { Button } from '@mantine/core';
import { useDesk } from '../desk/use-desk.ts';
import stripStyles from '../desk-notes/desk-notes.module.css';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';

/** S47: swaps and leave that wait for a supervisor's word, as one calm line above what is due. */
export function SwapsStrip() {
  const t = useText();
  const [first, ...others] = useDesk('duty.swaps', { open: true }).data ?? [];
  if (!first) return null;
  return (
    <section className={stripStyles.strip} aria-label={t('duty.swaps.title')}>
      <Meaning tone="waits">{t('duty.swaps.waiting', { count: others.length + 1 })}</Meaning>
      <span className={stripStyles.stripText}>
        <b>{first.name}</b> {first.reason}
      </span>
      <Button size="compact-md" onClick={() => openScreen({ at: 'directory', tab: 'duty' })}>
        {t('duty.swaps.decide')}
      </Button>
    </section>
  );
}
