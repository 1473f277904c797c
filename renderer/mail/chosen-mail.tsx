import type { MailLine } from '../../shared/contract/mail.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { mailName } from './mail-words.ts';

export type Chosen = Pick<MailLine, 'id' | 'no' | 'type' | 'special' | 'trackingNo' | 'addressee' | 'shelf'>;

interface ChosenMailProps {
  items: readonly Chosen[];
  /** What else waits for the same room. */
  besides: readonly Chosen[];
  onAdd(items: readonly Chosen[]): void;
  onRemove(id: string): void;
}

/** The items that are taken together; a scan adds another. */
export function ChosenMail({ items, besides, onAdd, onRemove }: ChosenMailProps) {
  const t = useText();
  const line = (item: Chosen) => (
    <>
      {mailName(item, t)} {item.addressee} {item.shelf && t('mail.out.shelf', { shelf: item.shelf })}
    </>
  );
  return (
    <ul className={styles.chosen} aria-label={t('mail.title')}>
      {items.map((item) => (
        <li key={item.id}>
          <b>✓</b> {line(item)}
          {items.length > 1 && (
            <button
              type="button"
              onClick={() => onRemove(item.id)}
              aria-label={`${t('mail.out.remove')} ${item.trackingNo || item.no}`}
            >
              {t('mail.out.remove')}
            </button>
          )}
        </li>
      ))}
      {besides.map((item) => (
        <li key={item.id} data-besides>
          {line(item)}
          <button
            type="button"
            onClick={() => onAdd([item])}
            aria-label={`${t('mail.out.add')} ${item.trackingNo || item.no}`}
          >
            {t('mail.out.add')}
          </button>
        </li>
      ))}
      <li data-hint>
        {t('mail.out.hint')}
        {besides.length > 1 && (
          <button type="button" onClick={() => onAdd(besides)}>
            {t('mail.out.addAll')}
          </button>
        )}
      </li>
    </ul>
  );
}
