import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { openScreen } from '../shell/screen.ts';
import { HoldPanel } from './hold-panel.tsx';
import { SignOutForm } from './sign-out-form.tsx';
import { VisitHead } from './visit-head.tsx';
import { AnswerForm } from './visit-steps.tsx';
import styles from './visitors.module.css';

/** A scanned pass in the middle of the screen: who it is, and the one thing to do: out, in, or decide. */
export function VisitCard({ record: visitId, onDone }: { record: string; onDone(): void }) {
  const t = useText();
  const { data: view, error } = useDesk('visits.read', { visitId });
  if (error) return <p role="alert">{errorText(error, t)}</p>;
  if (!view || view.record.id !== visitId) return <div className={styles.waiting} />;
  const { steps } = view;
  const toRecord = () => {
    onDone();
    openScreen({ at: 'visitors', visitId });
  };
  return (
    <>
      <div className={styles.cardTop}>
        <VisitHead view={view} large />
        <button type="button" className={styles.link} onClick={toRecord}>
          {t('visitors.card.toRecord')}
        </button>
      </div>
      {steps.includes('decide') ? (
        <HoldPanel view={view} />
      ) : steps.includes('admit') ? (
        <AnswerForm view={view} onDone={onDone} />
      ) : steps.includes('signOut') ? (
        <SignOutForm view={view} onDone={onDone} />
      ) : (
        <p>{t('visitors.card.noAction')}</p>
      )}
    </>
  );
}
