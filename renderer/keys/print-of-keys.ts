import type { KeyForm } from '../../shared/registers/prints.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { printKeys, printList, printMove } from '../print/request.ts';
import type { KeysView } from '../shell/screen.ts';

/** Every key there is, on F13 or as tags. */
export async function printAll(form: KeyForm): Promise<void> {
  const keys = await call('keys.inventory', {});
  printKeys(
    form,
    keys.map(({ id }) => id),
  );
}

/** The slip by which a key is where it is; its tag while it has never gone anywhere. */
async function printOne(keyId: string): Promise<void> {
  const { move } = await call('keys.read', { keyId });
  if (move) printMove(move.record);
  else printKeys('keyTags', [keyId]);
}

/** What Ctrl+P prints on the screen of keys. @param keyId the key that is open, if any */
export function printOfKeys(view: KeysView, keyId: string | undefined): void {
  const one = view === 'list' && keyId !== undefined && keyId !== 'new';
  if (view === 'loans') printList('loans');
  else void (one ? printOne(keyId) : printAll('F13')).catch(tellError);
}
