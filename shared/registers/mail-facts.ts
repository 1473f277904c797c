import type { Json } from '../sync/canonical-json.ts';
import type { MailBatch } from './mail-batches.ts';
import type { MailMove } from './mail-moves.ts';

/** @returns what a slip says to whoever signs it: every item on it, and who takes it from whom */
export function mailFacts({
  no,
  kind,
  person,
  relation,
  fromStaff,
  toStaff,
  reason,
  forwardTo,
  lines,
}: MailMove): Json {
  return {
    ...{ no, kind, person, relation, fromStaff, toStaff, reason, forwardTo },
    lines: lines.map(({ itemId, no: number, type, trackingNo, addressee, place, present }) => {
      return { itemId, no: number, type, trackingNo, addressee, place, present };
    }),
  };
}

/** @returns what stands on the post office's sheet when the desk signs it */
export function batchFacts(batch: MailBatch): Json {
  const { no, receivedAt, sheetNo, postOfficeSheetCount, countedItems, specialCount, sealOk, difference } = batch;
  return { no, receivedAt, sheetNo, postOfficeSheetCount, countedItems, specialCount, sealOk, difference };
}
