import type { CustodyInput, MailLine } from '../../shared/contract/mail.ts';
import { call } from '../desk/bridge.ts';
import { useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import type { Seen } from './mail-drafts.ts';

/**
 * What two keepers look at together, by hand or by scanner.
 * @param onScanned an item whose code was read: it is here
 * @returns the items of which something is said, and that as the desk takes it
 */
export function useSeenItems(items: readonly MailLine[], seen: Seen, onScanned: (itemId: string) => void) {
  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    const item = answer.kind === 'found' ? items.find((one) => one.id === answer.record) : undefined;
    if (!item) return false;
    void sound(seen[item.id]?.present ? 'scanAgain' : 'scanGood');
    onScanned(item.id);
  });
  const said = items.filter(({ id }) => seen[id]);
  const lines: CustodyInput['lines'] = said.flatMap(({ id: itemId }) => {
    const of = seen[itemId];
    return of ? [{ itemId, ...of }] : [];
  });
  return { said, lines };
}
