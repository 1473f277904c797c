import { dirname } from 'node:path';
import type { HandSigning } from '../../shared/contract/signing.ts';
import type { FaultAt } from '../../shared/errors.ts';
import type { RecordOf } from '../../shared/registers/index.ts';
import { isEmptyPad, type Signature } from '../../shared/registers/signatures.ts';
import { keepBlob } from '../orders/blobs.ts';
import type { Act, Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import { sha256 } from '../store/ledger.ts';
import { create } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** The hands under one record, each by its purpose; null where nobody signed. */
export type Hands<P extends string = Signature['purpose']> = Partial<Record<P, HandSigning | null>>;
/** SHA-256 of each drawing; null on paper. */
export type Drawings = Partial<Record<string, string | null>>;

/** @returns what a signature still needs: a name, and a line on the pad or the number of the paper. */
export function handFaults(field: string, hand: HandSigning | null | undefined): FaultAt[] {
  const required = (part: string): FaultAt => ({ field: `${field}.${part}`, code: 'required' });
  if (!hand) return [required('image')];
  const faults: FaultAt[] = [];
  if (hand.signer === '') faults.push(required('signer'));
  if (hand.text === '') faults.push(required('text'));
  if (hand.medium === 'paper' && hand.paperRef === '') faults.push(required('paperRef'));
  if (hand.medium === 'screen' && (isEmptyPad(hand.strokes) || hand.image === '')) faults.push(required('image'));
  return faults;
}

/** The files are on disk before anything points at them. @throws DeskError `invalid` when one is no PNG */
export function keepDrawings(book: Book, hands: Hands): Drawings {
  const drawings: Drawings = {};
  for (const [purpose, hand] of Object.entries(hands)) {
    if (!hand) continue;
    const bytes = () => Buffer.from(hand.image, 'base64');
    drawings[purpose] = hand.medium === 'paper' ? null : keepBlob(dirname(book.db.raw.name), bytes());
  }
  return drawings;
}

/** Writes the signatures under a record, bound to the text that stood above each pad. */
export function signFor(act: Act, of: Pick<Signature, 'register' | 'record'>, hands: Hands, drawings: Drawings): void {
  for (const [purpose, hand] of Object.entries(hands) as [Signature['purpose'], HandSigning | null][]) {
    if (!hand) continue;
    const { image: _, ...said } = hand;
    const imageHash = drawings[purpose] ?? null;
    const signature: RecordOf<'signatures'> = {
      ...said,
      ...of,
      id: act.newId(),
      purpose,
      signerRole: 'other',
      strokes: imageHash === null ? [] : said.strokes,
      textHash: sha256(said.text),
      imageHash,
      signedAt: act.now,
    };
    create(act, 'signatures', signature);
  }
}

/** @returns a record's signatures without their lines, oldest first. */
export function signaturesOf(look: Look, record: string): Omit<Signature, 'strokes'>[] {
  return look.db.rows<object>('SELECT * FROM signatures WHERE record = ? ORDER BY seq', record).map((row) => {
    const { strokes: _, ...signature } = fromRow('signatures', row);
    return signature;
  });
}
