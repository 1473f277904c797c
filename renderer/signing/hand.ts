import type { HandSigning } from '../../shared/contract/signing.ts';
import type { Stroke } from '../../shared/registers/signatures.ts';

/** One hand's signature while a form is open. */
export interface HandDraft {
  medium: 'screen' | 'paper';
  paperRef: string;
  strokes: Stroke[];
  image: string;
}

export const noHand: HandDraft = { medium: 'screen', paperRef: '', strokes: [], image: '' };

/** @returns the signature as the desk takes it, bound to the text that stood above the pad */
export function handOf(draft: HandDraft, signer: string, text: string): HandSigning {
  const drawn = draft.medium === 'screen';
  return {
    signer,
    text,
    medium: draft.medium,
    paperRef: drawn ? '' : draft.paperRef,
    strokes: drawn ? draft.strokes : [],
    image: drawn ? draft.image : '',
  };
}
