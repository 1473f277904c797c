import { fold } from '../../shared/text/fold.ts';
import { phoneDigits } from '../../shared/text/phone.ts';
import { initials } from '../session/initials.ts';

/** @returns true when a short list's line fits what was typed: any of its texts, the initials of its name, or digits of its phones. */
export function matches(
  typed: string,
  name: string,
  texts: readonly string[],
  phones: readonly string[] = [],
): boolean {
  const wanted = fold(typed);
  if (wanted === '') return true;
  const digits = phoneDigits(typed);
  return (
    [name, ...texts].some((text) => fold(text).includes(wanted)) ||
    initials(name).startsWith(wanted) ||
    (digits.length >= 3 && phones.some((phone) => phoneDigits(phone).includes(digits)))
  );
}
