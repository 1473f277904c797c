import { nobody } from '../../shared/contract/admit.ts';
import type { BatchInput, BatchView } from '../../shared/contract/mail.ts';
import { batchFaults, type MailBatch } from '../../shared/registers/mail-batches.ts';
import { batchFacts } from '../../shared/registers/mail-facts.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import { type Drawings, handFaults, keepDrawings, signHands } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Task } from '../store/handler.ts';
import { sha256 } from '../store/ledger.ts';
import { create, freshBase } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { timeFaults } from '../store/times.ts';

/** S24: count and seal first, then the name under the post office's sheet. */
export const takeBatch: Task<'mail.takeBatch'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    takeable(book.look(who, now), input);
    const drawings = keepDrawings(book, { receiver: input.receiver });
    return book.act(who, now, (act) => batchView(act, tookBatch(act, input, drawings)));
  },
};

function takeable(look: Look, input: BatchInput): void {
  refuseSecondSave(look, 'mailBatches', input.id);
  refuse([...batchFaults(input), ...timeFaults(look.now, input.at, 0), ...handFaults('receiver', input.receiver)]);
}

/** The same once the drawing is kept. */
export function tookBatch(act: Act, input: BatchInput, drawings: Drawings): MailBatch {
  takeable(act, input);
  const { id, sheetNo, difference, periodicals, stamped, at } = input;
  const receivedAt = at ?? act.now;
  const batch: MailBatch = {
    ...freshBase(act, 'mailBatches', id),
    ...{ sheetNo, difference, periodicals, stamped, receivedAt },
    status: 'signed',
    postOfficeSheetCount: input.postOfficeSheetCount ?? 0,
    countedItems: input.countedItems ?? 0,
    specialCount: input.specialCount ?? 0,
    sealOk: input.sealOk === true,
    receivedBy: act.actor.id,
    enteredLate: input.paper !== undefined || act.now - receivedAt > act.parameters['entry.lateMinutes'] * 60_000,
  };
  create(act, 'mailBatches', batch, receivedAt);
  fromPaper(act, 'mailBatches', id, { at: receivedAt, field: 'at' }, input.paper);
  const signed = { register: 'mailBatches', id, factsHash: hashOf(batch) } as const;
  signHands(act, () => signed, { receiver: input.receiver }, drawings);
  dropDraft(act, id);
  return batch;
}

const hashOf = (batch: MailBatch) => sha256(canonicalJson(batchFacts(batch)));

const registeredOf = "SELECT count(*) AS n FROM mailItems WHERE batchId = ? AND special = 1 AND status <> 'voided'";

export function batchView(look: Look, record: MailBatch): BatchView {
  return {
    record,
    receivedByName: find(look, 'staff', record.receivedBy)?.name ?? '',
    signatures: signaturesOf(look, record.id, ({ factsHash }) => factsHash !== hashOf(record)),
    registered: look.db.row<{ n: number }>(registeredOf, record.id)?.n ?? 0,
  };
}

/** The last forty, newest first. */
export const listBatches: Read<'mail.batches'> = (look) =>
  look.db
    .rows<object>('SELECT * FROM mailBatches ORDER BY receivedAt DESC LIMIT 40')
    .map((row) => batchView(look, fromRow('mailBatches', row)));
