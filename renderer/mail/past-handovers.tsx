import { useState } from 'react';
import type { MailMoveView } from '../../shared/contract/mail.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { Signed } from '../orders/signed.tsx';

/** Who signed what over to whom, newest first. */
export function PastHandovers({ of }: { of: readonly MailMoveView[] }) {
  const t = useText();
  if (of.length === 0) return null;
  return (
    <>
      <h2>{t('mail.custody.past')}</h2>
      <table className={styles.table}>
        <tbody>
          {of.map((view) => (
            <Handover key={view.record.id} view={view} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Handover({ view: { record, fromName, toName, signatures } }: { view: MailMoveView }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const missing = record.lines.filter(({ present }) => !present);
  return (
    <>
      <tr>
        <td>
          <button type="button" className={styles.link} aria-expanded={open} onClick={() => setOpen(!open)}>
            {record.no}
          </button>
        </td>
        <td>{format.exact(record.at)}</td>
        <td>
          {fromName} → {toName}
        </td>
        <td>
          {t('mail.custody.pieces', { count: record.lines.length - missing.length })}
          {missing.map(({ no, trackingNo, reason }) => (
            <div key={no}>
              <Meaning tone="danger">
                {t('mail.custody.missing')} {trackingNo || no} {reason}
              </Meaning>
            </div>
          ))}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4}>
            {signatures.map((signature) => (
              <Signed key={signature.id} signature={signature} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
