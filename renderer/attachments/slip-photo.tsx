import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { usePicture } from './use-picture.ts';

/** The photo of a signed slip, in place; it opens large among the record's pictures. */
export function SlipPhoto({ id }: { id: string }) {
  const t = useText();
  const { url, broken, coming } = usePicture(id);
  if (coming) return <Meaning tone="waits">{t('errors.code.pictureComing')}</Meaning>;
  if (broken) return <Meaning tone="danger">{t('attachments.broken')}</Meaning>;
  return url && <img src={url} alt={t('attachments.scan.shows')} />;
}
