import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CountView } from '../../shared/contract/keys.ts';
import type { countScopes } from '../../shared/registers/key-counts.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { scanned, scansTaken, useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import styles from './keys.module.css';

/** What has been scanned so far; it is a draft, so that nothing is scanned twice after a power cut. */
export interface Scanned {
  scope: (typeof countScopes)[number];
  keyIds: string[];
  strange: string[];
}
const emptyCount: Scanned = { scope: 'all', keyIds: [], strange: [] };

type Last = { kind: 'good' | 'again' | 'strange'; what: string } | null;

interface CountScanProps {
  /** One that was left half counted. */
  draft: Begun | null;
  scope: Scanned['scope'];
  onCounted(view: CountView): void;
}

/** One scan each, no wait; how many there should be is not to be seen here. */
export function CountScan({ draft, scope, onCounted }: CountScanProps) {
  const t = useText();
  const {
    id,
    said: count,
    put,
    latest,
  } = useKeptForm<Scanned>({
    ...{ form: 'keyCount', draft, empty: () => ({ ...emptyCount, scope }) },
    title: () => t('keys.count.title'),
  });
  useDraftScreen(id);
  const [last, setLast] = useState<Last>(null);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async (code: string) => {
    const answer = await call('codes.find', { text: code });
    const { keyIds, strange } = latest();
    if (answer.kind !== 'found' || answer.register !== 'keys') {
      void sound('scanBad');
      setLast({ kind: 'strange', what: code });
      if (!strange.includes(code)) put({ strange: [...strange, code] });
      return;
    }
    const again = keyIds.includes(answer.record);
    void sound(again ? 'scanAgain' : 'scanGood');
    setLast({ kind: again ? 'again' : 'good', what: answer.name });
    if (!again) put({ keyIds: [...keyIds, answer.record] });
  };
  useScan(take);
  const finish = async () => {
    setBusy(true);
    try {
      await scansTaken();
      const view = await call('keys.count', { id, draftId: id, ...latest() });
      await settleDraft(id);
      onCounted(view);
    } catch (error) {
      tellError(error);
      setBusy(false);
    }
  };
  return (
    <div className={styles.page}>
      <p>{t('keys.count.lead')}</p>
      <p className={styles.big}>{t('keys.count.scanned', { count: count.keyIds.length })}</p>
      <p className={styles.lastScan} role="status">
        {last?.kind === 'good' && (
          <Meaning tone="done">
            {t('keys.count.last')} {last.what}
          </Meaning>
        )}
        {last?.kind === 'again' && (
          <Meaning tone="soon">
            {last.what} {t('keys.count.again')}
          </Meaning>
        )}
        {last?.kind === 'strange' && (
          <Meaning tone="danger">
            {t('keys.count.strange')} {last.what}
          </Meaning>
        )}
      </p>
      <form
        className={styles.pair}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') scanned(typed);
          setTyped('');
        }}
      >
        <TextField
          name="code"
          label={t('keys.count.byHand')}
          maxLength={120}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      </form>
      <p className={styles.buttons}>
        <Button loading={busy} onClick={() => void finish()}>
          {t('keys.count.finish')}
        </Button>
      </p>
    </div>
  );
}
