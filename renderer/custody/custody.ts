import { create } from 'zustand';
import type { DraftForm } from '../../shared/contract/desk.ts';
import { forgetOvertaken } from '../desk/query-client.ts';
import { scanAnew } from '../scan/scans.ts';

/** A thing that the desk holds for somebody, shown in the middle of whatever screen is open. */
export interface Custody {
  register: 'keys' | 'mailItems' | 'visits' | 'foundItems';
  record: string;
  /** A form of it that was left half written. */
  draft?: { id: string; form: DraftForm };
}

/** What the card in the middle shows; null: nothing. Each scan is a turn, so that the same thing begins anew. */
export const useCustody = create<{ shown: Custody | null; turn: number }>(() => ({ shown: null, turn: 0 }));

/** A card never shows the form of before the last change: a key that was lent a moment ago would be lent once more. */
export function showCustody(shown: Custody): void {
  forgetOvertaken();
  useCustody.setState(({ turn }) => ({ shown, turn: turn + 1 }));
}

export function closeCustody(): void {
  scanAnew();
  useCustody.setState({ shown: null });
}
