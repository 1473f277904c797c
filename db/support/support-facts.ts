import { statSync } from 'node:fs';
import { registerNames } from '../../shared/registers/index.ts';
import type { Write } from '../store/handler.ts';

/** How much is in the book, and that somebody took this along for support: of the records themselves nothing. */
export const supportFacts: Write<'support.facts'> = (act) => {
  act.log('append', 'site', act.site.id, { did: 'supportBundle' });
  const tables = new Set(
    act.db.rows<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).map((t) => t.name),
  );
  const count = (table: string) => act.db.row<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
  const file = act.db.row<{ file: string }>(`SELECT file FROM pragma_database_list WHERE name = 'main'`)?.file ?? '';
  return {
    migrations: act.db.rows<{ name: string }>('SELECT name FROM migrations ORDER BY name').map(({ name }) => name),
    rows: Object.fromEntries(registerNames.filter((name) => tables.has(name)).map((name) => [name, count(name)])),
    bookBytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
    changes: count('changes'),
    demo: act.db.row<{ value: string }>(`SELECT value FROM meta WHERE key = 'demo'`)?.value === '1',
  };
};
