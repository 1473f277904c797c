import { useState } from 'react';
import { DeskError } from '../../shared/errors.ts';
import { errorText } from '../desk/error-text.ts';
import { now, useNow } from '../desk/steady-now.ts';
import { useText } from '../i18n/index.ts';

/**
 * A PIN being entered: what is typed, what was refused, and how long to wait after too many wrong ones.
 * @param whose only this person waits; another may enter meanwhile
 */
export function usePin(whose: string | null, check: (pin: string) => Promise<unknown>) {
  const t = useText();
  const second = useNow();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [blocks, setBlocks] = useState<ReadonlyMap<string | null, number>>(new Map());
  const left = Math.ceil(((blocks.get(whose) ?? 0) - second) / 1000);
  const blocked = left > 0;

  const enter = async () => {
    if (busy || blocked || pin === '') return;
    setBusy(true);
    setRefusal(null);
    try {
      await check(pin);
    } catch (error) {
      setRefusal(error);
      if (error instanceof DeskError && error.code === 'pinBlocked') {
        const until = now() + Number(error.data.params?.seconds ?? 0) * 1000;
        setBlocks((all) => new Map(all).set(whose, until));
      }
    } finally {
      setPin('');
      setBusy(false);
    }
  };
  const wasBlocked = refusal instanceof DeskError && refusal.code === 'pinBlocked';
  const message = blocked
    ? t('errors.code.pinBlocked', { seconds: left })
    : refusal !== null && !wasBlocked
      ? errorText(refusal, t)
      : null;
  const type = (typed: string) => {
    setPin(typed);
    if (!blocked) setRefusal(null);
  };
  /** Somebody else was chosen: nothing of what was typed or refused is theirs. */
  const startOver = () => {
    setPin('');
    setRefusal(null);
  };
  return { pin, type, enter, startOver, busy, blocked, message };
}
