import { type Actor, nobody } from '../../shared/contract/admit.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import type { DestructionView } from '../../shared/contract/retention.ts';
import { DeskError } from '../../shared/errors.ts';
import { type Destruction, witnessRoles } from '../../shared/registers/destructions.ts';
import { retentionRules } from '../../shared/registers/retention-rules.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { find, refuse } from '../directory/saving.ts';
import { acceptPin, tryPin } from '../site/sign-in.ts';
import type { Act, Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { removeDoomedFiles } from '../sync/doomed-files.ts';
import { destroyRoot, type Gone } from './destroy-record.ts';
import { destructionView } from './list.ts';
import { nextGoing, planOf } from './plan.ts';

/** Records in one transaction: the desk goes on with its work in between. */
const atOnce = 100;

/** F21: two persons with their PINs, what was shown and nothing else, and the certificate. */
export const destroyExpired: Task<'retention.destroy'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    const look = book.look(who, now);
    await secondPerson(look, input);
    const [own, other] = [await tryPin(look, who.id, input.pin), await tryPin(look, input.witness, input.witnessPin)];
    const { id } = await book.act(who, now, (act) => {
      acceptPin(act, who.id, own, 'destroy');
      acceptPin(act, input.witness, other, 'destroy');
      return begin(act, input);
    });
    return finish(book, id, who, now);
  },
};

/** One that a power cut has stopped: what was signed for stands. */
export const goOnDestroying: Task<'retention.goOn'> = {
  task: async (book, { id }, now, actor) => finish(book, id, actor ?? nobody, now),
};

/** @throws DeskError `invalid` at `witness` for the same person, or for somebody who may not see the archive */
async function secondPerson(look: Look, { witness }: ParsedOf<'retention.destroy'>): Promise<void> {
  const role = find(look, 'staff', witness)?.role ?? null;
  const isAllowed = witnessRoles.some((allowed) => allowed === role);
  refuse([
    witness === look.actor.id ? { field: 'witness', code: 'duplicate' } : undefined,
    isAllowed ? undefined : { field: 'witness', code: 'unknown' },
  ]);
}

/** @throws DeskError `recordChanged` when what would go is not what was shown */
function begin(act: Act, input: ParsedOf<'retention.destroy'>): Destruction {
  const plan = planOf(act, input.rule);
  if (plan.count !== input.count || plan.until !== input.until) throw new DeskError('recordChanged');
  const record: Destruction = {
    ...{ id: act.newId(), no: certificateNo(act), status: 'underway', rule: input.rule, years: plan.years },
    ...{ until: plan.until, reason: input.reason, remarks: input.remarks, recordCount: 0, oldestAt: null },
    ...{ newestAt: null, parts: [], fileCount: 0, heldCount: plan.heldCount, startedAt: act.now, destroyedAt: null },
    ...{ filledBy: act.actor.id, witness: input.witness, approvedBy: input.approvedBy },
    backupsUntil: plan.backupsUntil,
  };
  create(act, 'destructions', record);
  return record;
}

/** `F21-A-261201-001`: after the form, since every letter is some register's. */
function certificateNo(act: Act): string {
  const series = `F21-${act.letter}-${wallTime(act.now, act.site.timeZone).date.slice(2).replaceAll('-', '')}`;
  const row = act.db.row<{ last: number }>(
    'INSERT INTO counters (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last',
    series,
  );
  return `${series}-${String(row?.last ?? 1).padStart(3, '0')}`;
}

async function finish(book: Book, id: string, who: Actor, now: number): Promise<DestructionView> {
  const { recordCount, rule, until } = read(book.look(who, now), 'destructions', id);
  const left = () =>
    retentionRules[rule].roots.reduce((n, root) => n + nextGoing(book.look(who, now), root, until, -1).length, 0);
  const all = recordCount + left();
  for (let done = false; !done; ) {
    done = await book.act(who, now, (act) => destroySome(act, id));
    const destroyed = read(book.look(who, now), 'destructions', id).recordCount;
    book.emit('progress', { task: 'destroy', done: all === 0 ? 1 : destroyed / all });
  }
  removeDoomedFiles(book);
  // What was overwritten still stands in the log of the file until that is emptied.
  book.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  return destructionView(book.look(who, now), read(book.look(who, now), 'destructions', id));
}

/** One step, counted on the certificate in the same transaction. @returns true once nothing is left */
function destroySome(act: Act, id: string): boolean {
  const before = read(act, 'destructions', id);
  const { rule, until, no, reason, filledBy, witness } = before;
  if (before.status === 'done') return true;
  for (const root of retentionRules[rule].roots) {
    const next = nextGoing(act, root, until, atOnce);
    if (next.length === 0) continue;
    const why = { rule, destruction: id, no, reason, by: [filledBy, witness] as [string, string] };
    const gone = next.flatMap((one) => destroyRoot(act, root, one.id, why));
    const times = next.map(({ at }) => at);
    patch(act, 'destructions', before, {
      recordCount: before.recordCount + next.length,
      oldestAt: Math.min(before.oldestAt ?? Number.POSITIVE_INFINITY, ...times),
      newestAt: Math.max(before.newestAt ?? 0, ...times),
      parts: counted(before.parts, gone),
      fileCount: gone.reduce((sum, { files }) => sum + files, before.fileCount),
    });
    return false;
  }
  patch(act, 'destructions', before, { status: 'done', destroyedAt: act.now });
  return true;
}

function counted(parts: Destruction['parts'], gone: readonly Gone[]): Destruction['parts'] {
  const counts = new Map(parts.map(({ register, count }) => [register, count]));
  for (const { register } of gone) counts.set(register, (counts.get(register) ?? 0) + 1);
  return [...counts].map(([register, count]) => ({ register, count }));
}
