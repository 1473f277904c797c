import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FollowUpLine } from '../../shared/contract/follow-ups.ts';
import { ratingFields } from '../../shared/registers/follow-ups.ts';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { type FollowUpAct, followUpActs, openScreen } from '../shell/screen.ts';
import { CallAgain } from './call-again.tsx';
import styles from './follow-ups.module.css';
import { RecordForm } from './record-form.tsx';

/** A try without success follows the results, at 5, 6 and 7. */
const tries = ['noAnswer', 'wrongNumber'] as const;
type Step = FollowUpAct | 'callBackAt' | null;

/** Whom to call and about what; each result is one key away. */
export function CallCard({ line, act }: { line: FollowUpLine; act?: FollowUpAct | undefined }) {
  const t = useText();
  const [step, setStep] = useState<Step>(line.followUp.status === 'planned' ? (act ?? null) : null);
  const attempt = useDeskAction('followUps.attempt');
  const remind = useDeskAction('followUps.remind');
  const { followUp, case: c } = line;
  const open = followUp.status === 'planned';
  const offered = followUpActs.filter((result) => result !== 'unreachable' || followUp.attempts.length > 0);
  const tried = (result: (typeof tries)[number]) =>
    void attempt.run({ followUpId: followUp.id, result, nextAt: null }).catch(() => {});
  const actions = [
    ...offered.map((result) => ({ name: t(`domain.followUpResult.${result}`), run: () => setStep(result) })),
    ...tries.map((result) => ({ name: t(`domain.attempt.${result}`), run: () => tried(result) })),
    { name: t('domain.attempt.callBackAt'), run: () => setStep('callBackAt') },
  ];
  const keys = Object.fromEntries(actions.map(({ run }, i) => [String(i + 1), run]));
  useKeys(keys, { enabled: open && step === null });
  const problem = attempt.error ?? remind.error;
  return (
    <section className={styles.card} aria-label={c.no}>
      <h2>
        {c.place} · {c.callerName || t('words.unknown')} <small>{c.companyName}</small>
      </h2>
      <p className={styles.number}>
        <RevealNumber masked={c.phone} reveal={async () => (await call('cases.reveal', { caseId: c.id })).phone} />
      </p>
      <Facts line={line} />
      {open && step === null ? (
        <>
          <p className={styles.script}>{t(`followUps.script.${followUp.kind}`)}</p>
          <div className={styles.results}>
            {actions.map(({ name, run }, i) => (
              <Button key={name} variant="default" onClick={run} rightSection={<kbd>{i + 1}</kbd>}>
                {name}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {step === 'callBackAt' ? <CallAgain followUpId={followUp.id} onDone={() => setStep(null)} /> : null}
      {step !== null && step !== 'callBackAt' ? (
        <RecordForm line={line} result={step} onDone={() => setStep(null)} />
      ) : null}
      {problem ? <p role="alert">{errorText(problem, t)}</p> : null}
      <div className={styles.results}>
        <Button variant="subtle" onClick={() => openScreen({ at: 'cases', caseId: c.id })}>
          {t('followUps.openCase', { no: c.no })}
        </Button>
        {open && followUp.responsibleName !== '' ? (
          <Button
            variant="subtle"
            loading={remind.pending}
            onClick={() =>
              void remind.run({ followUpId: followUp.id, toPerson: followUp.responsibleName }).catch(() => {})
            }
          >
            {t('followUps.remind', { name: followUp.responsibleName })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Facts({ line: { followUp, case: c } }: { line: FollowUpLine }) {
  const t = useText();
  const parameters = useSite((s) => s.parameters);
  const format = useFormat();
  const rated = ratingFields.flatMap((field) => {
    const value = followUp[field];
    return value === null ? [] : [[t(`domain.rating.${field}`), t(`domain.rating5.${value}`)] as const];
  });
  const facts = [
    [t('followUps.asked'), c.content],
    [t('followUps.done'), [c.workedBy, c.result].filter(Boolean).join('：')],
    [t('followUps.who'), [t(`domain.followUpCaller.${followUp.responsible}`), followUp.responsibleName].join(' ')],
    [t('followUps.due'), format.exact(followUp.dueAt)],
    [t('followUps.reminded'), followUp.remindedAt === null ? '' : format.exact(followUp.remindedAt)],
    ...followUp.attempts.map(
      ({ at, result, nextAt }) =>
        [
          t('followUps.tried', { time: format.exact(at) }),
          [t(`domain.attempt.${result}`), nextAt === null ? '' : format.exact(nextAt)].filter(Boolean).join(' → '),
        ] as const,
    ),
    [
      t('followUps.contacts'),
      c.kind === 'complaint' && followUp.status === 'planned'
        ? t('followUps.contactsMade', {
            made: c.contacts,
            from: parameters['complaint.postContacts'],
            to: parameters['complaint.postContactsUntil'],
          })
        : '',
    ],
    ...rated,
    [t('cases.field.opinion'), followUp.opinion],
    [t('cases.field.caller'), followUp.caller],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) =>
        value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
