import { useState } from 'react';
import type { WorkReportRecord } from '../../shared/registers/work-reports.ts';
import type { PeriodUnit } from '../../shared/time/period.ts';
import { call } from '../desk/bridge.ts';
import { TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './work-reports.module.css';

interface ReportWordsProps {
  period: { unit: PeriodUnit; date: string };
  kept: WorkReportRecord | null;
  onDone(): void;
}

/** What a supervisor adds to the numbers: what was done, what is planned; and to whom the report goes. */
export function ReportWords({ period, kept, onDone }: ReportWordsProps) {
  const t = useText();
  const faults = useFaults();
  const [workDone, setWorkDone] = useState(kept?.workDone ?? '');
  const [nextPlan, setNextPlan] = useState(kept?.nextPlan ?? '');
  const [submittedTo, setSubmittedTo] = useState(kept?.submittedTo ?? '');
  return (
    <div className={styles.words}>
      <FormFrame
        title={t('workReports.words')}
        save={t('workReports.save')}
        faults={faults}
        send={() => call('workReports.write', { period, workDone, nextPlan, submittedTo })}
        onDone={onDone}
      >
        <TextAreaField
          name="workDone"
          label={t('workReports.done')}
          value={workDone}
          onChange={setWorkDone}
          rows={3}
          input={{ autoFocus: true }}
        />
        <TextAreaField
          name="nextPlan"
          label={t('workReports.planned')}
          value={nextPlan}
          onChange={setNextPlan}
          rows={3}
        />
        <TextField
          name="submittedTo"
          label={t('workReports.submittedTo')}
          hint={t('workReports.submittedToHint')}
          placeholder={t('workReports.usualReaders')}
          value={submittedTo}
          onChange={setSubmittedTo}
          maxLength={200}
        />
      </FormFrame>
    </div>
  );
}
