/**
 * The text of a printed code: fourteen letters and digits that every scanner types alike, in whatever input method.
 *
 * | 1 | 1 | 3 | 3 | 4 | 2 |
 * | --- | --- | --- | --- | --- | --- |
 * | register | desk | day since 2020 | serial | site | check |
 *
 * It says the record's human number, the building it belongs to, and whether it was read rightly.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const firstDay = Date.UTC(2020, 0, 1);
const dayLong = 86_400_000;
const shape =
  /^([A-Z])([A-Z0-9])([0-9A-HJKMNP-TV-Z]{3})([0-9A-HJKMNP-TV-Z]{3})([0-9A-HJKMNP-TV-Z]{4})([0-9A-HJKMNP-TV-Z]{2})$/;
const numberShape = /^([A-Z])-([A-Z0-9])-(\d{2})(\d{2})(\d{2})-(\d{3,5})$/;

/** Prime, so that one wrong sign, or two that changed places, never go unseen. */
const modulus = 1021;

function write(value: number, length: number): string {
  let text = '';
  for (let left = value; text.length < length; left = Math.floor(left / 32)) text = (alphabet[left % 32] ?? '') + text;
  return text;
}

function readNumber(text: string): number {
  return [...text].reduce((sum, sign) => sum * 32 + alphabet.indexOf(sign), 0);
}

function checkOf(body: string): string {
  const sum = [...body].reduce((last, sign) => (last * 37 + Number.parseInt(sign, 36) + 1) % modulus, 0);
  return write(sum, 2);
}

/** @param siteId the site's UUID. @returns its four signs; the end of a UUID is chance */
export function siteMark(siteId: string): string {
  return write(Number.parseInt(siteId.replaceAll('-', '').slice(-5), 16), 4);
}

/**
 * @param no a record's human number, `K-A-250303-017`
 * @returns the text of its code
 * @throws RangeError for what is no such number
 */
export function tagOf(no: string, siteId: string): string {
  const [, register, desk, year, month, day, serial] = numberShape.exec(no) ?? [];
  if (!register || !desk || Number(serial) >= 32 ** 3) throw new RangeError(`${no} has no tag`);
  const days = (Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)) - firstDay) / dayLong;
  if (days < 0) throw new RangeError(`${no} has no tag`);
  const body = register + desk + write(days, 3) + write(Number(serial), 3) + siteMark(siteId);
  return body + checkOf(body);
}

/** `no` of a record here; or a code of another building; or one of ours that was not read rightly. */
export type Tag = { kind: 'here'; no: string } | { kind: 'otherSite' } | { kind: 'misread' };

/** @param text as scanned or typed: blanks, dashes and small letters do no harm. @returns null for what is no code of the desk's */
export function readTag(text: string, siteId: string): Tag | null {
  const tidy = tidyCode(text).replace(/[\s-]/g, '');
  const body = tidy.slice(0, 2) + tidy.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1');
  const [, register, desk, days = '', serial = '', site, check] = shape.exec(body) ?? [];
  if (!register || !desk) return null;
  const ours = site === siteMark(siteId);
  if (checkOf(body.slice(0, -2)) !== check) return ours ? { kind: 'misread' } : null;
  if (!ours) return { kind: 'otherSite' };
  const day = new Date(firstDay + readNumber(days) * dayLong).toISOString().slice(2, 10).replaceAll('-', '');
  return { kind: 'here', no: `${register}-${desk}-${day}-${String(readNumber(serial)).padStart(3, '0')}` };
}

/** @returns a scanned text in half-width capitals without blanks around it */
export function tidyCode(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}
