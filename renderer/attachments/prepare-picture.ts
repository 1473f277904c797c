import { longestSide, mostPictureBytes, mostPixels } from '../../shared/registers/attachments.ts';
import { useSite } from '../format/site.ts';
import { takenAtOf } from './taken-at.ts';

/** A picture that may be sent to the desk. */
export interface Prepared {
  id: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** An object URL; whoever drops the picture revokes it. */
  url: string;
  /** The original was larger. */
  smaller: boolean;
  /** When the camera says it was taken, UTC ms: a picture that is made smaller does not say it any more. */
  takenAt: number | null;
}
/** Why a file cannot be a picture of ours. */
export type Unfit = 'tooLarge' | 'notPicture' | 'tooManyPixels';

const largestFile = 60 * 1024 * 1024;
/** Up to here an original is kept byte for byte. */
const smallEnough = 1.5 * 1024 * 1024;
const kept = ['image/png', 'image/jpeg', 'image/webp'];
/** What a file says of itself stands at its beginning. */
const beginning = 1024 * 1024;

/**
 * Makes a file ready for the desk: large pictures become JPEGs whose longest side is `longestSide`. How large it is, is read
 * before anything is unpacked; the work is the browser's own, beside the page.
 */
export async function preparePicture(file: File): Promise<Prepared | Unfit> {
  if (file.size > largestFile) return 'tooLarge';
  const { sizeOf, cameraTimeOf } = await import('./picture-facts.ts');
  const size = (await sizeOf(file.slice(0, beginning))) ?? (await sizeOf(file));
  if (size === null) return 'notPicture';
  if (size.width * size.height > mostPixels) return 'tooManyPixels';
  const scale = Math.min(1, longestSide / Math.max(size.width, size.height));
  const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side * scale)));
  const resize = scale < 1 ? { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' as const } : {};
  const bitmap = await createImageBitmap(file, resize).catch(() => null);
  if (bitmap === null) return 'notPicture';
  try {
    const asItIs = scale === 1 && file.size <= smallEnough && kept.includes(file.type);
    const blob = asItIs ? file : await redrawn(bitmap);
    if (blob.size > mostPictureBytes) return 'tooLarge';
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const url = URL.createObjectURL(blob);
    const said = await cameraTimeOf(file.slice(0, beginning));
    const takenAt = said && takenAtOf(said.written, said.offset, useSite.getState().site.timeZone);
    return { id: crypto.randomUUID(), name: file.name.slice(0, 120), bytes, url, smaller: scale < 1, takenAt };
  } finally {
    bitmap.close();
  }
}

async function redrawn(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0);
  const fine = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 });
  return fine.size <= mostPictureBytes ? fine : canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 });
}
