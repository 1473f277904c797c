import type { MailStep } from '../../shared/registers/mail-states.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { PrintButton } from '../print/print-button.tsx';
import { printList } from '../print/request.ts';
import { usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import { type MailView, mailViews, useScreen } from '../shell/screen.ts';
import { BatchesPage } from './batches-page.tsx';
import { CustodyPage } from './custody-page.tsx';
import { InstructionsPage } from './instructions-page.tsx';
import { MailList } from './mail-list.tsx';
import { PeriodicalsPage } from './periodicals-page.tsx';
import { ReceivePage } from './receive-page.tsx';
import { WaitingView } from './waiting-view.tsx';

interface MailScreenProps {
  view: MailView;
  itemId?: string | undefined;
  /** A step of it whose form is to be open. */
  act?: MailStep | undefined;
  /** The room that is being told. */
  room?: string | undefined;
  draftId?: string | undefined;
  /** A number that was scanned elsewhere and is to be taken in. */
  code?: string | undefined;
  /** Whether something comes in, or is left to be sent. */
  direction: 'in' | 'out';
}

/** 邮件: who must fetch what, intake, the book, the post office's batches, missing issues, custody, instructions. */
export function MailScreen({ view, itemId, act, room, draftId, code, direction }: MailScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const prints = usePerson()?.role !== 'nightGuard';
  const printed = view === 'batches' || view === 'periodicals' ? 'F23' : 'F24';
  useKeys({ 'mod+P': () => printList(printed) }, { enabled: prints });
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <ChoiceField<MailView>
          name="view"
          label={t('mail.title')}
          value={view}
          onChange={(next) => replace({ at: 'mail', view: next })}
          choices={mailViews.map((value) => ({ value, label: t(`mail.views.${value}`) }))}
        />
        {prints && <PrintButton onPrint={() => printList(printed)} />}
      </header>
      <div className={styles.body}>
        {view === 'waiting' && <WaitingView key={turn} room={room} />}
        {view === 'receive' && <ReceivePage key={turn} draftId={draftId} code={code} direction={direction} />}
        {view === 'list' && <MailList itemId={itemId} act={act} />}
        {view === 'batches' && <BatchesPage key={turn} draftId={draftId} />}
        {view === 'periodicals' && <PeriodicalsPage />}
        {view === 'custody' && <CustodyPage key={turn} draftId={draftId} />}
        {view === 'instructions' && <InstructionsPage key={turn} draftId={draftId} />}
      </div>
    </div>
  );
}
