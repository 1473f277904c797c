import type { z } from 'zod';
import { attachmentRecord } from './attachments.ts';
import { buildingEventRecord } from './building-events.ts';
import { calendarDay } from './calendar-days.ts';
import { callRecord } from './calls.ts';
import { caseRecord } from './cases.ts';
import { followUpRecord, surgeRecord } from './follow-ups.ts';
import { foundItemRecord } from './found-items.ts';
import { incidentRecord } from './incidents.ts';
import { itemCountRecord } from './item-counts.ts';
import { keyCountRecord } from './key-counts.ts';
import { keyMoveRecord } from './key-moves.ts';
import { keyRecord } from './keys.ts';
import { viewRecord } from './lists.ts';
import { orderRecord } from './orders.ts';
import { department, staff } from './people.ts';
import { phraseRecord } from './phrases.ts';
import { contact, unit, zone } from './places.ts';
import { quoteRecord } from './prices.ts';
import { printRecord } from './prints.ts';
import { signatureRecord } from './signatures.ts';

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
  foundItems: { schema: foundItemRecord, letter: 'G' },
  itemCounts: { schema: itemCountRecord, letter: 'Q' },
  prints: { schema: printRecord, letter: null },
  surges: { schema: surgeRecord, letter: 'S' },
  buildingEvents: { schema: buildingEventRecord, letter: 'B' },
  calendarDays: { schema: calendarDay, letter: null },
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
