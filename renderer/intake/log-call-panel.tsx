import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallLine } from '../../shared/contract/calls.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { TextAreaField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { callFrom, type LogResult, logResults } from './log-call.ts';
import styles from './log-call-panel.module.css';
import type { Intake } from './use-intake.ts';

/** The call is no report: one digit logs it from what has been typed; a transfer asks to whom. */
export function LogCallPanel({
  intake,
  onLogged,
  onBack,
}: {
  intake: Intake;
  onLogged(line: CallLine): void;
  onBack(): void;
}) {
  const t = useText();
  const faults = useFaults();
  const [result, setResult] = useState<LogResult | null>(null);
  const [transferTo, setTransferTo] = useState('');
  const [verifyBy, setVerifyBy] = useState<TypedTime>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const log = async (chosen: LogResult) => {
    setResult(chosen);
    if (chosen === 'transferred' && transferTo.trim() === '') return;
    if (typeof verifyBy === 'string') return faults.set([{ field: 'verifyBy', code: 'format' }]);
    try {
      const line = await call('calls.log', callFrom(intake.values, intake.id, chosen, { transferTo, verifyBy }));
      await settleDraft(intake.id);
      onLogged(line);
    } catch (error) {
      setProblem(faults.show(error) ? null : error);
    }
  };
  const digits = Object.fromEntries(logResults.map((value, i) => [String(i + 1), () => void log(value)]));
  useKeys({ ...digits, Esc: onBack, F6: onBack, 'mod+Enter': () => result && void log(result) }, { sole: true });

  return (
    <section className={styles.panel} aria-label={t('intake.log.title')} ref={faults.formRef}>
      <h1>{t('intake.log.title')}</h1>
      <p>{t('intake.log.choose')}</p>
      <div className={styles.results}>
        {logResults.map((value, i) => (
          <button key={value} type="button" aria-pressed={value === result} onClick={() => void log(value)}>
            <kbd>{i + 1}</kbd> {t(`domain.callResult.${value}`)}
          </button>
        ))}
      </div>
      {result === 'transferred' && (
        <form
          className={styles.handed}
          onSubmit={(event) => {
            event.preventDefault();
            void log('transferred');
          }}
        >
          <TextField
            name="transferTo"
            label={t('intake.log.transferTo')}
            value={transferTo}
            onChange={setTransferTo}
            fault={faults.of('transferTo')}
            required
            autoFocus
            maxLength={60}
          />
          <TimeField
            name="verifyBy"
            label={t('intake.log.verifyBy')}
            value={verifyBy}
            onChange={setVerifyBy}
            fault={faults.of('verifyBy')}
            leaning="future"
            emptyMeans={t('intake.log.noVerify')}
          />
          <Button type="submit">{t('intake.log.save')}</Button>
        </form>
      )}
      {faults.of('gist') && (
        <TextAreaField
          name="gist"
          label={t('domain.field.gist')}
          value={intake.values.content}
          onChange={(content) => {
            intake.patch({ content });
            faults.clear('gist');
          }}
          fault={faults.of('gist')}
          required
        />
      )}
      {problem !== null && <p role="alert">{errorText(problem, t)}</p>}
      <Button variant="default" onClick={onBack} rightSection={<kbd>Esc</kbd>}>
        {t('intake.log.back')}
      </Button>
    </section>
  );
}
