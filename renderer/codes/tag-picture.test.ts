import { expect, test } from 'vitest';
import { tagOf } from '../../shared/codes/tag.ts';
import { tagPicture, tagPictureAddress } from './tag-picture.ts';

const tag = tagOf('K-A-250303-017', '0195a1b2-0000-7000-8000-0000000abcde');

test('a tag is small enough for the smallest square code, and a bar code holds it too', () => {
  const square = tagPicture(tag, 'qr');
  // Twenty-one modules at two pixels each.
  expect(square).toMatch(/^<svg viewBox="0 0 84 84"|^<svg viewBox="0 0 42 42"/);
  expect(tagPicture(tag, 'bars')).toMatch(/^<svg /);
  expect(tagPicture(tag, 'qr')).not.toBe(tagPicture(`${tag}0`, 'qr'));
  expect(tagPictureAddress(tag, 'qr')).toMatch(/^data:image\/svg\+xml,%3Csvg/);
});
