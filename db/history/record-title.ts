import { type RegisterName, registerNames, registers } from '../../shared/registers/index.ts';
import type { ReadDb } from '../store/database.ts';
import { columns } from '../store/rows.ts';

const isRegister = (name: string): name is RegisterName => registerNames.some((known) => known === name);

/** What a record is known by, the first that its register has. */
const titles = ['no', 'code', 'name', 'title', 'form', 'date'] as const;

/** @returns the record's number, name or room; empty where it has none or is gone */
export function recordTitle(db: ReadDb, register: string, record: string): string {
  if (register === 'prices') return record;
  if (!isRegister(register)) return '';
  const named = titles.find((field) => columns(register).has(field));
  if (!named) return '';
  const row = db.row<{ title: string | null }>(`SELECT ${named} AS title FROM ${register} WHERE id = ?`, record);
  return row?.title ?? '';
}

/** @returns the record that a number (`C-A-250303-001`) or a room (`E-1203`) names; null: none */
export function recordNamed(db: ReadDb, typed: string): string | null {
  const no = typed.normalize('NFKC').trim().toUpperCase();
  for (const register of registerNames) {
    if (registers[register].letter === null || !no.startsWith(`${registers[register].letter}-`)) continue;
    const found = db.row<{ id: string }>(`SELECT id FROM ${register} WHERE no = ?`, no);
    if (found) return found.id;
  }
  return db.row<{ id: string }>('SELECT id FROM units WHERE upper(code) = ?', no)?.id ?? null;
}
