import type { Draft, DraftForm } from '../../shared/contract/desk.ts';
import type { Custody } from './custody.ts';

/** The forms that stand on a card: whose card, and which field of the draft names the record. */
const onCard: Partial<Record<DraftForm, { register: Custody['register']; of: string }>> = {
  keyLoan: { register: 'keys', of: 'keyId' },
  keyReturn: { register: 'keys', of: 'keyId' },
  handBack: { register: 'foundItems', of: 'itemId' },
  mailHandOut: { register: 'mailItems', of: 'itemId' },
  mailAway: { register: 'mailItems', of: 'itemId' },
};

/** @returns the card on which a draft is gone on with, over whatever screen is open; null for one that has a screen */
export function custodyOfDraft({ id, form, content }: Pick<Draft, 'id' | 'form' | 'content'>): Custody | null {
  const card = onCard[form];
  if (!card) return null;
  try {
    const record = (JSON.parse(content) as Record<string, unknown>)[card.of];
    return typeof record === 'string' ? { register: card.register, record, draft: { id, form } } : null;
  } catch {
    return null;
  }
}
