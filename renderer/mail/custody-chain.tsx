import type { MailView } from '../../shared/contract/mail.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';

/** Through whose hands it went, each with its signature; where one is missing, who answers for that. */
export function CustodyChain({ of: { custody, record } }: { of: MailView }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <h2>{t('mail.record.chain')}</h2>
      <table className={styles.table}>
        <tbody>
          {custody.map(({ at, kind, no, who, signed, gapFrom }) => (
            <tr key={`${kind} ${no} ${at}`}>
              <td>{format.exact(at)}</td>
              <td>{kind === 'taken' ? t('mail.record.taken') : t(`mail.record.kind.${kind}`)}</td>
              <td>
                <b>{who}</b> {no}
              </td>
              <td>
                {signed && <Meaning tone="done">{t('mail.record.signed')}</Meaning>}
                {!signed && t(kind === 'taken' ? 'mail.record.signedIn' : 'mail.record.unsigned')}
                {gapFrom !== '' && record.special && (
                  <Meaning tone="danger">{t('mail.record.gap', { name: gapFrom })}</Meaning>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
