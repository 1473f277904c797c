import type { HandSigning } from '../../shared/contract/signing.ts';
import type { FaultAt } from '../../shared/errors.ts';
import type { SignerRole } from '../../shared/registers/sign-off.ts';
import { isEmptyPad, isInitials, type Signature } from '../../shared/registers/signatures.ts';
import { folderOf, keepBlob } from '../blobs/blobs.ts';
import { pictureOf } from '../blobs/picture.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import { sha256 } from '../store/ledger.ts';
import { create } from '../store/records.ts';

type Purpose = Signature['purpose'];
/** The hands under one record, each by its purpose; null where nobody signed. */
export type Hands<P extends Purpose> = Partial<Record<P, HandSigning | null>>;
/** SHA-256 of each drawing; null on paper. */
export type Drawings = Partial<Record<Purpose, string | null>>;

/** What is signed: the record, and the hash of what it says at this moment. */
export interface Signed {
  register: Signature['register'];
  id: string;
  factsHash: string;
}

/** @returns what a signature still needs: a name, and a line on the pad or the number of the paper. */
export function handFaults(field: string, hand: HandSigning | null | undefined): FaultAt[] {
  const required = (part: string): FaultAt => ({ field: `${field}.${part}`, code: 'required' });
  if (!hand) return [required('image')];
  const faults: FaultAt[] = [];
  if (hand.signer === '') faults.push(required('signer'));
  else if (isInitials(hand.signer)) faults.push({ field: `${field}.signer`, code: 'fullName' });
  if (hand.text === '') faults.push(required('text'));
  if (hand.medium === 'paper' && hand.paperRef === '') faults.push(required('paperRef'));
  if (hand.medium === 'screen' && (isEmptyPad(hand.strokes) || hand.image === '')) faults.push(required('image'));
  return faults;
}

/** The file is on disk before anything points at it. @returns its hash. @throws DeskError `invalid` for what is no PNG */
export function keepDrawing(book: Book, field: string, { image }: Pick<HandSigning, 'image'>): string {
  const drawing = pictureOf(Buffer.from(image, 'base64'), `${field}.image`);
  refuse([drawing.type === 'png' ? undefined : { field: `${field}.image`, code: 'format' }]);
  return keepBlob(folderOf(book), drawing.bytes, 'png').hash;
}

/** Keeps the drawings of several hands. @throws DeskError `invalid` when one is no PNG */
export function keepDrawings<P extends Purpose>(book: Book, hands: Hands<P>): Drawings {
  const drawings: Drawings = {};
  for (const [purpose, hand] of handsIn(hands)) {
    drawings[purpose] = hand.medium === 'paper' ? null : keepDrawing(book, purpose, hand);
  }
  return drawings;
}

/** Writes one signature under a record, bound to the text above the pad and to what the record says. @returns its id */
export function signHand(
  act: Act,
  { register, id: record, factsHash }: Signed,
  purpose: Purpose,
  { signer, signerRole, medium, paperRef, text, strokes }: Omit<HandSigning, 'image'> & { signerRole: SignerRole },
  { imageHash, scanHash }: Pick<Signature, 'imageHash' | 'scanHash'>,
): string {
  const signature: Signature = {
    ...{ register, record, purpose, signer, signerRole, medium, paperRef, text, imageHash, scanHash, factsHash },
    id: act.newId(),
    strokes: imageHash === null ? [] : strokes,
    textHash: sha256(text),
    signedAt: act.now,
  };
  create(act, 'signatures', signature);
  return signature.id;
}

/** The same for several hands, whose role in the house does not matter. */
export function signHands<P extends Purpose>(
  act: Act,
  of: (purpose: P) => Signed,
  hands: Hands<P>,
  drawings: Drawings,
): void {
  for (const [purpose, hand] of handsIn(hands)) {
    const hashes = { imageHash: drawings[purpose] ?? null, scanHash: null };
    signHand(act, of(purpose), purpose, { ...hand, signerRole: 'other' }, hashes);
  }
}

function handsIn<P extends Purpose>(hands: Hands<P>): [P, HandSigning][] {
  return (Object.entries(hands) as [P, HandSigning | null][]).flatMap(([purpose, hand]): [P, HandSigning][] =>
    hand ? [[purpose, hand]] : [],
  );
}
