import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MissingIssue } from '../../shared/registers/mail-batches.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { NumberField, TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning, type Tone } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { DayField } from '../print/day-field.tsx';
import { today } from '../print/request.ts';

const tones: Record<MissingIssue['status'], Tone> = { contacted: 'waits', arrived: 'plain', reported: 'danger' };
type Settling = { issue: MissingIssue; outcome: 'arrived' | 'reported' };

/** 缺报追讨: what did not come, whom at the post office the desk asked, and what came of it. */
export function PeriodicalsPage() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { data } = useDesk('mail.issues', {});
  const [fresh, setFresh] = useState(false);
  const [settling, setSettling] = useState<Settling | null>(null);
  return (
    <div className={styles.page}>
      {fresh ? (
        <MissForm onDone={() => setFresh(false)} />
      ) : (
        <p className={styles.buttons}>
          <Button onClick={() => setFresh(true)} autoFocus>
            {t('mail.periodicals.fresh')}
          </Button>
        </p>
      )}
      {settling && (
        <SettleForm key={settling.issue.id + settling.outcome} {...settling} onDone={() => setSettling(null)} />
      )}
      {data?.length === 0 && <p>{t('mail.periodicals.none')}</p>}
      <table className={styles.table}>
        <tbody>
          {data?.map((issue) => (
            <tr key={issue.id} data-chosen={settling?.issue.id === issue.id || undefined}>
              <td>
                <strong>{issue.title}</strong> {issue.issue}
                <div>{`${t('mail.field.copies')} ${issue.copies} · ${issue.expectedOn}`}</div>
              </td>
              <td>
                <Meaning tone={tones[issue.status]}>{t(`mail.periodicals.state.${issue.status}`)}</Meaning>
                <div>
                  {issue.contacted} · {format.since(issue.postOfficeContactedAt, now)}
                </div>
              </td>
              <td>
                {issue.result}
                {issue.reportedTo && <div>{`${t('mail.field.reportedTo')}：${issue.reportedTo}`}</div>}
              </td>
              <td>
                <span className={styles.buttons}>
                  {issue.status !== 'arrived' && (
                    <Button
                      size="compact-md"
                      variant="default"
                      onClick={() => setSettling({ issue, outcome: 'arrived' })}
                    >
                      {t('mail.periodicals.arrived')}
                    </Button>
                  )}
                  {issue.status === 'contacted' && (
                    <Button
                      size="compact-md"
                      variant="default"
                      onClick={() => setSettling({ issue, outcome: 'reported' })}
                    >
                      {t('mail.periodicals.report')}
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** S24: the post office is asked first; who and what he said. */
function MissForm({ onDone }: { onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [id] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState({ title: '', issue: '', contacted: '', result: '' });
  const [copies, setCopies] = useState(1);
  const [expectedOn, setDay] = useState(today);
  const text = (name: keyof typeof said, required = true) => (
    <TextField
      name={name}
      label={t(`mail.field.${name}`)}
      required={required}
      maxLength={name === 'result' ? 500 : name === 'issue' ? 40 : 60}
      value={said[name]}
      onChange={(value) => {
        setSaid({ ...said, [name]: value });
        faults.clear(name);
      }}
      fault={faults.of(name)}
      autoFocus={name === 'title'}
    />
  );
  const send = () =>
    call('mail.missIssue', { ...said, id, copies, expectedOn, batchId: null }).then(() =>
      tellDone(t('mail.periodicals.done', { title: said.title, issue: said.issue })),
    );
  return (
    <FormFrame
      title={t('mail.periodicals.title')}
      save={t('mail.periodicals.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div data-form className={styles.three}>
        {text('title')}
        {text('issue')}
        <NumberField
          name="copies"
          label={t('mail.field.copies')}
          value={copies}
          onChange={setCopies}
          fault={faults.of('copies')}
        />
        <DayField name="expectedOn" label={t('mail.field.expectedOn')} value={expectedOn} onChange={setDay} />
        {text('contacted')}
        {text('result', false)}
      </div>
    </FormFrame>
  );
}

/** It came; or it did not, and the head of the department hears of it. */
function SettleForm({ issue, outcome, onDone }: Settling & { onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [result, setResult] = useState('');
  const [reportedTo, setReportedTo] = useState('');
  const { title, issue: number, id: issueId } = issue;
  return (
    <FormFrame
      title={t(`mail.periodicals.${outcome === 'arrived' ? 'settleArrived' : 'settleReported'}`, {
        title,
        issue: number,
      })}
      save={t('mail.steps.save')}
      faults={faults}
      send={() => call('mail.settleIssue', { issueId, outcome, result, reportedTo })}
      onDone={onDone}
    >
      <div data-form className={styles.pair}>
        <TextField
          name="result"
          label={t('mail.field.result')}
          required
          maxLength={500}
          value={result}
          onChange={setResult}
          fault={faults.of('result')}
          autoFocus
        />
        {outcome === 'reported' && (
          <TextField
            name="reportedTo"
            label={t('mail.field.reportedTo')}
            required
            maxLength={60}
            value={reportedTo}
            onChange={setReportedTo}
            fault={faults.of('reportedTo')}
          />
        )}
      </div>
    </FormFrame>
  );
}
