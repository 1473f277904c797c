import { useState } from 'react';
import { call } from '../desk/bridge.ts';
import { useDesk } from '../desk/use-desk.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './case-actions.module.css';
import { caseTitle } from './case-words.ts';

/** Which record is of the same thing: proposed are those of the same room or type. */
export function LinkForm({ caseId, onDone }: { caseId: string; onDone(): void }) {
  const t = useText();
  const format = useFormat();
  const faults = useFaults();
  const [text, setText] = useState('');
  const [mainId, setMain] = useState<string | null>(null);
  const found = useDesk('cases.alike', { caseId, text: text.trim() }).data;
  const send = () => {
    if (mainId !== null) return call('cases.link', { caseId, mainId });
    faults.set([{ field: 'mainId', code: 'required' }]);
    return false;
  };
  return (
    <FormFrame
      title={t('caseLife.link.title')}
      save={t('caseLife.link.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <TextField
        name="text"
        label={t('caseLife.link.find')}
        value={text}
        onChange={setText}
        maxLength={100}
        autoFocus
      />
      <div
        className={styles.found}
        role="radiogroup"
        aria-label={t('caseLife.link.choose')}
        aria-required
        data-field="mainId"
      >
        {found?.length === 0 && <p>{t('caseLife.link.none')}</p>}
        {found?.map((line) => (
          <label key={line.id}>
            <input
              type="radio"
              name="mainId"
              checked={mainId === line.id}
              onChange={() => {
                setMain(line.id);
                faults.clear('mainId');
              }}
            />
            <span>
              <b>{line.no}</b> {line.place} {caseTitle(line, t)} · {line.callerName} · {line.content.slice(0, 60)} ·{' '}
              {t(`domain.state.${line.status}`)} · {format.exact(line.receivedAt)}
            </span>
          </label>
        ))}
      </div>
      {faults.of('mainId') && (
        <p role="alert" className={styles.problem}>
          {t('caseLife.link.choose')}
        </p>
      )}
    </FormFrame>
  );
}
