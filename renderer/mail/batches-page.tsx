import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BatchView } from '../../shared/contract/mail.ts';
import { differs } from '../../shared/registers/mail-batches.ts';
import { useDesk } from '../desk/use-desk.ts';
import { restore, useKeptDraft } from '../drafts/use-draft.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { Signed } from '../orders/signed.tsx';
import { openScreen, useScreen } from '../shell/screen.ts';
import { BatchForm, type BatchValues, emptyBatch } from './batch-form.tsx';

/** 邮局送件: what the post office brought, counted and signed for; and what came before. */
export function BatchesPage({ draftId }: { draftId: string | undefined }) {
  const t = useText();
  const kept = useKeptDraft(draftId);
  const replace = useScreen((s) => s.replace);
  const { data } = useDesk('mail.batches', {});
  const [counting, setCounting] = useState<{ id: string; values: BatchValues } | null>(null);
  if (kept.state === 'reading') return <div className={styles.page} />;
  const restored =
    kept.state === 'found' && draftId ? { id: draftId, values: restore(kept.content, emptyBatch) } : null;
  const current = counting ?? restored;
  const done = (batchId: string | null) => {
    setCounting(null);
    replace({ at: 'mail', view: 'batches' });
    // Its registered letters and parcels are written down next.
    if (batchId !== null) openScreen({ at: 'mail', view: 'receive' });
  };
  /** The titles of the last batch are likely to be those of this one. */
  const begin = () => {
    const last = data?.[0]?.record.periodicals ?? [];
    const periodicals = last.map(({ title, expected }) => ({ title, expected, counted: expected }));
    setCounting({ id: crypto.randomUUID(), values: { ...emptyBatch, periodicals } });
  };
  return (
    <div className={styles.page}>
      {current ? (
        <BatchForm key={current.id} {...current} onDone={done} />
      ) : (
        <p className={styles.buttons}>
          <Button onClick={begin} autoFocus>
            {t('mail.batches.fresh')}
          </Button>
        </p>
      )}
      <h2>{t('mail.batches.past')}</h2>
      {data?.length === 0 && <p>{t('mail.batches.none')}</p>}
      <table className={styles.table}>
        <tbody>
          {data?.map((view) => (
            <Batch key={view.record.id} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Batch({ view: { record, registered, receivedByName, signatures } }: { view: BatchView }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const wrong = differs(record);
  const short = record.periodicals.filter(({ expected, counted }) => counted < expected);
  return (
    <>
      <tr>
        <td>
          <button type="button" className={styles.link} aria-expanded={open} onClick={() => setOpen(!open)}>
            {record.no}
          </button>
        </td>
        <td>{format.exact(record.receivedAt)}</td>
        <td>{receivedByName}</td>
        <td>
          <Meaning tone={wrong ? 'danger' : 'plain'}>
            {t('mail.batches.counts', { sheet: record.postOfficeSheetCount, counted: record.countedItems })}
          </Meaning>
          {!record.sealOk && (
            <Meaning tone="danger">
              {t('mail.field.sealOk')}：{t('mail.batches.sealBroken')}
            </Meaning>
          )}
          {record.difference && <div>{record.difference}</div>}
        </td>
        <td>
          <Meaning tone={registered < record.specialCount ? 'soon' : 'plain'}>
            {t('mail.batches.specials', { special: record.specialCount, registered })}
          </Meaning>
          {short.map(({ title, expected, counted }) => (
            <div key={title}>
              {title} <Meaning tone="danger">{t('mail.batches.short', { count: expected - counted })}</Meaning>
            </div>
          ))}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5}>
            {record.periodicals.map(({ title, expected, counted }) => (
              <div key={title}>
                {title}：{t('mail.batches.expected')} {expected} · {t('mail.batches.counted')} {counted}
              </div>
            ))}
            {signatures.map((signature) => (
              <Signed key={signature.id} signature={signature} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
