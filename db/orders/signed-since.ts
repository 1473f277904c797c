import type { Order } from '../../shared/registers/orders.ts';
import type { Signature } from '../../shared/registers/signatures.ts';
import { signedFacts, stillNames } from '../../shared/registers/signed-facts.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import type { Look } from '../store/act.ts';
import { sha256 } from '../store/ledger.ts';
import { read } from '../store/records.ts';

const quoteOf = (look: Look, { quoteId }: Order) => (quoteId === null ? null : read(look, 'quotes', quoteId));

/** @returns SHA-256 of what an order says at the moment it is signed. */
export function factsHashOf(look: Look, purpose: Signature['purpose'], order: Order): string {
  return sha256(canonicalJson(signedFacts(purpose, order, quoteOf(look, order))));
}

/** @returns true when the order says something else now than what was signed. */
export function changedSince(look: Look, signature: Signature, order: Order): boolean {
  const { purpose, factsHash, text } = signature;
  if (factsHash === null) return !stillNames(text, purpose, order, quoteOf(look, order));
  return factsHash !== factsHashOf(look, purpose, order);
}
