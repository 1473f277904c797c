import type { Entry, EntryData } from '../../shared/registers/entries.ts';
import { PictureEntry } from '../attachments/picture-entry.tsx';
import { SettledEntry } from '../conflicts/settled-entry.tsx';
import { useFormat } from '../format/use-format.ts';
import { ItemEntry } from '../found-items/item-entry.tsx';
import { HandoverEntry } from '../handovers/handover-entry.tsx';
import { type TextKey, useText } from '../i18n/index.ts';
import { IncidentEntry } from '../incidents/incident-entry.tsx';
import { fieldLabel } from '../intake/question-words.ts';
import { KeyEntry } from '../keys/key-entry.tsx';
import { Meaning } from '../look/meaning.tsx';
import { MailEntry } from '../mail/mail-entry.tsx';
import { OrderEntry, QuotedEntry } from '../orders/order-entries.tsx';
import { DestroyedEntry } from '../retention/destroyed-entry.tsx';
import { RoundEntry } from '../rounds/round-entry.tsx';
import { VisitEntry } from '../visitors/visit-entry.tsx';
import { wordOf } from './entry-words.ts';
import styles from './timeline.module.css';

/** Who did what when, the latest last; what was corrected stays readable, struck through. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <section>
      <h2>{t('cases.timeline')}</h2>
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <time>{format.exact(entry.at)}</time>
            <span className={styles.who}>{entry.actorName}</span>
            <div>
              <EntryBody data={entry.data} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What one line of a timeline says. */
export function EntryBody({ data }: { data: EntryData }) {
  const t = useText();
  const format = useFormat();
  switch (data.kind) {
    case 'told':
      return <Told attempt={data.attempt} />;
    case 'awaitsReason':
      return (
        <>
          <Told attempt={data.attempt} /> {t('cases.history.awaitsReason')}
        </>
      );
    case 'note':
      return (
        <>
          <b>{t('cases.history.note')}</b> {data.text}
        </>
      );
    case 'revealed':
      return <>{t('cases.history.revealed', { field: t(`domain.field.${data.field}` as TextKey) })}</>;
    case 'snoozed':
      return (
        <>
          {t('cases.history.snoozed', {
            time: format.clock(data.until),
            rule: t(`domain.rule.${data.rule}` as TextKey),
          })}
          {data.reason && <span className={styles.detail}>{t('cases.history.reason', { reason: data.reason })}</span>}
        </>
      );
    case 'corrected':
      return <Corrected data={data} />;
    case 'order':
      return <OrderEntry data={data} />;
    case 'key':
      return <KeyEntry data={data} />;
    case 'mail':
      return <MailEntry data={data} />;
    case 'visit':
      return <VisitEntry data={data} />;
    case 'foundItem':
      return <ItemEntry data={data} />;
    case 'handover':
      return <HandoverEntry data={data} />;
    case 'incident':
      return <IncidentEntry data={data} />;
    case 'round':
      return <RoundEntry data={data} />;
    case 'settled':
      return <SettledEntry data={data} />;
    case 'destroyed':
      return <DestroyedEntry data={data} />;
    case 'printed':
      return <>{t(`print.history.${data.how}`, { form: t(`print.form.${data.form}`) })}</>;
    case 'quoted':
      return <QuotedEntry data={data} />;
    case 'picture':
      return <PictureEntry data={data} />;
    case 'did':
      return (
        <>
          <b>{t(`domain.action.${data.action}`)}</b> {data.text}
          {Object.entries(data.details ?? {}).map(([field, value]) =>
            field === 'caseId' ? null : (
              <span key={field} className={styles.detail}>
                {t('cases.history.part', {
                  label: t(`cases.field.${field}` as TextKey),
                  value: field === 'until' ? format.exact(Number(value)) : wordOf(field, value, t),
                })}
              </span>
            ),
          )}
        </>
      );
  }
}

function Told({ attempt }: { attempt: Extract<EntryData, { kind: 'told' }>['attempt'] }) {
  const t = useText();
  const format = useFormat();
  const reached = attempt.ack === 'acknowledged' || attempt.ack === 'leftMessage';
  return (
    <>
      {t('cases.history.told', {
        party: t(`domain.party.${attempt.party}`),
        person: [attempt.toPerson, attempt.phone].filter(Boolean).join(' '),
        ack: t(`domain.ack.${attempt.ack}`),
      })}
      <span className={styles.detail}>
        {t(`domain.notifyChannel.${attempt.channel}`)} ·{' '}
        {t('cases.history.took', { span: format.span(attempt.secondsFromIntake * 1000) })}
      </span>
      {reached && attempt.late && <Meaning tone="danger">{t('cases.history.late')}</Meaning>}
      {attempt.reason && <span className={styles.detail}>{t('cases.history.reason', { reason: attempt.reason })}</span>}
    </>
  );
}

function Corrected({ data }: { data: Extract<EntryData, { kind: 'corrected' }> }) {
  const t = useText();
  const word = (field: string, value: string) => (value === '' ? t('cases.history.blank') : wordOf(field, value, t));
  return (
    <>
      <b>{t('cases.history.corrected')}</b>
      {data.reason && <span className={styles.detail}>{t('cases.history.reason', { reason: data.reason })}</span>}
      <ul className={styles.changes}>
        {data.fields.map(({ field, before, after }) => (
          <li key={field}>
            {t('cases.history.part', { label: fieldLabel(field, t), value: '' })}
            <del>{word(field, before)}</del> <ins>{word(field, after)}</ins>
          </li>
        ))}
      </ul>
    </>
  );
}
