import type { FoundItemLine } from '../../shared/contract/found-items.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { itemStateText, itemTone } from './item-words.ts';

export const itemLineHeight = 62;

/** One thing in a list: what it is, where it lies, until when; never its marks. */
export function ItemLineView({ line }: { line: FoundItemLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const over = line.dueAt !== null && line.dueAt <= now;
  const who = line.claimant || line.recipient;
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        <strong>{line.itemDescription}</strong> {line.no}
      </span>
      <Meaning tone={itemTone(line, now)}>
        {itemStateText(line, t)}
        {over && ` · ${t('foundItems.filters.over')}`}
      </Meaning>
      <span className={styles.said}>
        {line.dueAt !== null && `${t('foundItems.keptIn', { place: line.storagePlace })} · `}
        {who ? `${who} · ` : ''}
        {line.whereWhen}
      </span>
      <span className={styles.when}>{format.moment(line.endedAt ?? line.storedAt, now)}</span>
    </div>
  );
}
