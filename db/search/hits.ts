import type { SearchHit } from '../../shared/contract/desk.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { ReadDb } from '../store/database.ts';
import type { RowOf } from '../store/schema.ts';
import type { SearchedRegister } from '../store/search-queue.ts';
import { excerptOf } from './excerpt.ts';
import type { Query } from './query.ts';

/** @returns a row of a register as a line of the results. */
export function hitOf(db: ReadDb, register: SearchedRegister, seq: number, query: Query): SearchHit | undefined {
  return makers[register](db, seq, query);
}

type Maker = (db: ReadDb, seq: number, query: Query) => SearchHit | undefined;
const makers: Record<SearchedRegister, Maker> = {
  cases: caseHit,
  calls: callHit,
  units: unitHit,
  contacts: contactHit,
  staff: staffHit,
};

function caseHit(db: ReadDb, seq: number, query: Query): SearchHit | undefined {
  const c = db.row<RowOf<'cases'>>(
    `SELECT id, no, receivedAt, place, companyName, callerName, phone, ext, content, locationDetail, contactInside,
     firstMeasure, result FROM cases WHERE seq = ?`,
    seq,
  );
  if (!c) return undefined;
  const told = [c.content, c.locationDetail, c.result, c.firstMeasure, c.contactInside];
  return hit('cases', c.id, c.no, c.receivedAt, excerptOf(query, [c.place, c.companyName, who(c)], told));
}

function callHit(db: ReadDb, seq: number, query: Query): SearchHit | undefined {
  const c = db.row<RowOf<'calls'>>(
    'SELECT id, no, startedAt, place, callerName, callerNumber, gist, handling, transferTo FROM calls WHERE seq = ?',
    seq,
  );
  if (!c) return undefined;
  const caller = who({ callerName: c.callerName, phone: c.callerNumber, ext: '' });
  return hit('calls', c.id, c.no, c.startedAt, excerptOf(query, [c.place, caller], [c.gist, c.handling, c.transferTo]));
}

function unitHit(db: ReadDb, seq: number, query: Query): SearchHit | undefined {
  const u = db.row<RowOf<'units'>>('SELECT id, code, companyName FROM units WHERE seq = ?', seq);
  return u && { ...hit('units', u.id, u.code, 0, excerptOf(query, [u.companyName], [])), unitId: u.id };
}

function contactHit(db: ReadDb, seq: number, query: Query): SearchHit | undefined {
  const c = db.row<RowOf<'contacts'> & { code: string }>(
    `SELECT c.id, c.unitId, c.name, c.companyName, c.phone, c.ext, u.code
     FROM contacts c JOIN units u ON u.id = c.unitId WHERE c.seq = ?`,
    seq,
  );
  if (!c) return undefined;
  const reached = who({ callerName: '', phone: c.phone, ext: c.ext });
  return {
    ...hit('contacts', c.id, c.name, 0, excerptOf(query, [c.code, c.companyName, reached], [])),
    unitId: c.unitId,
  };
}

function staffHit(db: ReadDb, seq: number, query: Query): SearchHit | undefined {
  const s = db.row<RowOf<'staff'>>('SELECT id, name, phone, ext, mobile FROM staff WHERE seq = ?', seq);
  if (!s) return undefined;
  const reached = [who({ callerName: '', phone: s.phone, ext: s.ext }), maskPhone(s.mobile)];
  return hit('staff', s.id, s.name, 0, excerptOf(query, reached, []));
}

function who({ callerName, phone, ext }: { callerName: string; phone: string; ext: string }): string {
  return [callerName, maskPhone(phone), ext && `#${ext}`].filter((part) => part !== '').join(' ');
}

function hit(register: SearchHit['register'], record: string, title: string, at: number, excerpt: string): SearchHit {
  return { register, record, title, excerpt, at, unitId: null };
}
