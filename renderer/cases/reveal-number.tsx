import { useState } from 'react';
import { errorText } from '../desk/error-text.ts';
import { now, useNow } from '../desk/steady-now.ts';
import { useText } from '../i18n/index.ts';
import styles from './reveal-number.module.css';

const shownForMs = 20_000;

/** A telephone number, masked until somebody asks for it, which is logged, and masked again soon after (S51). */
export function RevealNumber({ masked, reveal }: { masked: string; reveal(): Promise<string> }) {
  const t = useText();
  const [shown, setShown] = useState<{ number: string; until: number } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  if (masked === '') return <>—</>;
  const show = async () => {
    try {
      setShown({ number: await reveal(), until: now() + shownForMs });
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <span className={styles.number}>
      {shown ? (
        <Shown number={shown.number} until={shown.until} onEnd={() => setShown(null)} />
      ) : (
        <>
          {masked}
          {masked.includes('*') && (
            <button type="button" onClick={() => void show()}>
              {t('cases.show')}
            </button>
          )}
        </>
      )}
      {problem !== null && <span role="alert">{errorText(problem, t)}</span>}
    </span>
  );
}

function Shown({ number, until, onEnd }: { number: string; until: number; onEnd(): void }) {
  const t = useText();
  const left = Math.ceil((until - useNow()) / 1000);
  if (left <= 0) queueMicrotask(onEnd);
  return (
    <>
      <strong>{number}</strong>
      <button type="button" onClick={onEnd}>
        {t('cases.hide')} · {t('cases.shownFor', { count: Math.max(0, left) })}
      </button>
    </>
  );
}
