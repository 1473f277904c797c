import type { KeysView } from '../shell/screen.ts';

interface KeysScreenProps {
  view: KeysView;
  keyId?: string | undefined;
  moveId?: string | undefined;
  draftId?: string | undefined;
}

export function KeysScreen(_: KeysScreenProps) {
  return null;
}
