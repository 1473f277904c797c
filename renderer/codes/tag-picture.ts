import { code128, drawingSVG, qrcode } from 'bwip-js/browser';

/** A square code for tags, a bar code for labels that are read from afar. */
export type TagShape = 'qr' | 'bars';

/** @param text of a tag. @returns the code as an SVG document, without a margin of its own */
export function tagPicture(text: string, shape: TagShape): string {
  if (shape === 'qr') return qrcode({ bcid: 'qrcode', text, scale: 2 }, drawingSVG());
  return code128({ bcid: 'code128', text, scale: 2, height: 10 }, drawingSVG());
}

/** The same as an address for an `img`. */
export function tagPictureAddress(text: string, shape: TagShape): string {
  return `data:image/svg+xml,${encodeURIComponent(tagPicture(text, shape))}`;
}
