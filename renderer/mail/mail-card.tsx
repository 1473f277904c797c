import type { DraftForm } from '../../shared/contract/desk.ts';
import type { GiveAwayInput } from '../../shared/contract/mail.ts';
import type { Custody } from '../custody/custody.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { restore, useKeptDraft } from '../drafts/use-draft.ts';
import type { Begun } from '../drafts/use-kept-form.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { openScreen } from '../shell/screen.ts';
import { GiveAwayForm } from './give-away-form.tsx';
import { HandOutForm } from './hand-out-form.tsx';
import { MailHead } from './mail-head.tsx';
import { mailName } from './mail-words.ts';

interface MailCardProps {
  itemId: string;
  /** A form of it that was left half written. */
  draft: Custody['draft'];
  onDone(): void;
}

/** An item in the middle of the screen: whose it is, where it lies, and the one thing to do with it. */
export function MailCard({ itemId, draft, onDone }: MailCardProps) {
  const t = useText();
  const kept = useKeptDraft(draft?.id);
  const { data: view, error } = useDesk('mail.read', { itemId });
  if (error) return <p role="alert">{errorText(error, t)}</p>;
  if (!view || view.record.id !== itemId || kept.state === 'reading') return <div className={styles.waiting} />;
  const { steps } = view;
  const begun = (form: DraftForm) =>
    kept.state === 'found' && draft?.form === form ? { id: draft.id, content: kept.content } : null;
  const away = begun('mailAway');
  const kind = away ? kindOf(away) : 'send';
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
      {steps.includes(kind) ? (
        <GiveAwayForm kind={kind} view={view} draft={away} onDone={onDone} />
      ) : steps.includes('pickUp') ? (
        <HandOutForm view={view} draft={begun('mailHandOut')} onDone={onDone} />
      ) : (
        <p>{t('mail.out.noAction')}</p>
      )}
    </>
  );
}

/** Back, on or out: the draft knows. */
function kindOf({ content }: Begun): GiveAwayInput['kind'] {
  const { kind } = restore<{ kind: unknown }>(content, { kind: 'send' });
  return kind === 'return' || kind === 'forward' ? kind : 'send';
}

/** What stands above the card. */
export function MailTitle({ record }: { record: string }) {
  const t = useText();
  const { data } = useDesk('mail.read', { itemId: record });
  return data?.record.id === record ? `${mailName(data.record, t)} · ${data.record.place}` : '…';
}
