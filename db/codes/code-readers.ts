import type { CodedRegister } from '../../shared/contract/codes.ts';
import { registers } from '../../shared/registers/index.ts';
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

/** Asked one after the other: the first that knows a code has it. */
export const codeReaders: readonly CodeReader[] = [
  { register: 'keys', find: findKeyByCode },
  { register: 'foundItems', find: byNumber('foundItems') },
  { register: 'cases', find: byNumber('cases') },
  { register: 'orders', find: byNumber('orders') },
];
