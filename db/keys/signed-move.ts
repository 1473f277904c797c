import { type CustodyPurpose, moveFacts } from '../../shared/registers/key-facts.ts';
import type { KeyMove } from '../../shared/registers/key-moves.ts';
import { custodyPurposes, type Signature } from '../../shared/registers/signatures.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import { type Drawings, type Hands, signHands } from '../signing/hand-signatures.ts';
import type { Act } from '../store/act.ts';
import { sha256 } from '../store/ledger.ts';

const hashOf = (purpose: CustodyPurpose, move: KeyMove, backAt: number | null) =>
  sha256(canonicalJson(moveFacts(purpose, move, backAt)));

/** Puts the hands under a slip as it stands now. @param backAt UTC ms of what is brought back, of a return only */
export function signMove(
  act: Act,
  move: KeyMove,
  hands: Hands<CustodyPurpose>,
  drawings: Drawings,
  backAt: number | null = null,
): void {
  const of = (purpose: CustodyPurpose) => {
    return { register: 'keyMoves', id: move.id, factsHash: hashOf(purpose, move, backAt) } as const;
  };
  signHands(act, of, hands, drawings);
}

/** @returns true when the slip says something else now than what was signed. A loan may come back in parts, each with its hand. */
export function moveChangedSince({ purpose, factsHash }: Signature, move: KeyMove): boolean {
  const custody = custodyPurposes.find((one) => one === purpose);
  if (!custody || custody === 'claimant') return true;
  const parts = custody === 'returner' ? move.lines.map(({ backAt }) => backAt) : [null];
  return parts.every((backAt) => hashOf(custody, move, backAt) !== factsHash);
}
