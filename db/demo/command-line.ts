import { parseArgs } from 'node:util';
import { DeskError } from '../../shared/errors.ts';
import { atWallTime } from '../../shared/time/site-time.ts';
import { openBook } from '../site/opening.ts';
import { fillDemo } from './fill-demo.ts';

const usage = 'demo --data DIR [--years N] [--seed N] [--until YYYY-MM-DD]';

/** Fills a new data folder with the demo building; prints a line of JSON that says what is in it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      years: { type: 'string', default: '5' },
      seed: { type: 'string', default: '7' },
      until: { type: 'string' },
    },
  });
  const [years, seed] = [Number(values.years), Number(values.seed)];
  // A given day ends the story in the middle of its work.
  const now = values.until === undefined ? Date.now() : afternoonOf(values.until);
  if (!values.data || !(years > 0 && years <= 20) || !Number.isInteger(seed) || Number.isNaN(now)) {
    throw new DeskError('invalid', { params: { usage } });
  }
  const started = performance.now();
  const opened = openBook(values.data, Date.now(), () => undefined);
  if (!('book' in opened)) throw opened.cause;
  const { book } = opened;
  const { actions } = await fillDemo(book, { years, seed, now }, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${Math.floor(done * 100)} %`);
  });
  const count = (table: string) => book.db.row<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
  const tables = ['cases', 'calls', 'incidents', 'entries', 'changes', 'units', 'contacts', 'staff'];
  const counts = Object.fromEntries(tables.map((table) => [table, count(table)]));
  book.db.close();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  process.stdout.write(
    `${JSON.stringify({ data: values.data, years, seed, until: now, seconds, actions, ...counts })}\n`,
  );
}

/** @returns UTC ms; NaN when the text is no date */
function afternoonOf(date: string): number {
  return Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? Number.NaN : atWallTime(date, '15:00', 'Asia/Shanghai');
}

main().catch((error: unknown) => {
  const data = error instanceof DeskError ? error.data : { code: 'unexpected', text: String(error) };
  process.stdout.write(`${JSON.stringify({ error: data })}\n`);
  process.exitCode = 1;
});
