import ExifReader from 'exifreader';
import { imageSize } from 'image-size';

/** @returns pixels as it is shown, read from its first bytes without unpacking it; null for what is no picture */
export async function sizeOf(part: Blob): Promise<{ width: number; height: number } | null> {
  try {
    const { width, height, orientation = 1 } = imageSize(new Uint8Array(await part.arrayBuffer()));
    if (!(width > 0 && height > 0)) return null;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}

/** @returns when the camera says it took it, as it writes it; null where it says nothing */
export async function cameraTimeOf(part: Blob): Promise<{ written: string; offset: string } | null> {
  try {
    const tags = ExifReader.load(await part.arrayBuffer(), { expanded: true }).exif;
    const written = tags?.DateTimeOriginal?.description ?? tags?.DateTimeDigitized?.description;
    return written ? { written, offset: tags?.OffsetTimeOriginal?.description ?? '' } : null;
  } catch {
    return null;
  }
}
