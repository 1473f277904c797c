import type { KeyLine } from '../../shared/contract/keys.ts';
import { useText } from '../i18n/index.ts';
import styles from './keys.module.css';

type Chosen = Pick<KeyLine, 'id' | 'keyCode' | 'label' | 'copies'>;

interface ChosenKeysProps {
  keys: readonly Chosen[];
  /** What hangs on the same ring and could come along. */
  ring: readonly Chosen[];
  onAdd(key: Chosen): void;
  onRemove(keyId: string): void;
}

/** The keys that go together; a scan adds another. */
export function ChosenKeys({ keys, ring, onAdd, onRemove }: ChosenKeysProps) {
  const t = useText();
  return (
    <ul className={styles.chosen} aria-label={t('keys.title')}>
      {keys.map((key) => (
        <li key={key.id}>
          <b>{key.keyCode}</b> {key.label} · {t('keys.pieces', { count: key.copies })}
          {keys.length > 1 && (
            <button
              type="button"
              onClick={() => onRemove(key.id)}
              aria-label={`${t('keys.lend.remove')} ${key.keyCode}`}
            >
              {t('keys.lend.remove')}
            </button>
          )}
        </li>
      ))}
      {ring.map((key) => (
        <li key={key.id} data-besides>
          {key.keyCode} {key.label}
          <button type="button" onClick={() => onAdd(key)} aria-label={`${t('keys.card.set')} ${key.keyCode}`}>
            {t('keys.card.set')}
          </button>
        </li>
      ))}
      <li data-hint>{t('keys.lend.add')}</li>
    </ul>
  );
}
