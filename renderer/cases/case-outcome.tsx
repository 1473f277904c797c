import type { Case } from '../../shared/registers/cases.ts';
import { answerTo } from '../../shared/registers/questions.ts';
import { useText } from '../i18n/index.ts';
import { answerText } from '../intake/question-words.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './case-record.module.css';

/** Why nobody was told, or who alone handles it (A13, A17, A34). */
export function CaseOutcome({ record }: { record: Case }) {
  const t = useText();
  const said = () => {
    if (record.status === 'notAccepted') {
      return t('questions.notAccepted', { what: answerText('lockOf', answerTo(record.details, 'lockOf'), t) });
    }
    if (record.status === 'declinedByCustomer') return t('questions.declined');
    return record.subCategory === 'spareKey' ? t('questions.spareKey') : '';
  };
  const text = said();
  if (text === '') return null;
  return (
    <p className={styles.missing}>
      <Meaning tone={record.status === 'notAccepted' ? 'danger' : 'waits'}>{text}</Meaning>
    </p>
  );
}
