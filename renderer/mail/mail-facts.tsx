import type { MailView } from '../../shared/contract/mail.ts';
import factStyles from '../cases/case-facts.module.css';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';

/** What is known of an item besides where it is. */
export function MailFacts({ view }: { view: MailView }) {
  const t = useText();
  const format = useFormat();
  const { record, batchNo, exceptByName, tag, move } = view;
  const { returnReason } = record;
  const attempted = record.attempts.find(({ result }) => result === returnReason);
  const identity = move?.record.identity;
  const facts: [Parameters<typeof t>[0], string][] = [
    ['mail.field.batch', batchNo],
    ['mail.field.sender', record.sender],
    ['mail.field.expectAt', record.expectAt === null ? '' : format.exact(record.expectAt)],
    ['mail.field.receivedAt', format.exact(record.receivedAt)],
    ['mail.field.shelf', record.shelf],
    ['mail.field.exceptReason', record.exceptReason],
    ['mail.field.exceptBy', exceptByName],
    ['mail.field.forwardTo', record.forwardTo],
    ['mail.field.returnReason', attempted ? t(`mail.attempt.${attempted.result}`) : returnReason],
    ['mail.field.reportedTo', record.reportedTo],
    ['mail.field.relation', move?.record.relation ?? ''],
    [
      'signing.docType',
      identity
        ? t('mail.record.identity', { type: t(`signing.docTypes.${identity.docType}`), no: identity.docNoMasked })
        : '',
    ],
    ['mail.field.remarks', record.remarks],
    ['mail.field.tag', tag],
  ];
  return (
    <dl className={factStyles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} className={factStyles.fact}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {move && move.record.phone !== '' && (
        <div className={factStyles.fact}>
          <dt>{t('mail.field.phone')}</dt>
          <dd>
            <RevealNumber
              masked={move.record.phone}
              reveal={async () => (await call('mail.reveal', { moveId: move.record.id })).phone}
            />
          </dd>
        </div>
      )}
    </dl>
  );
}
