import type { UnitHit } from '../../shared/contract/directory.ts';
import type { Contact } from '../../shared/registers/places.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { remember } from '../../shared/text/remember.ts';
import { roomKey } from '../../shared/text/room.ts';
import { searchable } from '../../shared/text/searchable.ts';
import type { ReadDb } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import type { RowOf } from '../store/schema.ts';
import { matchesOf } from './matches.ts';
import { readQuery } from './query.ts';

const shown = 8;
const contactsShown = 20;
/** All of them, as good as always: the best may be the oldest. */
const looked = 2000;

interface Candidate {
  id: string;
  code: string;
  /** 0 is best. */
  rank: number;
}

/** Units in use by room in any spelling, company, contact or phone fragment: the room itself first, then rooms that begin so, then the rest. */
export const findUnits: Read<'units.find'> = ({ db }, { text }) => {
  const query = readQuery(text);
  if (!query) return [];
  const byContact = matchesOf(db, 'contacts', query, looked).seqs;
  const byUnit = matchesOf(db, 'units', query, looked).seqs;
  const asked = roomKey(text) ?? searchable(text);
  const best = unitsOf(db, byUnit, byContact)
    .map(({ id, code, own }) => ({ id, code, rank: own ? rankOf(key(code), asked) : 5 }))
    .sort((a, b) => a.rank - b.rank || compare(a.code, b.code));
  return best.slice(0, shown).map((unit) => unitHit(db, unit, new Set(byContact)));
};

/** The units found themselves (`own`) and those of the contacts found. */
function unitsOf(db: ReadDb, byUnit: readonly number[], byContact: readonly number[]) {
  return db.rows<{ id: string; code: string; own: 0 | 1 }>(
    `SELECT id, code, max(own) AS own FROM (
       SELECT u.id, u.code, 1 AS own FROM json_each(?) j CROSS JOIN units u ON u.seq = j.value WHERE u.active = 1
       UNION ALL
       SELECT u.id, u.code, 0 FROM json_each(?) j CROSS JOIN contacts c ON c.seq = j.value
       CROSS JOIN units u ON u.id = c.unitId WHERE u.active = 1 AND c.active = 1)
     GROUP BY id`,
    JSON.stringify(byUnit),
    JSON.stringify(byContact),
  );
}

const key = remember((code) => roomKey(code) ?? searchable(code));

function rankOf(room: string, asked: string): number {
  const number = room.slice(room.lastIndexOf('-') + 1);
  if (room === asked) return 0;
  if (number === asked) return 1;
  if (room.startsWith(asked)) return 2;
  return number.startsWith(asked) ? 3 : 4;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function unitHit(db: ReadDb, { id }: Candidate, found: ReadonlySet<number>): UnitHit {
  const unit = db.row<RowOf<'units'>>('SELECT * FROM units WHERE id = ?', id);
  if (!unit) throw new Error(`unit ${id} is gone within one read`);
  const contacts = db
    .rows<RowOf<'contacts'>>('SELECT * FROM contacts WHERE unitId = ? AND active = 1 ORDER BY seq', id)
    .sort((a, b) => Number(found.has(b.seq)) - Number(found.has(a.seq)))
    .slice(0, contactsShown)
    .map((row): Contact => fromRow('contacts', row))
    .map((contact) => ({ ...contact, phone: maskPhone(contact.phone) }));
  return { unit: fromRow('units', unit), contacts };
}
