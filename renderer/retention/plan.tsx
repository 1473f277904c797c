import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DestructionView, RetentionPlan } from '../../shared/contract/retention.ts';
import { headingOf } from '../../shared/registers/exported/columns.ts';
import type { RetentionRule } from '../../shared/registers/retention-rules.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { printSlips } from '../print/request.ts';
import { DestroyForm } from './destroy-form.tsx';
import { Letting } from './holds.tsx';
import { registerWord } from './register-word.ts';
import styles from './retention.module.css';

/** What would be destroyed under a rule now, and what would be left of it. */
export function Plan({ rule }: { rule: RetentionRule }) {
  const t = useText();
  const { data: plan, error } = useDesk('retention.plan', { rule });
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<DestructionView | null>(null);
  if (error) return <p>{errorText(error, t)}</p>;
  if (!plan) return null;
  return (
    <>
      <h2>{t(`retention.rules.${rule}`)}</h2>
      {done ? (
        <div role="status" className={styles.done}>
          <Meaning tone="done">{t('retention.finished', { count: done.recordCount })}</Meaning>
          <Button onClick={() => printSlips('F21', [done.id])}>{t('print.form.F21')}</Button>
        </div>
      ) : null}
      <Reached plan={plan} />
      {plan.count > 0 && !open ? (
        <div>
          <Button color="red" variant="outline" onClick={() => setOpen(true)}>
            {t('retention.form', { count: plan.count })}
          </Button>
        </div>
      ) : null}
      {open ? (
        <DestroyForm
          plan={plan}
          onDone={(made) => {
            setOpen(false);
            if (made) setDone(made);
          }}
        />
      ) : null}
      <Kept plan={plan} />
      <Left plan={plan} />
    </>
  );
}

const useDay = () => {
  const zone = useSite((site) => site.site.timeZone);
  return (at: number) => wallTime(at, zone).date;
};

function Reached({ plan: { roots, parts, fileCount, until } }: { plan: RetentionPlan }) {
  const t = useText();
  const format = useFormat();
  const day = useDay();
  return (
    <>
      <p>
        {t('retention.before', { until: day(until) })} {t('retention.kept')}
      </p>
      {roots.length === 0 ? <p className={styles.dim}>{t('retention.none')}</p> : null}
      <dl className={styles.facts}>
        {roots.map(({ register, count, oldestAt, newestAt }) => (
          <div key={register}>
            <dt>{registerWord(register, t)}</dt>
            <dd>
              {t(day(oldestAt) === day(newestAt) ? 'retention.alone' : 'retention.span', {
                ...{ count: format.number(count), oldest: day(oldestAt), newest: day(newestAt) },
              })}
            </dd>
          </div>
        ))}
      </dl>
      {parts.length > 0 ? (
        <p>
          {t('retention.withThem', {
            what: parts.map(({ register, count }) => `${registerWord(register, t)} ${format.number(count)}`).join('、'),
          })}
        </p>
      ) : null}
      {fileCount > 0 ? <p>{t('retention.files', { count: format.number(fileCount) })}</p> : null}
    </>
  );
}

function Kept({ plan: { held } }: { plan: RetentionPlan }) {
  const t = useText();
  const day = useDay();
  const [open, setOpen] = useState<string | null>(null);
  if (held.length === 0) return null;
  return (
    <section>
      <h3>{t('retention.keptNow')}</h3>
      <ul className={styles.lines}>
        {held.map(({ record, no, endedAt, why, reason }) => (
          <li key={record}>
            <span>
              {no} · {day(endedAt)}
              <br />
              <small className={styles.dim}>{[t(`retention.why.${why}`), reason].filter(Boolean).join(' · ')}</small>
            </span>
            {no !== '' && open !== record ? (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('retention.releaseNamed', { no })}
                onClick={() => setOpen(record)}
              >
                {t('retention.release')}
              </Button>
            ) : null}
            {open === record ? <Letting no={no} onDone={() => setOpen(null)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Left({ plan: { goes, backupsUntil } }: { plan: RetentionPlan }) {
  const t = useText();
  const day = useDay();
  const at = useLanguage() === 'en' ? 1 : 0;
  return (
    <section>
      <h3>{t('retention.what')}</h3>
      <p>{t('retention.goes')}</p>
      <details>
        <summary>{t('retention.stays')}</summary>
        <ul>
          {goes.map(({ register, fields }) => (
            <li key={register}>
              {t('retention.goesOf', {
                register: registerWord(register, t),
                fields: fields.map((field) => headingOf(register, field)[at]).join('、'),
              })}
            </li>
          ))}
        </ul>
      </details>
      <p>{t('retention.numbers')}</p>
      <p>{t('retention.backups', { day: day(backupsUntil) })}</p>
    </section>
  );
}
