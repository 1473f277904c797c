import { clockDoubt } from '../../shared/time/clock-doubt.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';

/** The latest time among the last changes; what was written before the clock was last said to be right does not count. */
export const lastWritten = `SELECT max(enteredAt) AS at FROM (SELECT enteredAt FROM changes WHERE device = ? AND n > ?
  ORDER BY n DESC LIMIT 500)`;

function metaOf({ db }: Look, key: string): string {
  return db.row<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? '';
}

/** @returns why the machine's clock cannot be right, as far as the book tells; null: no reason to doubt it */
export const readDoubt: Read<'clock.doubt'> = (look) => {
  const checked = Number(metaOf(look, 'clockCheckedAt'));
  const last = look.db.row<{ at: number | null }>(lastWritten, metaOf(look, 'device'), checked)?.at ?? null;
  return clockDoubt(look.now, last);
};

/** Somebody compared the clock and found it right: from here on the book is measured by what is written now. */
export const confirmClock: Write<'clock.confirm'> = (act) => {
  const device = metaOf(act, 'device');
  const { n } = act.db.row<{ n: number }>('SELECT max(n) AS n FROM changes WHERE device = ?', device) ?? { n: 0 };
  act.db.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    'clockCheckedAt',
    String(n),
  );
  act.log('append', 'site', act.site.id, { did: 'clockChecked' });
  return null;
};
