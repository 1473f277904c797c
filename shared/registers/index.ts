import type { z } from 'zod';
import { attachmentRecord } from './attachments.ts';
import { buildingEventRecord } from './building-events.ts';
import { calendarDay } from './calendar-days.ts';
import { callRecord } from './calls.ts';
import { caseRecord } from './cases.ts';
import { conflictRecord } from './conflicts.ts';
import { followUpRecord, surgeRecord } from './follow-ups.ts';
import { foundItemRecord } from './found-items.ts';
import { incidentRecord } from './incidents.ts';
import { itemCountRecord } from './item-counts.ts';
import { keyCountRecord } from './key-counts.ts';
import { keyMoveRecord } from './key-moves.ts';
import { keyRecord } from './keys.ts';
import { viewRecord } from './lists.ts';
import { mailBatchRecord, missingIssueRecord } from './mail-batches.ts';
import { codeShapeRecord, mailInstruction } from './mail-instructions.ts';
import { mailItemRecord } from './mail-items.ts';
import { mailMoveRecord } from './mail-moves.ts';
import { orderRecord } from './orders.ts';
import { department, staff } from './people.ts';
import { permitRecord } from './permits.ts';
import { phraseRecord } from './phrases.ts';
import { contact, unit, zone } from './places.ts';
import { quoteRecord } from './prices.ts';
import { printRecord } from './prints.ts';
import { rollCallRecord } from './roll-calls.ts';
import { signatureRecord } from './signatures.ts';
import { visitRecord } from './visits.ts';
import { watchEntryRecord } from './watch-entries.ts';

/**
 * Every register whose records are rows of their own. `letter` starts the human number (`C-A-261121-003`);
 * null where people and places are known by name.
 */
export const registers = {
  cases: { schema: caseRecord, letter: 'C' },
  calls: { schema: callRecord, letter: 'T' },
  incidents: { schema: incidentRecord, letter: 'I' },
  orders: { schema: orderRecord, letter: 'W' },
  quotes: { schema: quoteRecord, letter: null },
  signatures: { schema: signatureRecord, letter: null },
  attachments: { schema: attachmentRecord, letter: null },
  phrases: { schema: phraseRecord, letter: null },
  followUps: { schema: followUpRecord, letter: 'F' },
  keys: { schema: keyRecord, letter: 'K' },
  keyMoves: { schema: keyMoveRecord, letter: 'L' },
  keyCounts: { schema: keyCountRecord, letter: 'N' },
  mailBatches: { schema: mailBatchRecord, letter: 'D' },
  mailItems: { schema: mailItemRecord, letter: 'M' },
  mailMoves: { schema: mailMoveRecord, letter: 'R' },
  missingIssues: { schema: missingIssueRecord, letter: 'J' },
  mailInstructions: { schema: mailInstruction, letter: null },
  codeShapes: { schema: codeShapeRecord, letter: null },
  visits: { schema: visitRecord, letter: 'V' },
  permits: { schema: permitRecord, letter: 'H' },
  watchEntries: { schema: watchEntryRecord, letter: 'Y' },
  rollCalls: { schema: rollCallRecord, letter: 'Q' },
  foundItems: { schema: foundItemRecord, letter: 'G' },
  itemCounts: { schema: itemCountRecord, letter: 'U' },
  prints: { schema: printRecord, letter: null },
  surges: { schema: surgeRecord, letter: 'S' },
  buildingEvents: { schema: buildingEventRecord, letter: 'B' },
  calendarDays: { schema: calendarDay, letter: null },
  conflicts: { schema: conflictRecord, letter: null },
  views: { schema: viewRecord, letter: null },
  staff: { schema: staff, letter: null },
  departments: { schema: department, letter: null },
  zones: { schema: zone, letter: null },
  units: { schema: unit, letter: null },
  contacts: { schema: contact, letter: null },
} as const;
export type RegisterName = keyof typeof registers;
export type RecordOf<R extends RegisterName> = z.infer<(typeof registers)[R]['schema']>;
export const registerNames = Object.keys(registers) as RegisterName[];
