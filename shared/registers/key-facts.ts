import type { Json } from '../sync/canonical-json.ts';
import type { KeyMove } from './key-moves.ts';
import type { custodyPurposes } from './signatures.ts';

export type CustodyPurpose = Exclude<(typeof custodyPurposes)[number], 'claimant'>;

/**
 * @param backAt UTC ms of what is brought back with this signature; of a return only
 * @returns what a slip says to whoever signs it (S21, S22), the rest of its life left out
 */
export function moveFacts(purpose: CustodyPurpose, move: KeyMove, backAt: number | null): Json {
  const { no, kind, person, companyName, department, unitId, voucherNo, remainingCounted, fee } = move;
  if (purpose === 'returner') {
    const back = move.lines.filter((line) => line.backAt === backAt);
    const lines = back.map(({ keyId, keyCode, backQty, backCondition, backReason, backBy }) => {
      return { keyId, keyCode, backQty, backCondition, backReason, backBy };
    });
    return { no, lines };
  }
  const lines = move.lines.map(({ keyId, keyCode, label, qty, condition }) => {
    return { keyId, keyCode, label, qty, condition };
  });
  const of = { no, person, companyName, lines };
  if (kind === 'loan') return { ...of, department, voucherNo, purpose: move.purpose, dueAt: move.dueAt };
  return { ...of, kind, unitId, remainingCounted, fee };
}
