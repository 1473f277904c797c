import type { ReactNode } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { answerTo, asked } from '../../shared/registers/questions.ts';
import { call } from '../desk/bridge.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, useText } from '../i18n/index.ts';
import { answerText } from '../intake/question-words.ts';
import styles from './case-facts.module.css';
import { RevealNumber } from './reveal-number.tsx';

/** What was said, in the order of the form; what nobody asked or said is left out. */
export function CaseFacts({ view }: { view: CaseView }) {
  const t = useText();
  const format = useFormat();
  const { record } = view;
  const times: [string, number | null][] = [
    [t('cases.happened'), record.occurredAt],
    [t('cases.told'), record.receivedAt],
    [t('cases.entered'), record.createdAt],
  ];
  return (
    <section>
      <h2>{t('cases.facts')}</h2>
      <dl className={styles.facts}>
        {[...factsOf(record, t), ...answersIn(record, t, format)].map(([label, value]) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
        {!record.anonymous && (
          <Fact label={t('domain.field.phone')}>
            <RevealNumber
              masked={record.phone}
              reveal={async () => (await call('cases.reveal', { caseId: record.id })).phone}
            />
            {record.ext && ` - ${record.ext}`}
            {record.ext === '' && record.extAsked && <small> {t('cases.asked')}</small>}
          </Fact>
        )}
        {times.map(([label, at]) => (
          <Fact key={label} label={label}>
            {at === null ? '—' : format.exact(at)}
          </Fact>
        ))}
        {record.promisedReplyAt !== null && (
          <Fact label={t('domain.field.promisedReplyAt')}>{format.exact(record.promisedReplyAt)}</Fact>
        )}
        <Fact label={t('cases.owner')}>{view.ownerName}</Fact>
      </dl>
    </section>
  );
}

function factsOf(c: Case, t: Say): [string, string][] {
  const all: [string, string][] = [
    [t('domain.field.kind'), t(`domain.kind.${c.kind}`)],
    [t('domain.field.channel'), t(`domain.channel.${c.channel}`)],
    [t('domain.field.viaHrContact'), c.viaHrContact],
    [t(c.publicArea ? 'domain.field.publicArea' : 'domain.field.unitId'), c.place],
    [t('domain.field.locationDetail'), c.locationDetail],
    [t('domain.field.companyName'), c.companyName],
    [t('domain.field.callerName'), c.anonymous ? t('domain.field.anonymous') : c.callerName],
    [t('domain.field.responsibleDept'), t(`domain.department.${c.responsibleDept}`)],
    [t('domain.field.chargeable'), c.chargeable ? t('words.yes') : ''],
    [t('domain.field.peopleTrappedOrHurt'), c.peopleTrappedOrHurt === null ? '' : String(c.peopleTrappedOrHurt)],
    [t('domain.field.contactInside'), c.contactInside],
    [t('domain.field.helpChoice'), c.helpChoice ? t(`domain.helpChoice.${c.helpChoice}`) : ''],
    [t('domain.field.firstMeasure'), c.firstMeasure],
    [t('domain.field.readBackConfirmed'), c.readBackConfirmed ? t('words.yes') : t('cases.readBackNo')],
    [t('domain.field.result'), c.result],
    [t('domain.field.followUpResult'), c.followUpResult ? t(`domain.followUpResult.${c.followUpResult}`) : ''],
    [t('domain.field.closeReason'), c.closeReason ?? ''],
    [t('domain.field.voidReason'), c.voidReason ?? ''],
  ];
  return all.filter(([, value]) => value !== '');
}

/** Answers to what its type asks besides, in the order of the form; a number to call is shown whole: it is what is to be mended. */
function answersIn(c: Case, t: Say, format: ReturnType<typeof useFormat>): [string, string][] {
  return asked(c).flatMap(({ name, kind }): [string, string][] => {
    const answer = answerTo(c.details, name);
    if (answer === '') return [];
    const isTime = kind === 'time' && /^\d+$/.test(answer);
    return [[t(`questions.label.${name}`), isTime ? format.exact(Number(answer)) : answerText(name, answer, t)]];
  });
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
