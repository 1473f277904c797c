import { clockText } from '../../shared/parameters.ts';
import { equipmentToCheck } from '../../shared/registers/equipment.ts';
import type { HandoverStep } from '../../shared/registers/handover-states.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import { shiftOf } from '../../shared/time/shift.ts';
import type { Act, Look } from '../store/act.ts';
import { freshBase } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { deskOf, thisDesk } from '../store/this-desk.ts';

/** Within this much before a change of shift, ms, the desk is handed to the next one. */
const beforeChange = 2 * 3_600_000;

/** The shift a moment belongs to. */
function shiftAt({ site, parameters }: Look, at: number): string {
  const { 'night.from': from, 'night.until': until } = parameters;
  return shiftOf(at, site.timeZone, clockText(from), clockText(until));
}

export const lastShift = `SELECT * FROM handovers INDEXED BY handoversOfDesk WHERE desk = ${thisDesk} AND kind = 'shift'
  ORDER BY startedAt DESC LIMIT 1`;

/** A handover about which nothing has been said yet; its list of equipment is that of the desk's last one. */
export function freshHandover(act: Act, id: string, kind: Handover['kind'], since = act.now): Handover {
  const last = act.db.row<object>(lastShift);
  return {
    ...freshBase(act, 'handovers', id),
    desk: deskOf(act),
    ...{ kind, status: 'preparing', fromStaff: null, toStaff: null, startedAt: act.now, signedAt: null },
    shiftFrom: shiftAt(act, since),
    shiftTo: shiftAt(act, act.now + (kind === 'shift' ? beforeChange : 0)),
    ...{ closedAt: null, closedBy: null, closeReason: '', heldFrom: null, keyCountId: null, itemCountId: null },
    ...{ sheet: null, sheetHash: '', customerQuestions: '', cash: null, wronglyIssued: '', suppliesOk: null },
    ...{ suppliesNote: '', instructions: '', readers: [], reservations: '', refusals: [], mailMoveId: null },
    equipment: kind === 'shift' ? equipmentToCheck(last ? fromRow('handovers', last).equipment : null) : [],
  };
}

/** Writes a step to the handover's own timeline. */
export function writeHandoverStep(
  act: Act,
  id: string,
  step: HandoverStep | 'start' | 'instructions',
  { text = '', details = {} }: { text?: string; details?: Record<string, string> },
): void {
  const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ''));
  act.append('handovers', id, {
    kind: 'handover',
    step,
    text,
    ...(Object.keys(given).length > 0 && { details: given }),
  });
}
