import { phoneDigits } from '../text/phone.ts';
import type { Permit } from './permits.ts';
import { soundsAlike } from './watch-match.ts';

/** A name alone opens no door: the phone must not contradict it. A refusal stands by the name as it sounds. */
export function isPermitFor(
  permit: Pick<Permit, 'kind' | 'unitId' | 'name' | 'contact' | 'pinyin'>,
  { name, contact, unitId }: { name: string; contact: string; unitId: string | null },
): boolean {
  if (permit.unitId !== null && permit.unitId !== unitId) return false;
  const [theirs, own] = [phoneDigits(contact), phoneDigits(permit.contact)];
  if (own !== '' && own === theirs) return true;
  if (!soundsAlike(permit.name, name)) return false;
  return permit.kind === 'doNotAdmit' || own === '' || theirs === '';
}
