import type { DataSubject } from '../../shared/contract/subject.ts';
import { DeskError } from '../../shared/errors.ts';
import { columnsOf } from '../../shared/registers/exported/columns.ts';
import { timeline } from '../../shared/registers/exported/titles.ts';
import { type RegisterName, registerNames } from '../../shared/registers/index.ts';
import { phoneDigits } from '../../shared/text/phone.ts';
import { codeKey } from '../directory/units.ts';
import type { ReadDb } from '../store/database.ts';

/** What the book holds about somebody, and which values are theirs: everybody else's are masked. */
export interface About {
  /** Ids of records by register, in the order in which they are exported. */
  found: ReadonlyMap<string, ReadonlySet<string>>;
  own(value: string): boolean;
}

/** The desk's own people, things and settings, and what only repeats other records. */
const leftOut: ReadonlySet<RegisterName> = new Set<RegisterName>([
  ...([
    'handovers',
    'prints',
    'exports',
    'desks',
    'siteKeys',
    'views',
    'phrases',
    'conflicts',
    'destructions',
  ] as const),
  ...(['retentionHolds', 'departments', 'zones', 'calendarDays', 'codeShapes', 'routes', 'backEntries'] as const),
  ...(['noteReadings', 'staff', 'dutyShifts', 'shiftSwaps', 'blankForms', 'paperForms', 'surges'] as const),
]);
/** Found by the record that they belong to. */
const hanging: Partial<Record<RegisterName, 'record' | 'caseId'>> = {
  attachments: 'record',
  signatures: 'record',
  orders: 'caseId',
  followUps: 'caseId',
  quotes: 'caseId',
};
/** What else identifies whoever a row is about. */
const papers = ['idNumber', 'vehicle'] as const;

const bare = (column: string) => `replace(replace(replace(${column}, ' ', ''), '-', ''), '·', '')`;
const plain = (value: string) => value.normalize('NFKC').replace(/[\s·]/g, '');

/** @throws DeskError `invalid` for a room that there is not */
function unitNamed(db: ReadDb, room: string): string {
  const row = db
    .rows<{ id: string; code: string }>('SELECT id, code FROM units')
    .find(({ code }) => codeKey(code) === codeKey(room));
  if (row) return row.id;
  throw new DeskError('invalid', { faults: [{ field: 'room', code: 'unknown' }] });
}

/** @returns what is about a person or a unit; `own` tells their values from those of others */
export function aboutSubject(db: ReadDb, subject: DataSubject): About {
  const found = new Map<string, Set<string>>();
  const unit = subject.kind === 'unit' ? unitNamed(db, subject.room) : null;
  const searched = registerNames.filter((register) => !leftOut.has(register) && hanging[register] === undefined);
  for (const register of searched) {
    const ids = subject.kind === 'person' ? ofPerson(db, register, subject) : ofUnit(db, register, unit ?? '');
    if (ids.length > 0) found.set(register, new Set(ids));
  }
  const whole = new Set([...found.values()].flatMap((ids) => [...ids]));
  for (const [register, by] of Object.entries(hanging)) {
    const ids = db
      .rows<{ id: string; of: string }>(`SELECT id, ${by} AS "of" FROM ${register}`)
      .filter(({ of }) => whole.has(of))
      .map(({ id }) => id);
    if (ids.length > 0) found.set(register, new Set(ids));
    if (by === 'caseId') for (const id of ids) whole.add(id);
  }
  if (whole.size > 0) found.set(timeline, whole);
  return { found: inOrder(found), own: ownOf(db, subject, unit, found) };
}

function inOrder(found: ReadonlyMap<string, Set<string>>): Map<string, Set<string>> {
  return new Map(
    [...registerNames, timeline].flatMap((name) => (found.has(name) ? [[name, found.get(name) as Set<string>]] : [])),
  );
}

/** Their number stands in it, or their name and no other number. */
function ofPerson(db: ReadDb, register: RegisterName, { name, phone }: { name: string; phone: string }): string[] {
  const columns = columnsOf(register).filter(
    ({ kind }) => kind === 'text' || kind === 'parts' || kind === 'person' || kind === 'code',
  );
  if (columns.length === 0) return [];
  const all = columns.map(({ field }) => `coalesce(${field}, '')`).join(` || ' ' || `);
  const numbers = columns.filter(({ mask }) => mask === 'phone').map(({ field }) => bare(field));
  const digits = phoneDigits(phone);
  const named = `instr(${bare(all)}, ?) > 0`;
  const others =
    numbers.length === 0 ? '1' : numbers.map((number) => `coalesce(${number}, '') IN ('', ?)`).join(' AND ');
  if (digits === '') return idsOf(db, `SELECT id FROM ${register} WHERE ${named}`, plain(name));
  const values = [digits, plain(name), ...numbers.map(() => digits)];
  return idsOf(
    db,
    `SELECT id FROM ${register} WHERE instr(${bare(all)}, ?) > 0 OR (${named} AND ${others})`,
    ...values,
  );
}

function ofUnit(db: ReadDb, register: RegisterName, unitId: string): string[] {
  if (register === 'units') return [unitId];
  const has = columnsOf(register).some(({ field }) => field === 'unitId');
  return has ? idsOf(db, `SELECT id FROM ${register} WHERE unitId = ?`, unitId) : [];
}

const idsOf = (db: ReadDb, sql: string, ...values: string[]) =>
  db.rows<{ id: string }>(sql, ...values).map(({ id }) => id);

function ownOf(
  db: ReadDb,
  subject: DataSubject,
  unit: string | null,
  found: ReadonlyMap<string, ReadonlySet<string>>,
): About['own'] {
  const people =
    subject.kind === 'person'
      ? [subject]
      : db.rows<{ name: string; phone: string }>('SELECT name, phone FROM contacts WHERE unitId = ?', unit);
  const names = new Set(people.map(({ name }) => plain(name)).filter((name) => name !== ''));
  const numbers = new Set(people.map(({ phone }) => phoneDigits(phone)).filter((digits) => digits !== ''));
  const rest = new Set(subject.kind === 'person' ? papersOf(db, names, found.get('visits')) : []);
  return (value) => {
    const digits = phoneDigits(value);
    return names.has(plain(value)) || (digits !== '' && numbers.has(digits)) || rest.has(value);
  };
}

function papersOf(db: ReadDb, names: ReadonlySet<string>, visits: ReadonlySet<string> = new Set()): string[] {
  return [...visits].flatMap((id) => {
    const row = db.row<Record<string, string>>('SELECT name, idNumber, vehicle FROM visits WHERE id = ?', id);
    return row && names.has(plain(row.name ?? '')) ? papers.map((field) => row[field] ?? '').filter(Boolean) : [];
  });
}
