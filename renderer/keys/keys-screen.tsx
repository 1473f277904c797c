import { Button } from '@mantine/core';
import { tellError } from '../desk/tell.tsx';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { type KeysView, keysViews, useScreen } from '../shell/screen.ts';
import { CabinetView } from './cabinet-view.tsx';
import { CountPage } from './count-page.tsx';
import { HandOverPage } from './hand-over-page.tsx';
import { KeyList } from './key-list.tsx';
import styles from './keys.module.css';
import { LoansView } from './loans-view.tsx';
import { printAll, printOfKeys } from './print-of-keys.ts';

interface KeysScreenProps {
  view: KeysView;
  keyId?: string | undefined;
  moveId?: string | undefined;
  /** A count whose differences are being explained. */
  countId?: string | undefined;
  draftId?: string | undefined;
}

/** 钥匙: the keys and where they are, who must bring one back, receipts and issues, the count, the cabinet. */
export function KeysScreen({ view, keyId, moveId, countId, draftId }: KeysScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const open = useScreen((s) => s.open);
  const print = () => printOfKeys(view, keyId);
  usePrintKey(print);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <ChoiceField<KeysView>
          name="view"
          label={t('keys.title')}
          value={view}
          onChange={(next) => replace({ at: 'keys', view: next })}
          choices={keysViews.map((value) => ({ value, label: t(`keys.tabs.${value}`) }))}
        />
        {view !== 'handOver' && view !== 'count' && (
          <PrintButton onPrint={print}>{t(`keys.slip.${view === 'loans' ? 'loans' : 'register'}`)}</PrintButton>
        )}
        {view === 'cabinet' && (
          <Button variant="subtle" size="compact-sm" onClick={() => void printAll('keyTags').catch(tellError)}>
            {t('keys.slip.tags')}
          </Button>
        )}
        {view === 'list' && (
          <Button variant="default" onClick={() => open({ at: 'keys', keyId: 'new' })}>
            {t('keys.edit.fresh')}
          </Button>
        )}
      </header>
      <div className={styles.body}>
        {view === 'list' && <KeyList keyId={keyId} />}
        {view === 'loans' && <LoansView key={moveId} moveId={moveId} />}
        {view === 'handOver' && <HandOverPage key={turn} keyId={keyId} draftId={draftId} />}
        {view === 'count' && <CountPage key={turn} countId={countId} draftId={draftId} />}
        {view === 'cabinet' && <CabinetView />}
      </div>
    </div>
  );
}
