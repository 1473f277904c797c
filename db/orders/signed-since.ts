import type { Case } from '../../shared/registers/cases.ts';
import type { Order } from '../../shared/registers/orders.ts';
import type { Signature } from '../../shared/registers/signatures.ts';
import {
  type OrderPurpose,
  type SlipPurpose,
  signedFacts,
  slipFacts,
  stillNames,
} from '../../shared/registers/signed-facts.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import type { Look } from '../store/act.ts';
import { sha256 } from '../store/ledger.ts';
import { read } from '../store/records.ts';

const quoteOf = (look: Look, { quoteId }: Order) => (quoteId === null ? null : read(look, 'quotes', quoteId));
const orderPurpose = ({ purpose }: Signature): OrderPurpose => (purpose === 'price' ? 'price' : 'acceptance');
const slipPurpose = ({ purpose }: Signature): SlipPurpose => (purpose === 'archive' ? 'archive' : 'opinion');

/** @returns SHA-256 of what an order says at the moment it is signed. */
export function factsHashOf(look: Look, purpose: OrderPurpose, order: Order): string {
  return sha256(canonicalJson(signedFacts(purpose, order, quoteOf(look, order))));
}

/** @returns SHA-256 of what a complaint's form says at the moment it is signed. */
export function slipHashOf(purpose: SlipPurpose, c: Case): string {
  return sha256(canonicalJson(slipFacts(purpose, c)));
}

/** @returns true when the order says something else now than what was signed. */
export function changedSince(look: Look, signature: Signature, order: Order): boolean {
  const { factsHash, text } = signature;
  const purpose = orderPurpose(signature);
  if (factsHash === null) return !stillNames(text, purpose, order, quoteOf(look, order));
  return factsHash !== factsHashOf(look, purpose, order);
}

/** @returns true when the complaint's form says something else now than what was signed. */
export function slipChangedSince(signature: Signature, c: Case): boolean {
  return signature.factsHash !== slipHashOf(slipPurpose(signature), c);
}
