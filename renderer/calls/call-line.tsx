import type { CallLine } from '../../shared/contract/calls.ts';
import lineStyles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';

export const callLineHeight = 62;

/** One call in a list: who, what about, how it ended. */
export function CallLineView({ line }: { line: CallLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const waits = line.verifyBy !== null && line.verified === null;
  return (
    <div className={lineStyles.line}>
      <span className={lineStyles.what}>
        <strong>
          {[line.place, line.callerName, line.callerNumber].filter(Boolean).join(' ') || t('words.unknown')}
        </strong>
      </span>
      {waits ? (
        <span className={lineStyles.state}>
          <Meaning tone={(line.verifyBy ?? 0) <= now ? 'danger' : 'waits'}>{t('calls.verifyState.waits')}</Meaning>
        </span>
      ) : (
        <span className={lineStyles.state}>{t(`domain.callResult.${line.result}`)}</span>
      )}
      <span className={lineStyles.said}>{line.gist}</span>
      <span className={lineStyles.when}>
        {line.enteredLate && <em>{t('cases.lateEntry')}</em>} {format.since(line.startedAt, now)}
      </span>
    </div>
  );
}
