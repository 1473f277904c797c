import type { SignatureView } from '../../shared/contract/orders.ts';
import type { Signature } from '../../shared/registers/signatures.ts';
import type { Look } from '../store/act.ts';
import { sha256 } from '../store/ledger.ts';
import { bySeq, fromRow } from '../store/rows.ts';

/** @returns what was signed on a record, without the lines that were drawn, and whether it still reads as it was signed. */
export function signaturesOf(
  look: Look,
  record: string,
  changedSince: (signature: Signature) => boolean,
): SignatureView[] {
  const rows = look.db.rows<{ seq: number }>('SELECT * FROM signatures WHERE record = ?', record);
  return rows.sort(bySeq).map((row) => {
    const signature = fromRow('signatures', row);
    const { strokes: _, factsHash: __, ...shown } = signature;
    return {
      ...shown,
      scanId: scanOf(look, signature),
      textWhole: sha256(signature.text) === signature.textHash,
      changedSince: changedSince(signature),
    };
  });
}

function scanOf(look: Look, { record, scanHash }: Signature): string | null {
  if (scanHash === null) return null;
  const sql = 'SELECT id FROM attachments WHERE record = ? AND hash = ? AND voided = 0';
  return look.db.row<{ id: string }>(sql, record, scanHash)?.id ?? null;
}
