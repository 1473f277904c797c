import type { CodedRegister } from '../../shared/contract/codes.ts';
import { isBlankNumber } from '../../shared/registers/blank-forms.ts';
import { registers } from '../../shared/registers/index.ts';
import { blankOf } from '../paper-pack/blank-numbers.ts';
import type { Look } from '../store/act.ts';

interface Coded {
  id: string;
  no: string;
  /** What people call it, where that is not its number. */
  name?: string;
}

/** How a register knows its own codes. */
export interface CodeReader {
  register: CodedRegister;
  /** @param code a human number, or any other text in half-width capitals */
  find(look: Look, code: string): Coded | undefined;
}

/** By the human number, as tags and printed slips carry it. */
export function byNumber(register: CodedRegister): CodeReader['find'] {
  const start = `${registers[register].letter}-`;
  const sql = `SELECT id, no FROM ${register} WHERE no = ?`;
  return (look, code) => (code.startsWith(start) ? look.db.row<Coded>(sql, code) : undefined);
}

export const keyByCode =
  "SELECT id, no, keyCode AS name FROM keys WHERE keyCode = ? COLLATE NOCASE AND status <> 'retired'";
/** By its tag; and by the code the house has given it, for tags that were printed before there was a desk. */
function findKeyByCode(look: Look, code: string): Coded | undefined {
  return (
    look.db.row<Coded>('SELECT id, no, keyCode AS name FROM keys WHERE no = ?', code) ??
    look.db.row<Coded>(keyByCode, code)
  );
}

export const mailByCode = `SELECT id, no, coalesce(nullif(trackingNo, ''), no) AS name FROM mailItems
  WHERE trackingNo = ? AND trackingNo <> '' AND status <> 'voided' ORDER BY endedAt IS NOT NULL, seq DESC LIMIT 1`;
/** By its own code; or by the carrier's number, what is still here before what has gone. */
function findMailByCode(look: Look, code: string): Coded | undefined {
  return byNumber('mailItems')(look, code) ?? look.db.row<Coded>(mailByCode, code);
}

const visitByNumber = 'SELECT id, no, name FROM visits WHERE no = ?';
/** By the pass; and by the number of a badge, as long as somebody inside wears it. */
export const visitByBadge = `SELECT id, no, name FROM visits INDEXED BY visitsByBadge WHERE badgeNo = ? AND badgeNo <> ''
  AND status IN ('registered', 'received') ORDER BY arrivedAt DESC LIMIT 1`;
function findVisit(look: Look, code: string): Coded | undefined {
  return look.db.row<Coded>(visitByNumber, code) ?? look.db.row<Coded>(visitByBadge, code);
}

export const pointByNumber = `SELECT r.id, x.value ->> 'no' AS no, x.value ->> 'place' AS name
  FROM routes r, json_each(r.points) x WHERE r.active = 1 AND x.value ->> 'no' = ?`;
/** A checkpoint: its route is what is opened. */
const findCheckpoint: CodeReader['find'] = (look, code) =>
  code.startsWith(`${registers.routes.letter}-`) ? look.db.row<Coded>(pointByNumber, code) : undefined;

/** Asked one after the other: the first that knows a code has it. */
export const codeReaders: readonly CodeReader[] = [
  { register: 'keys', find: findKeyByCode },
  { register: 'mailItems', find: findMailByCode },
  { register: 'visits', find: findVisit },
  { register: 'foundItems', find: byNumber('foundItems') },
  { register: 'cases', find: byNumber('cases') },
  { register: 'orders', find: byNumber('orders') },
  { register: 'keyMoves', find: byNumber('keyMoves') },
  { register: 'handovers', find: byNumber('handovers') },
  { register: 'incidents', find: byNumber('incidents') },
  { register: 'routes', find: findCheckpoint },
  { register: 'patrols', find: byNumber('patrols') },
  { register: 'contactNotes', find: byNumber('contactNotes') },
  { register: 'blankForms', find: (look, code) => (isBlankNumber(code) ? blankOf(look, code) : undefined) },
];
