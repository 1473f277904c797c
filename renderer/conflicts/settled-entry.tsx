import type { EntryData } from '../../shared/registers/entries.ts';
import { useText } from '../i18n/index.ts';
import { deskName } from './conflict-words.ts';

/** That somebody said which of two desks' outcomes holds, on the history of what it is about. */
export function SettledEntry({ data: { conflict, desk, text } }: { data: Extract<EntryData, { kind: 'settled' }> }) {
  const t = useText();
  return (
    <>
      {t(`conflicts.kind.${conflict}`)} <b>{t('conflicts.history', { desk: deskName({ desk, isHere: false }, t) })}</b>{' '}
      {text}
    </>
  );
}
