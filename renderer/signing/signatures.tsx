import type { SignatureView } from '../../shared/contract/orders.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from '../orders/orders.module.css';

/** A record's signatures, each with what it was put under. */
export function Signatures({ signatures }: { signatures: readonly SignatureView[] }) {
  return signatures.map((signature) => <Signed key={signature.id} signature={signature} />);
}

function Signed({ signature }: { signature: SignatureView }) {
  const t = useText();
  const { id, register, purpose, signer, signerRole, medium, paperRef, text, textHash } = signature;
  const { data, error } = useDesk('orders.signature', { signatureId: id }, { enabled: medium === 'screen' });
  return (
    <figure className={styles.signature}>
      <figcaption>
        <strong>{t(`signing.purpose.${purpose}`)}</strong> {signer} ·{' '}
        {register === 'orders' && `${t(`orders.signerRole.${signerRole}`)} · `}
        {medium === 'paper' ? t('orders.sign.onPaper', { ref: paperRef }) : t('orders.sign.drawn')}
      </figcaption>
      <blockquote className={styles.signed}>{text}</blockquote>
      {data && <img alt={`${t('signing.signer')} ${signer}`} src={`data:image/png;base64,${data.image}`} />}
      {error && <Meaning tone="danger">{t('orders.sign.broken')}</Meaning>}
      <small>{t('orders.sign.bound', { hash: textHash.slice(0, 16) })}</small>
    </figure>
  );
}
