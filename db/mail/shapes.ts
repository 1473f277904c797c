import { tidyCode } from '../../shared/codes/tag.ts';
import { type CodeShape, shapeOf } from '../../shared/registers/mail-instructions.ts';
import type { MailType } from '../../shared/registers/mail-items.ts';
import type { Act } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { create, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export const shapeByText = 'SELECT * FROM codeShapes WHERE shape = ?';

export const listShapes: Read<'mail.shapes'> = (look) =>
  look.db.rows<object>('SELECT * FROM codeShapes ORDER BY seq').map((row) => fromRow('codeShapes', row));

/**
 * Of a label's codes the one that was taken counts the next time by itself, and the others do not.
 * @param skipped the other codes of the same label
 */
export function learnShapes(
  act: Act,
  {
    trackingNo,
    skipped,
    carrier,
    type,
  }: { trackingNo: string; skipped: readonly string[]; carrier: string; type: MailType },
): void {
  if (trackingNo === '') return;
  const taken = shapeOf(tidyCode(trackingNo));
  learn(act, taken, { counts: true, carrier, type });
  for (const code of skipped) {
    const shape = shapeOf(tidyCode(code));
    if (shape !== taken) learn(act, shape, { counts: false, carrier: '', type: null });
  }
}

function learn(act: Act, shape: string, said: Pick<CodeShape, 'counts' | 'carrier' | 'type'>): void {
  const row = act.db.row<object>(shapeByText, shape);
  if (!row) {
    create(act, 'codeShapes', { id: act.newId(), shape, ...said });
    return;
  }
  const known = fromRow('codeShapes', row);
  patch(act, 'codeShapes', known, { ...said, carrier: said.carrier || known.carrier });
}
