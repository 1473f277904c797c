import { DeskError } from '../../shared/errors.ts';
import type { Act } from '../store/act.ts';
import { patch, read } from '../store/records.ts';

/**
 * The photo of a signed slip belongs to its signature, by its hash. A second one only when the first was struck out: what
 * was bound before stays in the log.
 * @throws DeskError `stateForbids` for a signature of another record, one on the screen, or one that has its photo
 */
export function bindScan(act: Act, signatureId: string, record: string, hash: string): void {
  const signature = read(act, 'signatures', signatureId);
  if (signature.medium !== 'paper' || signature.record !== record || hasScan(act, signature)) {
    throw new DeskError('stateForbids');
  }
  patch(act, 'signatures', signature, { scanHash: hash });
}

function hasScan(act: Act, { record, scanHash }: { record: string; scanHash: string | null }): boolean {
  if (scanHash === null) return false;
  const bound = 'SELECT 1 FROM attachments WHERE record = ? AND hash = ? AND voided = 0';
  return act.db.row(bound, record, scanHash) !== undefined;
}
