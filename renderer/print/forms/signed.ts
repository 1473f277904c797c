import type { PaperSignature, SlipPhoto } from '../../../shared/contract/print.ts';
import { type Block, cells, type Sign } from '../form.ts';
import type { Manner } from '../manner.ts';

/** @returns a signature as it stands on a form; nothing, a line to sign on, while there is none */
export function signed(all: readonly PaperSignature[], id: string | null, { t, time }: Manner): Partial<Sign> {
  const found = all.find((one) => one.id === id);
  if (!found) return {};
  const onPaper = found.medium === 'paper';
  const missing = onPaper || found.image !== '' ? '' : t('orders.sign.broken');
  const changed = found.changedSince ? t('orders.sign.changed') : '';
  return {
    name: `${found.signer}${t('print.label.role', { role: t(`orders.signerRole.${found.signerRole}`) })}`,
    image: found.image,
    note: [onPaper ? t('print.label.paperRef', { ref: found.paperRef }) : missing, changed].filter(Boolean).join(' '),
    date: time(found.signedAt),
  };
}

/** @returns the hands that signed for this, without the roles of §2.2: a slip of keys says beside each who it is */
export function signedEach(
  all: readonly PaperSignature[],
  purpose: PaperSignature['purpose'],
  manner: Manner,
): Partial<Sign>[] {
  return all
    .filter((one) => one.purpose === purpose)
    .map((one) => ({ ...signed(all, one.id, manner), name: one.signer }));
}

/** @returns the last of them; nothing, a line to sign on, while there is none */
export function signedAs(
  all: readonly PaperSignature[],
  purpose: PaperSignature['purpose'],
  manner: Manner,
): Partial<Sign> {
  return signedEach(all, purpose, manner).at(-1) ?? {};
}

/** @returns one line that says which signed slips were photographed, and when; nothing when none was */
export function slipPhotoLine(photos: readonly SlipPhoto[], { t, time }: Manner): Block[] {
  if (photos.length === 0) return [];
  const which = photos.map(({ no, at }) => `${no} ${time(at)}`).join('；');
  return [cells([t('print.label.slipPhotos'), t('print.label.photosKept', { count: photos.length, which })])];
}
