import { tagPictureAddress } from './tag-picture.ts';

/** A tag as it is printed, with its text for whoever types it. */
export function TagImage({ text }: { text: string }) {
  return (
    <img
      alt={text}
      width={84}
      height={84}
      src={tagPictureAddress(text, 'qr')}
      style={{ padding: 8, background: '#fff' }}
    />
  );
}
