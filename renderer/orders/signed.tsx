import type { SignatureView } from '../../shared/contract/orders.ts';
import { BindScan } from '../attachments/bind-scan.tsx';
import { SlipPhoto } from '../attachments/slip-photo.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './orders.module.css';

/** What was signed at the counter by whoever stood there: their part says itself who they are. */
const inCustody: ReadonlySet<string> = new Set(['keyMoves', 'foundItems']);

/** A signature with what it was put under, and whether that still holds: it can be checked later. */
export function Signed({ signature }: { signature: SignatureView }) {
  const t = useText();
  const format = useFormat();
  const { id, register, purpose, signer, signerRole, medium, paperRef, text, textHash, scanId, signedAt, record } =
    signature;
  const { data, error } = useDesk('orders.signature', { signatureId: id }, { enabled: medium === 'screen' });
  return (
    <figure className={styles.signature}>
      <figcaption>
        <strong>{t(`signing.purpose.${purpose}`)}</strong> {signer} ·{' '}
        {!inCustody.has(register) && `${t(`orders.signerRole.${signerRole}`)} · `}
        {medium === 'paper' ? t('orders.sign.onPaper', { ref: paperRef }) : t('orders.sign.drawn')} ·{' '}
        {format.exact(signedAt)}
      </figcaption>
      <blockquote className={styles.signed}>{text}</blockquote>
      {data && <img alt={`${t('orders.field.signer')} ${signer}`} src={`data:image/png;base64,${data.image}`} />}
      {error && <Meaning tone="danger">{t('orders.sign.broken')}</Meaning>}
      {medium === 'paper' &&
        register !== 'keyMoves' &&
        (scanId === null ? (
          <BindScan signatureId={id} register={register} record={record} />
        ) : (
          <SlipPhoto id={scanId} />
        ))}
      <p className={styles.since}>
        <Standing signature={signature} /> <small>{t('orders.sign.bound', { hash: textHash.slice(0, 16) })}</small>
      </p>
    </figure>
  );
}

function Standing({ signature: { textWhole, changedSince } }: { signature: SignatureView }) {
  const t = useText();
  if (!textWhole) return <Meaning tone="danger">{t('orders.sign.textBroken')}</Meaning>;
  return changedSince ? (
    <Meaning tone="soon">{t('orders.sign.changed')}</Meaning>
  ) : (
    <span>{t('orders.sign.same')}</span>
  );
}
