import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CountView } from '../../shared/contract/keys.ts';
import type { countScopes } from '../../shared/registers/key-counts.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { drafts } from '../drafts/drafts.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import styles from './keys.module.css';

/** What has been scanned so far; it is a draft, so that nothing is scanned twice after a power cut. */
export interface Scanned {
  scope: (typeof countScopes)[number];
  keyIds: string[];
  strange: string[];
}
export const emptyCount: Scanned = { scope: 'all', keyIds: [], strange: [] };

type Last = { kind: 'good' | 'again' | 'strange'; what: string } | null;

/** One scan each, no wait; how many there should be is not to be seen here. */
export function CountScan({
  id,
  scanned,
  onCounted,
}: {
  id: string;
  scanned: Scanned;
  onCounted(view: CountView): void;
}) {
  const t = useText();
  const [count, setCount] = useState(scanned);
  const now = useRef(count);
  const [last, setLast] = useState<Last>(null);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  useDraft({ id, form: 'keyCount', title: t('keys.count.title'), values: count, touched: count !== scanned });
  useDraftScreen(id);
  const put = (next: Scanned) => {
    now.current = next;
    setCount(next);
  };
  const take = async (code: string) => {
    const answer = await call('codes.find', { text: code });
    const { keyIds, strange } = now.current;
    if (answer.kind !== 'found' || answer.register !== 'keys') {
      void sound('scanBad');
      setLast({ kind: 'strange', what: code });
      if (!strange.includes(code)) put({ ...now.current, strange: [...strange, code] });
      return;
    }
    const again = keyIds.includes(answer.record);
    void sound(again ? 'scanAgain' : 'scanGood');
    setLast({ kind: again ? 'again' : 'good', what: answer.name });
    if (!again) put({ ...now.current, keyIds: [...keyIds, answer.record] });
  };
  useScan(take);
  const finish = async () => {
    setBusy(true);
    try {
      const view = await call('keys.count', { id, draftId: id, ...now.current });
      await drafts.settle(id);
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
          if (typed.trim() !== '') void take(typed).catch(tellError);
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
