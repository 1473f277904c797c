import type { Change } from '../../shared/sync/change.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { Answer, Outgoing, PushAnswer } from '../../shared/sync/ports.ts';
import { type Seed, stretchOf } from '../../shared/sync/salts.ts';
import type { Act } from '../store/act.ts';
import type { ReadDb } from '../store/database.ts';
import { seedOf } from '../store/ledger.ts';
import { fromChangeRow, rowsBehind } from './change-rows.ts';
import { answeredMark, setMark } from './marks.ts';
import { putFromLog } from './put-record.ts';

/** A change beside its fields: ids, hashes, names. */
const bytesAround = 800;

/**
 * @param behind number of this device's change behind which to begin; null: the last one with an answer
 * @returns the oldest changes of this device behind it, as many as one batch takes
 */
export function outbox(
  db: ReadDb,
  device: string,
  behind: number | null = null,
  most: number = limits.changesPerBatch,
): Outgoing {
  const waiting = rowsBehind(db, device, behind ?? answeredMark(db), most);
  let size = 0;
  const end = waiting.findIndex(({ fields }, i) => {
    size += fields.length * 2 + bytesAround;
    return i > 0 && size > limits.bytesPerBatch;
  });
  const changes = (end < 0 ? waiting : waiting.slice(0, end)).map(fromChangeRow);
  return { changes, seeds: seedsOf(db, device, changes), more: end >= 0 || waiting.length === most };
}

export function hasOutgoing(db: ReadDb, device: string): boolean {
  return db.row('SELECT 1 FROM changes WHERE device = ? AND n > ? LIMIT 1', device, answeredMark(db)) !== undefined;
}

function seedsOf(db: ReadDb, device: string, changes: readonly Change[]): Seed[] {
  const stretches = [...new Set(changes.map(({ n }) => stretchOf(n)))];
  return stretches.flatMap((stretch) => {
    const seed = seedOf(db, device, stretch);
    return seed ? [{ device, stretch, seed }] : [];
  });
}

/** Notes the answers up to the first that is none; a fork's or a gap's leave what follows in the outbox. */
export function noteAnswers(act: Act, { answers }: PushAnswer): void {
  const { device } = act.ledger.identity;
  const before = answeredMark(act.db);
  const own = act.db.rows<{ id: string }>(
    'SELECT id FROM changes WHERE device = ? AND n > ? ORDER BY n LIMIT ?',
    device,
    before,
    answers.length,
  );
  let n = before + notePlaces(act, before, answers, own);
  for (const answer of answers.slice(n - before)) {
    if (!('seq' in answer) || own[n - before]?.id !== answer.id) break;
    n += 1;
    notePlace(act, n, answer);
  }
  if (n > before) setMark(act.db, 'answered', String(n));
}

/** Notes the places of those that were taken one behind the other, in one statement. @returns how many */
function notePlaces(act: Act, before: number, answers: readonly Answer[], own: readonly { id: string }[]): number {
  const first = answers[0] && 'seq' in answers[0] ? answers[0].seq : 0;
  const end = answers.findIndex((a, i) => a.outcome !== 'accepted' || a.seq !== first + i || own[i]?.id !== a.id);
  const count = end < 0 ? answers.length : end;
  if (count > 0) {
    act.db.run(
      `INSERT OR REPLACE INTO answeredChanges (n, seq)
       SELECT n, n - ? + ? FROM changes WHERE device = ? AND n > ? AND n <= ?`,
      before + 1,
      first,
      act.ledger.identity.device,
      before,
      before + count,
    );
  }
  return count;
}

/** The server holds a change of this device: where, and whether it counts. */
export function noteAnswer(act: Act, n: number, answer: Extract<Answer, { seq: number }>): void {
  if (n > answeredMark(act.db)) setMark(act.db, 'answered', String(n));
  notePlace(act, n, answer);
}

function notePlace(act: Act, n: number, answer: Extract<Answer, { seq: number }>): void {
  act.db.run('INSERT OR REPLACE INTO answeredChanges (n, seq) VALUES (?, ?)', n, answer.seq);
  if (answer.outcome === 'refused') setAside(act, answer.id, n);
}

/** A change that was refused for its stamp counts here until it is said anew, and then no more. */
function setAside(act: Act, id: string, n: number): void {
  const { db } = act;
  if (db.row('SELECT 1 FROM asideChanges WHERE id = ?', id)) return;
  const isSaidAnew = db.row('SELECT 1 FROM changes WHERE reissues = ?', id) !== undefined;
  db.run('INSERT INTO asideChanges (id, waiting) VALUES (?, ?)', id, isSaidAnew ? 0 : 1);
  if (!isSaidAnew) return;
  const { device } = act.ledger.identity;
  const row = db.row<{ register: string; record: string }>(
    'SELECT register, record FROM changes WHERE device = ? AND n = ?',
    device,
    n,
  );
  if (row) putFromLog(act, row.register, row.record);
}
