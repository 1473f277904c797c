import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { UnfollowedLine } from '../../shared/contract/follow-ups.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { TextField } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './follow-ups.module.css';

/** A25: the month's rate with numerator and denominator, and the repairs behind what is missing. */
export function MonthRate() {
  const t = useText();
  const timeZone = useSite((s) => s.site.timeZone);
  const [month, setMonth] = useState(() => wallTime(now(), timeZone).date.slice(0, 7));
  const valid = /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
  const { data } = useDesk('followUps.rate', { month }, { enabled: valid });
  return (
    <div className={styles.rate}>
      <TextField
        name="month"
        label={t('followUps.rate.month')}
        value={month}
        onChange={setMonth}
        maxLength={7}
        fault={valid ? undefined : 'format'}
      />
      {data ? (
        <>
          <p className={styles.figures}>
            {t('followUps.rate.made', {
              made: data.followedUp,
              repairs: data.repairs,
              percent: data.repairs === 0 ? 0 : Math.round((data.followedUp * 1000) / data.repairs) / 10,
            })}
          </p>
          {(['floor', 'target'] as const).map((goal) => (
            <p key={goal}>
              <Meaning tone={data[goal].missing > 0 ? (goal === 'floor' ? 'danger' : 'soon') : 'done'}>
                {t(`followUps.rate.${goal}`, { percent: data[goal].percent, missing: data[goal].missing })}
              </Meaning>
            </p>
          ))}
          <Lines title={t('followUps.rate.mandatory')} lines={data.mandatory} />
          <Lines title={t('followUps.rate.selectable')} lines={data.selectable} />
        </>
      ) : null}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly UnfollowedLine[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <details open={lines.length > 0 && lines.length <= 20}>
      <summary>
        {title} · {lines.length}
      </summary>
      {lines.map((line) => (
        <UnstyledButton
          key={line.id}
          className={styles.line}
          onClick={() => openScreen({ at: 'cases', caseId: line.id })}
        >
          <span>
            <strong>{line.place}</strong> {line.companyName}
            <small>{line.content}</small>
          </span>
          <span className={styles.when}>
            {line.completedAt === null ? '' : format.exact(line.completedAt)}
            {line.mandatoryBecause === 'all' ? null : <small>{t(`followUps.must.${line.mandatoryBecause}`)}</small>}
          </span>
        </UnstyledButton>
      ))}
    </details>
  );
}
