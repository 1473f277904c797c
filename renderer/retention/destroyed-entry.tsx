import type { EntryData } from '../../shared/registers/entries.ts';
import { retentionRuleNames } from '../../shared/registers/retention-rules.ts';
import { useText } from '../i18n/index.ts';

/** The one line that is left of a timeline whose time is over. */
export function DestroyedEntry({ data: { rule, no } }: { data: Extract<EntryData, { kind: 'destroyed' }> }) {
  const t = useText();
  const known = retentionRuleNames.find((name) => name === rule);
  return <b>{known ? t('retention.entry', { rule: t(`retention.rules.${known}`), no }) : t('retention.entryPlain')}</b>;
}
