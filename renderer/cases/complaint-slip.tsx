import type { CaseView } from '../../shared/contract/cases.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { complaintStages, stagesReached } from '../../shared/registers/complaint-slip.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, useText } from '../i18n/index.ts';
import { Signed } from '../orders/signed.tsx';
import facts from './case-facts.module.css';
import styles from './complaint-slip.module.css';

/** 投诉处理单 (F03): how far it is, and what the slip holds. */
export function ComplaintSlip({ view }: { view: CaseView }) {
  const t = useText();
  const format = useFormat();
  const { record } = view;
  if (record.kind !== 'complaint') return null;
  const reached = new Set(stagesReached(record));
  return (
    <section aria-label={t('caseLife.slip')}>
      <h2>
        {t('caseLife.slip')}
        {record.isValid !== null && <small> · {t(record.isValid ? 'caseLife.valid' : 'caseLife.invalid')}</small>}
      </h2>
      <ol className={styles.stages} aria-label={t('caseLife.stage')}>
        {complaintStages.map((stage) => (
          <li key={stage} data-reached={reached.has(stage) || undefined}>
            {reached.has(stage) && <span aria-hidden="true">✓ </span>}
            {t(`domain.complaintStage.${stage}`)}
            {!reached.has(stage) && <small className={styles.unseen}> {t('caseLife.notYet')}</small>}
          </li>
        ))}
      </ol>
      <dl className={facts.facts}>
        {factsOf(record, t, format.exact).map(([label, value]) => (
          <div key={label} className={facts.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
    </section>
  );
}

function factsOf(c: Case, t: Say, exact: (at: number) => string): [string, string][] {
  const time = (at: number | null) => (at === null ? '' : exact(at));
  const agreed = c.customerAgreedPlan === null ? '' : t(c.customerAgreedPlan ? 'words.yes' : 'words.no');
  const opinion = c.opinion === null ? '' : t(`domain.opinionForm.${c.opinion}`);
  const all: [string, string][] = [
    [t('domain.action.assign'), time(c.assignedAt)],
    [t('cases.field.responsiblePerson'), c.responsiblePerson],
    [t('cases.field.rectifyBy'), time(c.rectifyBy)],
    [t('cases.field.meetingNote'), c.meetingNote],
    [t('cases.field.investigation'), c.investigation],
    [t('cases.field.cause'), c.cause],
    [t('cases.field.plan'), c.plan],
    [t('cases.field.customerAgreedPlan'), agreed],
    [t('cases.field.measures'), c.measures],
    [t('domain.action.tellResult'), time(c.resultToCustomerAt)],
    [t('cases.field.opinionForm'), [opinion, c.opinionText].filter(Boolean).join('：')],
    [t('domain.action.archive'), time(c.archivedAt)],
  ];
  return all.filter(([, value]) => value !== '');
}
