import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { openScreen } from '../shell/screen.ts';
import { GiveAwayForm } from './give-away-form.tsx';
import { HandOutForm } from './hand-out-form.tsx';
import { MailHead } from './mail-head.tsx';
import { mailName } from './mail-words.ts';

interface MailCardProps {
  itemId: string;
  onDone(): void;
}

/** An item in the middle of the screen: whose it is, where it lies, and the one thing to do with it. */
export function MailCard({ itemId, onDone }: MailCardProps) {
  const t = useText();
  const { data: view, error } = useDesk('mail.read', { itemId });
  if (error) return <p role="alert">{errorText(error, t)}</p>;
  if (!view || view.record.id !== itemId) return <div className={styles.waiting} />;
  const { steps } = view;
  const toRecord = () => {
    onDone();
    openScreen({ at: 'mail', view: 'list', itemId });
  };
  return (
    <>
      <div className={styles.cardTop}>
        <MailHead view={view} />
        <button type="button" className={styles.link} onClick={toRecord}>
          {t(steps.includes('pickUp') ? 'mail.out.other' : 'mail.out.toRecord')}
        </button>
      </div>
      {steps.includes('pickUp') ? (
        <HandOutForm view={view} onDone={onDone} />
      ) : steps.includes('send') ? (
        <GiveAwayForm kind="send" view={view} onDone={onDone} />
      ) : (
        <p>{t('mail.out.noAction')}</p>
      )}
    </>
  );
}

/** What stands above the card. */
export function MailTitle({ record }: { record: string }) {
  const t = useText();
  const { data } = useDesk('mail.read', { itemId: record });
  return data?.record.id === record ? `${mailName(data.record, t)} · ${data.record.place}` : '…';
}
