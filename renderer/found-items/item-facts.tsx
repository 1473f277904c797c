import type { ReactNode } from 'react';
import type { FoundItemView } from '../../shared/contract/found-items.ts';
import { yuanText } from '../../shared/registers/prices.ts';
import factStyles from '../cases/case-facts.module.css';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { useFormat } from '../format/use-format.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { openScreen } from '../shell/screen.ts';
import { RoomLink } from '../units/room-link.tsx';
import { Marks } from './marks.tsx';

/** Everything that is known of a thing; its marks are covered, numbers masked. */
export function ItemFacts({ view: { record, tag, caseNo, loss, byName, dueAt } }: { view: FoundItemView }) {
  const t = useText();
  const format = useFormat();
  const number = (field: 'reporterPhone' | 'claimantPhone') =>
    record[field] && (
      <RevealNumber
        masked={record[field]}
        reveal={async () => (await call('foundItems.reveal', { itemId: record.id, field })).phone}
      />
    );
  const report = (caseId: string | null, no: string) =>
    caseId !== null && (
      <button type="button" className={keyStyles.link} onClick={() => openScreen({ at: 'cases', caseId })}>
        {no}
      </button>
    );
  const proof = record.claimIdentity;
  const place = (
    <>
      {record.place} <RoomLink unitId={record.unitId} />
    </>
  );
  const facts: [string, ReactNode][] = [
    ['direction', t(`foundItems.direction.${record.direction}`)],
    ['distinguishingMarks', <Marks key="marks" marks={record.distinguishingMarks} />],
    ['place', record.place && place],
    ['whereWhen', record.whereWhen],
    ['finder', record.finder],
    ['reporter', record.reporter],
    ['reporterPhone', number('reporterPhone')],
    ['estimatedValue', record.estimatedValue !== null && yuanText(record.estimatedValue)],
    ['storagePlace', record.storagePlace],
    ['storedAt', `${format.exact(record.storedAt)}${record.enteredLate ? ` ${t('cases.lateEntry')}` : ''}`],
    ['storedBy', byName],
    ['keepUntil', dueAt !== null && format.exact(dueAt)],
    ['caseNo', report(record.caseId, caseNo)],
    ['loss', loss && report(loss.caseId, loss.no)],
    ['claimant', record.claimant],
    ['claimantCompany', record.claimantCompany],
    ['claimantPhone', number('claimantPhone')],
    ['claimedMarks', record.claimedMarks],
    ['claimIdentity', proof && `${t(`signing.docTypes.${proof.docType}`)} ${proof.docNoMasked}`],
    ['recipient', record.recipient],
    ['recipientRef', record.recipientRef],
    ['endedAt', record.endedAt !== null && format.exact(record.endedAt)],
    ['endReason', record.endReason],
    ['tag', tag],
  ];
  return (
    <dl className={factStyles.facts}>
      {facts
        .filter(([, value]) => value !== '' && value !== false && value !== null)
        .map(([field, value]) => (
          <div key={field} className={factStyles.fact}>
            <dt>{t(`foundItems.field.${field}` as TextKey)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
