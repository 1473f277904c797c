import { nobody } from '../../shared/contract/admit.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import type { OrderView, Signing } from '../../shared/contract/orders.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Order } from '../../shared/registers/orders.ts';
import { maySign } from '../../shared/registers/sign-off.ts';
import type { signaturePurposes } from '../../shared/registers/signatures.ts';
import type { OrderPurpose } from '../../shared/registers/signed-facts.ts';
import { attach, type Kept } from '../attachments/attach.ts';
import { keepPicture } from '../attachments/attachments.ts';
import { folderOf, readBlob } from '../blobs/blobs.ts';
import { pictureOf } from '../blobs/picture.ts';
import { refuse } from '../directory/saving.ts';
import { handFaults, keepDrawing, type Signed, signHand } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { refuseComing } from '../sync/blob-queue.ts';
import { orderFor, takeStep } from './order-change.ts';
import { orderView } from './order-view.ts';
import { factsHashOf } from './signed-since.ts';

/** What a signature points at, on disk already: the drawing, or the photo of the slip. */
export interface SignedFiles {
  imageHash: string | null;
  scan: Kept | null;
}
/** On paper, known by the slip's number only. */
export const noFiles: SignedFiles = { imageHash: null, scan: null };

/** S09, S13: the customer's word and the valid signature, drawn or on paper. */
export const acceptOrder: Task<'orders.accept'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    acceptable(book.look(who, now), input);
    const files = keepFiles(book, input.signing);
    return book.act(who, now, (act) => accepted(act, input, files));
  },
};

function acceptable(look: Look, { orderId, signing, overrideReason }: ParsedOf<'orders.accept'>) {
  const order = orderFor(look, orderId, 'accept');
  refuseUnsigned(order, signing);
  return { order, matches: ruled(look, order, signing, overrideReason) };
}

/** The same once its files are kept. */
export function accepted(act: Act, input: ParsedOf<'orders.accept'>, files: SignedFiles): OrderView {
  const { order, matches } = acceptable(act, input);
  const signed = signedOrder(act, 'acceptance', { ...order, rating: input.rating });
  const { signer, signerRole } = input.signing;
  const fields = {
    rating: input.rating,
    signer,
    signerRole,
    signerMatchesRule: matches,
    signOverride: matches ? null : input.overrideReason,
    acceptedAt: act.now,
    acceptSignatureId: sign(act, signed, 'acceptance', input.signing, files),
  };
  const details = { rating: input.rating, signer, signerRole };
  return orderView(act, takeStep(act, order, 'accept', fields, { text: matches ? '' : input.overrideReason, details }));
}

/** S05: signed under the price, before the work begins. */
export const confirmPrice: Task<'orders.confirmPrice'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    confirmable(book.look(who, now), input);
    const files = keepFiles(book, input.signing);
    return book.act(who, now, (act) => priceConfirmed(act, input, files));
  },
};

function confirmable(look: Look, { orderId, signing }: ParsedOf<'orders.confirmPrice'>): Order {
  const order = orderFor(look, orderId, 'confirmPrice');
  refuseUnsigned(order, signing);
  return order;
}

/** The same once its files are kept. */
export function priceConfirmed(act: Act, input: ParsedOf<'orders.confirmPrice'>, files: SignedFiles): OrderView {
  const order = confirmable(act, input);
  const { signer, signerRole } = input.signing;
  const priceSignatureId = sign(act, signedOrder(act, 'price', order), 'price', input.signing, files);
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
export function refuseEmpty(signing: Signing): void {
  refuse(handFaults('signing', signing));
}

/** @returns whether the signature is valid by S09. @throws DeskError `wrongSigner`, with whose it must be */
function ruled(look: Look, order: Order, { signerRole }: Signing, overrideReason: string): boolean {
  if (maySign(order.requiredSigner, signerRole)) return true;
  if (overrideReason === '') throw new DeskError('wrongSigner', { params: { expected: order.requiredSigner } });
  if (look.actor.role !== 'supervisor') throw new DeskError('notAllowed');
  return false;
}

/** The files are on disk before anything points at them. @throws DeskError `invalid` for what is no picture */
export function keepFiles(book: Book, { medium, image, scan }: Signing): SignedFiles {
  if (medium === 'paper') {
    return { imageHash: null, scan: scan ? keepPicture(book, pictureOf(scan.bytes, 'signing.scan')) : null };
  }
  return { imageHash: keepDrawing(book, 'signing', { image }), scan: null };
}

/** Beside what is signed, the case it belongs to: there its photo is told of. */
export interface SignedRecord extends Signed {
  register: 'orders' | 'cases';
  no: string;
  caseId: string;
}

function signedOrder(act: Act, purpose: OrderPurpose, order: Order): SignedRecord {
  const { id, no, caseId } = order;
  return { register: 'orders', id, no, caseId, factsHash: factsHashOf(act, purpose, order) };
}

/** Binds a signature to what was signed. @returns its id */
export function sign(
  act: Act,
  of: SignedRecord,
  purpose: (typeof signaturePurposes)[number],
  signing: Signing,
  { imageHash, scan }: SignedFiles,
): string {
  const signatureId = signHand(act, of, purpose, signing, { imageHash, scanHash: scan?.hash ?? null });
  if (scan) {
    const slip = {
      id: act.newId(),
      register: of.register,
      record: of.id,
      kind: 'scan',
      name: signing.scan?.name ?? '',
    } as const;
    attach(act, { ...slip, caption: signing.paperRef }, scan, of);
  }
  return signatureId;
}

export const readSignature: Task<'orders.signature'> = {
  async task(book, { signatureId }, now, actor) {
    const { imageHash } = read(book.look(actor ?? nobody, now), 'signatures', signatureId);
    if (imageHash === null) throw new DeskError('notFound');
    refuseComing(book.db, imageHash);
    return { image: readBlob(folderOf(book), { hash: imageHash, type: 'png' }).toString('base64') };
  },
};
