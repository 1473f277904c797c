import type { FaultAt } from '../../shared/errors.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { fold } from '../../shared/text/fold.ts';
import { roomKey } from '../../shared/text/room.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import { put, refuse } from './saving.ts';

/** @returns one text for all spellings of a unit's code: two units may not share it. */
export function codeKey(code: string): string {
  return roomKey(code) ?? fold(code);
}

/** @throws DeskError `invalid`: `duplicate` at `code`, `unknown` at `zone` */
export const saveUnit: Write<'units.save'> = (act, unit) => {
  refuse([sameCode(act, unit), unknownZone(unit, zoneCodes(act))]);
  return put(act, 'units', unit);
};

function sameCode(look: Look, { id, code }: Unit): FaultAt | undefined {
  const key = codeKey(code);
  const others = look.db.rows<{ code: string }>('SELECT code FROM units WHERE id <> ?', id);
  return others.some((other) => codeKey(other.code) === key) ? { field: 'code', code: 'duplicate' } : undefined;
}

/** @returns the codes of the building's zones in force. */
export function zoneCodes(look: Look): ReadonlySet<string> {
  return new Set(look.db.rows<{ code: string }>('SELECT code FROM zones WHERE active = 1').map((zone) => zone.code));
}

/** A zone that nobody has set up is a slip of the pen, unless no zones are set up yet. */
export function unknownZone({ zone }: Pick<Unit, 'zone'>, codes: ReadonlySet<string>): FaultAt | undefined {
  return zone === '' || codes.size === 0 || codes.has(zone) ? undefined : { field: 'zone', code: 'unknown' };
}

/** Units in the order of the building, those that fit the text: any spelling of the room, or the company. */
export const listUnits: Read<'units.list'> = (look, { text, offset, limit }) => {
  const rows = look.db.rows<{ id: string; code: string; companyName: string }>(
    'SELECT id, code, companyName FROM units ORDER BY zone, building, block, floor, room, code',
  );
  const fits = matcher(text);
  const found = rows.filter(fits);
  const page = found.slice(offset, offset + limit).map(({ id }) => id);
  return { units: unitsById(look, page), total: found.length };
};

function matcher(text: string): (unit: { code: string; companyName: string }) => boolean {
  const wanted = fold(text);
  if (wanted === '') return () => true;
  const key = roomKey(text);
  return ({ code, companyName }) =>
    fold(code).includes(wanted) ||
    fold(companyName).includes(wanted) ||
    (key !== null && `-${codeKey(code)}`.includes(`-${key}`));
}

function unitsById(look: Look, ids: readonly string[]): Unit[] {
  const rows = look.db.rows<{ id: string }>(
    'SELECT * FROM units WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, fromRow('units', row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
