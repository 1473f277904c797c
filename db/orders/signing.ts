import { dirname } from 'node:path';
import type { ParsedOf } from '../../shared/contract/index.ts';
import type { OrderView, Signing } from '../../shared/contract/orders.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Order } from '../../shared/registers/orders.ts';
import { maySign } from '../../shared/registers/sign-off.ts';
import { isEmptyPad, type Signature, type signaturePurposes } from '../../shared/registers/signatures.ts';
import { refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { sha256 } from '../store/ledger.ts';
import { create, read } from '../store/records.ts';
import { keepBlob, readBlob } from './blobs.ts';
import { orderFor, takeStep } from './order-change.ts';
import { orderView } from './order-view.ts';

const nobody = { id: '', role: null };

/** S09, S13: the customer's word and the valid signature, drawn or on paper. */
export const acceptOrder: Task<'orders.accept'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    acceptable(book.look(who, now), input);
    const imageHash = keepDrawing(book, input.signing);
    return book.act(who, now, (act) => accepted(act, input, imageHash));
  },
};

function acceptable(look: Look, { orderId, signing, overrideReason }: ParsedOf<'orders.accept'>) {
  const order = orderFor(look, orderId, 'accept');
  refuseUnsigned(order, signing);
  return { order, matches: ruled(look, order, signing, overrideReason) };
}

/** The same once the drawing is kept. @param imageHash null on paper */
export function accepted(act: Act, input: ParsedOf<'orders.accept'>, imageHash: string | null): OrderView {
  const { order, matches } = acceptable(act, input);
  const { signer, signerRole } = input.signing;
  const fields = {
    rating: input.rating,
    signer,
    signerRole,
    signerMatchesRule: matches,
    signOverride: matches ? null : input.overrideReason,
    acceptedAt: act.now,
    acceptSignatureId: sign(act, { register: 'orders', id: order.id }, 'acceptance', input.signing, imageHash),
  };
  const details = { rating: input.rating, signer, signerRole };
  return orderView(act, takeStep(act, order, 'accept', fields, { text: matches ? '' : input.overrideReason, details }));
}

/** S05: signed under the price, before the work begins. */
export const confirmPrice: Task<'orders.confirmPrice'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    confirmable(book.look(who, now), input);
    const imageHash = keepDrawing(book, input.signing);
    return book.act(who, now, (act) => priceConfirmed(act, input, imageHash));
  },
};

function confirmable(look: Look, { orderId, signing }: ParsedOf<'orders.confirmPrice'>): Order {
  const order = orderFor(look, orderId, 'confirmPrice');
  refuseUnsigned(order, signing);
  return order;
}

/** The same once the drawing is kept. @param imageHash null on paper */
export function priceConfirmed(act: Act, input: ParsedOf<'orders.confirmPrice'>, imageHash: string | null): OrderView {
  const order = confirmable(act, input);
  const { signer, signerRole } = input.signing;
  const priceSignatureId = sign(act, { register: 'orders', id: order.id }, 'price', input.signing, imageHash);
  return orderView(
    act,
    takeStep(act, order, 'confirmPrice', { priceSignatureId }, { details: { signer, signerRole } }),
  );
}

/** @throws DeskError `stateForbids` when the order is not the one that was shown, `invalid` for an empty pad or an unnamed slip */
function refuseUnsigned(order: Order, signing: Signing): void {
  if (order.version !== signing.version) throw new DeskError('stateForbids');
  refuseEmpty(signing);
}

/** @throws DeskError `invalid` for an empty pad or an unnamed slip */
export function refuseEmpty({ medium, strokes, image, paperRef }: Signing): void {
  if (medium === 'paper') refuse([paperRef === '' ? { field: 'signing.paperRef', code: 'required' } : undefined]);
  else refuse([isEmptyPad(strokes) || image === '' ? { field: 'signing.image', code: 'required' } : undefined]);
}

/** @returns whether the signature is valid by S09. @throws DeskError `wrongSigner`, with whose it must be */
function ruled(look: Look, order: Order, { signerRole }: Signing, overrideReason: string): boolean {
  if (maySign(order.requiredSigner, signerRole)) return true;
  if (overrideReason === '') throw new DeskError('wrongSigner', { params: { expected: order.requiredSigner } });
  if (look.actor.role !== 'supervisor') throw new DeskError('notAllowed');
  return false;
}

/** The file is on disk before anything points at it. */
export function keepDrawing(book: Book, { medium, image }: Signing): string | null {
  return medium === 'paper' ? null : keepBlob(dirname(book.db.raw.name), Buffer.from(image, 'base64'));
}

/** Binds a signature to what was signed. @param imageHash null on paper. @returns its id */
export function sign(
  act: Act,
  of: { register: Signature['register']; id: string },
  purpose: (typeof signaturePurposes)[number],
  { version: _, image: __, ...said }: Signing,
  imageHash: string | null,
): string {
  const signature: Signature = {
    ...said,
    id: act.newId(),
    register: of.register,
    record: of.id,
    purpose,
    strokes: imageHash === null ? [] : said.strokes,
    textHash: sha256(said.text),
    imageHash,
    signedAt: act.now,
  };
  create(act, 'signatures', signature);
  return signature.id;
}

export const readSignature: Task<'orders.signature'> = {
  async task(book, { signatureId }, now, actor) {
    const { imageHash } = read(book.look(actor ?? nobody, now), 'signatures', signatureId);
    if (imageHash === null) throw new DeskError('notFound');
    return { image: readBlob(dirname(book.db.raw.name), imageHash).toString('base64') };
  },
};
