import type { HandoverView } from '../../shared/contract/handovers.ts';
import { handoverFacts, sheetFacts } from '../../shared/registers/handover-rules.ts';
import { type KeptSheet, wholeSheet } from '../../shared/registers/handover-sheet.ts';
import {
  allowsHandoverStep,
  type HandoverStep,
  handoverStepNames,
  isUnfinished,
} from '../../shared/registers/handover-states.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import { timelineOf } from '../cases/timeline.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { sha256 } from '../store/ledger.ts';
import { read } from '../store/records.ts';
import { countsOf } from './counts.ts';
import { nameOf } from './holder.ts';
import { sheetNow } from './sheet.ts';

/** @returns the sheet of a handover, as it stands or as it was frozen, with the hash that is signed. */
export function sheetOf(look: Look, record: Handover): { sheet: KeptSheet; sheetHash: string } {
  if (record.sheet) return { sheet: record.sheet, sheetHash: record.sheetHash };
  const sheet = sheetNow(look, countsOf(look, record));
  return { sheet, sheetHash: sha256(canonicalJson(sheetFacts(sheet, record))) };
}

/** The frozen sheet still is what its hash says, and so is what was written beside it. */
const isWhole = (record: Handover): boolean =>
  record.sheet !== null && sha256(canonicalJson(sheetFacts(record.sheet, record))) === record.sheetHash;

export const factsHash = (record: Handover): string => sha256(canonicalJson(handoverFacts(record)));

export function handoverView(look: Look, record: Handover): HandoverView {
  const { sheet, sheetHash } = sheetOf(look, record);
  return {
    record,
    ...{ sheet: wholeSheet(sheet), sheetHash },
    fromName: nameOf(look, record.fromStaff),
    toName: nameOf(look, record.toStaff),
    closedByName: nameOf(look, record.closedBy),
    readerNames: record.readers.map((id) => nameOf(look, id)),
    refusedBy: record.refusals.map(({ by }) => nameOf(look, by)),
    signatures: signaturesOf(
      look,
      record.id,
      ({ factsHash: signed }) => signed !== factsHash(record) || !isWhole(record),
    ),
    timeline: timelineOf(look, 'handovers', record.id),
    steps: handoverStepNames.filter((step) => mayDo(look, record, step)),
  };
}

/** Only whoever hands over says, signs and lets be refused what is theirs; only a supervisor closes. */
function mayDo({ actor }: Look, record: Handover, step: HandoverStep): boolean {
  if (!allowsHandoverStep(record.status, step)) return false;
  if (step !== 'close') return record.fromStaff === actor.id;
  return actor.role === 'supervisor' && (isUnfinished(record.status) || record.kind === 'shift');
}

export const readHandover: Read<'handovers.read'> = (look, { handoverId }) =>
  handoverView(look, read(look, 'handovers', handoverId));
