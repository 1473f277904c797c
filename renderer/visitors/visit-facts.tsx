import type { ReactNode } from 'react';
import type { VisitView } from '../../shared/contract/visitors.ts';
import factStyles from '../cases/case-facts.module.css';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './visitors.module.css';

/** What is written of a visit; numbers are masked until somebody asks, which is logged. */
export function VisitFacts({ view }: { view: VisitView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const { record, permit } = view;
  const reveal = (field: 'contact' | 'idNumber') => async () =>
    (await call('visits.reveal', { visitId: record.id, field })).value;
  const time = (at: number | null) => (at === null ? '' : format.exact(at));
  const facts: [TextKey, ReactNode][] = [
    ['visitors.field.contact', record.contact && <RevealNumber masked={record.contact} reveal={reveal('contact')} />],
    ['visitors.field.purpose', purposeText(view, t)],
    ['visitors.field.visitedPerson', record.visitedPerson],
    ['visitors.field.hostAccepted', record.hostAccepted && t(`visitors.hostAccepted.${record.hostAccepted}`)],
    [
      'visitors.field.permit',
      permit &&
        t('visitors.record.permit', {
          kind: t(`visitors.permits.kind.${permit.kind}`),
          name: permit.name,
          by: permit.saidBy,
        }),
    ],
    ['visitors.field.result', record.result],
    ['visitors.field.passedTo', record.passedTo],
    ['visitors.field.badgeNo', record.badgeNo],
    ['visitors.field.companionNames', record.companionNames],
    ['visitors.field.vehicle', record.vehicle],
    ['visitors.field.belongings', record.belongings],
    ['visitors.field.identity', identityText(view, t)],
    [
      'visitors.field.idNumber',
      record.idNumber && <RevealNumber masked={record.idNumber} reveal={reveal('idNumber')} />,
    ],
    ['visitors.field.arrivedAt', time(record.arrivedAt)],
    ['visitors.field.receptionEndedAt', time(record.receptionEndedAt)],
    ['visitors.field.registeredAt', time(record.registeredAt)],
    ['visitors.field.leftAt', record.leftAt !== null && `${time(record.leftAt)} ${view.leftByName}`],
    ['visitors.field.receivedBy', view.receivedByName],
    ['visitors.field.remarks', record.remarks],
  ];
  return (
    <>
      <dl className={factStyles.facts}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label} className={factStyles.fact}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {record.hold?.decision && (
        <p className={styles.lead}>
          {t('visitors.hold.by', {
            name: view.decidedByName,
            time: format.moment(record.hold.decidedAt ?? record.hold.heldAt, now),
            decision: t(`visitors.hold.${record.hold.decision}`),
          })}{' '}
          {record.hold.reason}
        </p>
      )}
      {view.group.length > 0 && (
        <Others title={t('visitors.record.group', { count: view.group.length })}>
          {view.group.map((one) => ({ id: one.id, text: `${one.name} ${t(`visitors.state.${one.status}`)}` }))}
        </Others>
      )}
      {view.before.length > 0 && (
        <Others title={t('visitors.record.before', { count: view.visits - 1 })}>
          {view.before.map((one) => ({ id: one.id, text: `${format.moment(one.arrivedAt, now)} ${one.place}` }))}
        </Others>
      )}
    </>
  );
}

function Others({ title, children }: { title: string; children: { id: string; text: string }[] }) {
  return (
    <p className={styles.others}>
      <span>{title}</span>
      {children.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          className={styles.link}
          onClick={() => openScreen({ at: 'visitors', visitId: id })}
        >
          {text}
        </button>
      ))}
    </p>
  );
}

function purposeText({ record }: VisitView, t: ReturnType<typeof useText>): string {
  if (record.purpose === null) return '';
  const kind = t(`visitors.purpose.${record.purpose}`);
  return record.purposeText === kind || record.purpose === 'other'
    ? record.purposeText
    : `${kind} · ${record.purposeText}`;
}

function identityText({ record: { identity } }: VisitView, t: ReturnType<typeof useText>): string {
  return identity === null ? '' : `${t(`signing.docTypes.${identity.docType}`)} ${identity.docNoMasked}`;
}
