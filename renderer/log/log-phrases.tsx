import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { phraseText } from '../phrases/phrase-words.ts';
import styles from './log.module.css';

export interface LogPhrase {
  key: string;
  text: string;
}

/** @returns the first nine phrases of the log, in the order of their digits */
export function useLogPhrases(): LogPhrase[] {
  const t = useText();
  const { data = [] } = useDesk('phrases.list', {});
  const offered = data.filter(({ active, place }) => active && place === 'log').slice(0, 9);
  return offered.map((phrase) => ({ key: phrase.key, text: phraseText(phrase, t) }));
}

interface LogPhrasesProps {
  phrases: readonly LogPhrase[];
  chosen: LogPhrase | null;
  onPick(phrase: LogPhrase): void;
}

/** Nine buttons with their digits: for one finger, and as the keyboard's memory. */
export function LogPhrases({ phrases, chosen, onPick }: LogPhrasesProps) {
  const t = useText();
  return (
    <section aria-label={t('log.phrases')}>
      <div className={styles.phrases}>
        {phrases.map((phrase, i) => (
          <button
            key={phrase.key}
            type="button"
            className={styles.phrase}
            aria-pressed={phrase.key === chosen?.key}
            onClick={() => onPick(phrase)}
          >
            <kbd>{i + 1}</kbd> {phrase.text}
          </button>
        ))}
      </div>
      <p className={styles.hint}>{t('log.digitHint')}</p>
    </section>
  );
}
