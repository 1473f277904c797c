import type { VisitView } from '../../shared/contract/visitors.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import { usePicture } from '../attachments/use-picture.ts';
import { PaperMark } from '../back-entry/paper-mark.tsx';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { visitTone, whomText } from './visit-words.ts';
import styles from './visitors.module.css';

/** Where somebody stands: their face, state, since when and until when. */
export function VisitHead({ view, large = false }: { view: VisitView; large?: boolean }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { record, leaveBy, photoId } = view;
  const { url } = usePicture(photoId ?? '', photoId !== null);
  const inside = isInside(record.status);
  return (
    <div className={styles.cardHead} data-large={large || undefined}>
      {url && <img className={styles.face} src={url} alt={t('visitors.record.photoOf', { name: record.name })} />}
      <p className={styles.where}>
        <Meaning tone={visitTone({ ...record, leaveBy }, now)}>{t(`visitors.state.${record.status}`)}</Meaning>
        <span>{whomText(record)}</span>
        <span>{t('visitors.record.since', { time: format.moment(record.arrivedAt, now) })}</span>
        {record.companions > 0 && <span>{t('visitors.heads', { count: 1 + record.companions })}</span>}
        {inside && leaveBy >= now && <span>{t('visitors.record.leaveBy', { time: format.moment(leaveBy, now) })}</span>}
        {inside && leaveBy < now && (
          <Meaning tone="danger">{t('visitors.record.overstay', { span: format.span(now - leaveBy) })}</Meaning>
        )}
        {record.leftAt !== null && (
          <span>{t('visitors.record.left', { time: format.moment(record.leftAt, now) })}</span>
        )}
        {record.expiredAt !== null && (
          <Meaning tone="soon">{t('visitors.record.expired', { time: format.moment(record.expiredAt, now) })}</Meaning>
        )}
        {record.formLate === true && <Meaning tone="soon">{t('visitors.record.formLate')}</Meaning>}
        {record.enteredLate && <Meaning tone="plain">{t('visitors.record.late')}</Meaning>}
        <PaperMark record={record.id} />
      </p>
    </div>
  );
}
