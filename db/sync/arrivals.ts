import type { Arrival } from '../../shared/contract/sync.ts';
import type { Page } from '../../shared/sync/ports.ts';
import type { ReadDb } from '../store/database.ts';

/** A window shows the records of one screen; what a long absence brings is not told record by record. */
const most = 200;

/** @returns what a page says that other desks did, for whoever has one of these records open */
export function arrivalsOf(db: ReadDb, { served }: Page, device: string): Arrival[] {
  const names = new Map<string, string>();
  const nameOf = (id: string, sql: string) => {
    const known = names.get(id) ?? db.row<{ name: string }>(sql, id)?.name ?? '';
    names.set(id, known);
    return known;
  };
  return served
    .filter(({ change, aside }) => change.device !== device && !aside && change.kind !== 'create')
    .slice(-most)
    .map(({ change: { register, record, kind, fields, actor, device: from, happenedAt } }) => ({
      register,
      record,
      fields:
        kind === 'append' || kind === 'destroy' ? [] : Object.keys(fields).filter((field) => !housekeeping.has(field)),
      by: nameOf(actor, 'SELECT name FROM staff WHERE id = ?'),
      desk: nameOf(from, "SELECT trim(letter || ' ' || name) AS name FROM desks WHERE id = ?"),
      at: happenedAt,
    }));
}

const housekeeping: ReadonlySet<string> = new Set(['updatedAt', 'updatedBy', 'version']);
