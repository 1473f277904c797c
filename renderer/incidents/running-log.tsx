import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { isTime, TextField, TimeField, type TypedTime } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Added } from './added.tsx';
import styles from './incidents.module.css';
import { lineText, logOf } from './log-lines.ts';

/** One line, Enter, written: the machine says when. What happened earlier says so beside it. */
export function QuickLine({ incidentId }: { incidentId: string }) {
  const t = useText();
  const [text, setText] = useState('');
  const [earlier, setEarlier] = useState(false);
  const [happenedAt, setHappenedAt] = useState<TypedTime>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const write = async () => {
    if (busy || text.trim() === '' || !isTime(happenedAt)) return;
    setBusy(true);
    setProblem(null);
    try {
      await call('incidents.write', { incidentId, text, happenedAt });
      setText('');
      setHappenedAt(null);
      setEarlier(false);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.quick}
      aria-label={t('incidents.quickLabel')}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <TextField
        name="text"
        label={t('incidents.quickLabel')}
        placeholder={t('incidents.quick')}
        maxLength={1000}
        value={text}
        onChange={setText}
        input={{ error: problem === null ? undefined : errorText(problem, t) }}
      />
      {earlier ? (
        <TimeField
          name="happenedAt"
          label={t('incidents.field.happenedAt')}
          value={happenedAt}
          onChange={setHappenedAt}
        />
      ) : (
        <Button variant="subtle" onClick={() => setEarlier(true)}>
          {t('incidents.earlier')}
        </Button>
      )}
      <Button type="submit" variant="default" loading={busy}>
        {t('incidents.quickSave')}
      </Button>
    </form>
  );
}

interface RunningLogProps {
  view: IncidentView;
  /** Null while nothing may be added. */
  onAdd: ((about: string) => void) | null;
}

/** What happened, line by line, with the machine's time; what was added to a line stands below it. */
export function RunningLog({ view, onAdd }: RunningLogProps) {
  const t = useText();
  const format = useFormat();
  const lines = logOf(view);
  if (lines.length === 0) return null;
  return (
    <section aria-label={t('incidents.log')}>
      <h2>{t('incidents.log')}</h2>
      <ol className={styles.log}>
        {lines.map((line) => {
          const { id, at, actorName, data } = line;
          const late = data.happenedAt !== undefined && at - data.happenedAt > 60_000;
          return (
            <li key={id}>
              <time>{format.exact(at)}</time>
              <span className={styles.who}>{actorName}</span>
              <div>
                {lineText(line, t)}
                {late && <small> {t('incidents.happened', { time: format.exact(data.happenedAt ?? at) })}</small>}
                <Added view={view} about={id} />
              </div>
              {onAdd && (
                <button
                  type="button"
                  className={styles.add}
                  aria-label={t('incidents.supplementOpen', { what: lineText(line, t) })}
                  onClick={() => onAdd(id)}
                >
                  {t('incidents.step.supplement')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
