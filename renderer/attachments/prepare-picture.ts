import { longestSide, mostPictureBytes } from '../../shared/registers/attachments.ts';

/** A picture that may be sent to the desk. */
export interface Prepared {
  id: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** An object URL; whoever drops the picture revokes it. */
  url: string;
  /** The original was larger. */
  smaller: boolean;
}
/** Why a file cannot be a picture of ours. */
export type Unfit = 'tooLarge' | 'notPicture';

const largestFile = 60 * 1024 * 1024;
/** Up to here an original is kept byte for byte. */
const smallEnough = 1.5 * 1024 * 1024;
const kept = ['image/png', 'image/jpeg', 'image/webp'];

/**
 * Makes a file ready for the desk: large pictures become JPEGs whose longest side is `longestSide`. The work is the browser's
 * own, beside the page.
 */
export async function preparePicture(file: File): Promise<Prepared | Unfit> {
  if (file.size > largestFile) return 'tooLarge';
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return 'notPicture';
  try {
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const asItIs = scale === 1 && file.size <= smallEnough && kept.includes(file.type);
    const blob = asItIs ? file : await redrawn(bitmap, scale);
    if (blob.size > mostPictureBytes) return 'tooLarge';
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const url = URL.createObjectURL(blob);
    return { id: crypto.randomUUID(), name: file.name.slice(0, 120), bytes, url, smaller: scale < 1 };
  } finally {
    bitmap.close();
  }
}

async function redrawn(bitmap: ImageBitmap, scale: number): Promise<Blob> {
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const fine = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 });
  return fine.size <= mostPictureBytes ? fine : canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 });
}
