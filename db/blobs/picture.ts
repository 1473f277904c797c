import { imageSize } from 'image-size';
import { DeskError, type FieldFault } from '../../shared/errors.ts';
import { longestSide, type PictureType } from '../../shared/registers/attachments.ts';

/** What the bytes of a picture say of themselves. */
export interface Picture {
  bytes: Uint8Array;
  type: PictureType;
  /** Pixels, as it is shown: a photo taken sideways is turned. */
  width: number;
  height: number;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** @returns what a file is by its first bytes, whatever it is called; undefined for what is no picture of ours. */
function typeOf(bytes: Uint8Array): PictureType | undefined {
  const start = latin1(bytes.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? 'webp' : undefined;
}

/** Without its end a file was cut off on its way: a half picture is no evidence. */
function isCutOff(bytes: Uint8Array, type: PictureType): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'webp') return whole.readUInt32LE(4) + 8 > whole.byteLength;
  // A camera may write a few bytes behind the end.
  return whole.lastIndexOf(type === 'png' ? 'IEND' : '\xff\xd9', undefined, 'latin1') < 0;
}

function sizeOf(bytes: Uint8Array): Pick<Picture, 'width' | 'height'> | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}

/**
 * Reads what a picture is from its bytes.
 * @param field what is marked when it is refused
 * @throws DeskError `invalid`: `format` for what is no whole png, jpeg or webp, `range` for more pixels than a side may have
 */
export function pictureOf(bytes: Uint8Array, field: string): Picture {
  const refusal = (code: FieldFault) => new DeskError('invalid', { faults: [{ field, code }] });
  const type = typeOf(bytes);
  const size = type && !isCutOff(bytes, type) ? sizeOf(bytes) : null;
  if (!type || !size || size.width < 1 || size.height < 1) throw refusal('format');
  if (Math.max(size.width, size.height) > longestSide) throw refusal('range');
  return { bytes, type, ...size };
}
