import type { CountView } from '../../shared/contract/keys.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { compareCount, type KeyCount } from '../../shared/registers/key-counts.ts';
import { countTimers } from '../../shared/registers/key-rules.ts';
import type { Key } from '../../shared/registers/keys.ts';
import { find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { takeCounts } from '../handovers/counts.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, freshBase, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** Q16: engineering counts its own. */
const inCabinet = "SELECT * FROM keys WHERE status = 'inCabinet' AND custodian = 'customerService' ORDER BY keyCode";
const scanned = 'SELECT k.* FROM json_each(?) j JOIN keys k ON k.id = j.value ORDER BY k.keyCode';

/** S20: what was scanned is fixed before anybody sees what should have been there. */
export const countKeys: Write<'keys.count'> = (act, { id, draftId, scope, keyIds, strange }) => {
  refuseSecondSave(act, 'keyCounts', id);
  const keys = (sql: string, ...values: string[]): Key[] =>
    act.db.rows<object>(sql, ...values).map((row) => fromRow('keys', row));
  const within = (key: Key) => scope === 'all' || key.class === scope;
  const found = keys(scanned, JSON.stringify([...new Set(keyIds)]));
  const compared = compareCount(keys(inCabinet).filter(within), found);
  const agrees = compared.differences.length === 0 && strange.length === 0;
  const count: KeyCount = {
    ...freshBase(act, 'keyCounts', id),
    ...compared,
    ...{ scope, countedAt: act.now, countedBy: act.actor.id, reportedTo: '' },
    status: agrees ? 'done' : 'open',
    strange: [...new Set(strange)],
  };
  create(act, 'keyCounts', count);
  act.setTimers('keyCounts', id, countTimers(count), []);
  dropDraft(act, draftId);
  takeCounts(act);
  return countView(act, count);
};

/** S20: each difference has its explanation, and somebody was told of them. */
export const explainCount: Write<'keys.explainCount'> = (act, { countId, explanations, reportedTo }) => {
  const count = read(act, 'keyCounts', countId);
  if (count.status !== 'open') throw new DeskError('stateForbids');
  const said = new Map(explanations.map(({ keyId, text }) => [keyId, text]));
  const differences = count.differences.map((d) => ({ ...d, explanation: said.get(d.keyId) ?? d.explanation }));
  const unsaid = differences.map(({ explanation }, i): FaultAt | undefined =>
    explanation === '' ? { field: `explanations.${i}`, code: 'required' } : undefined,
  );
  refuse([...unsaid, reportedTo === '' ? { field: 'reportedTo', code: 'required' } : undefined]);
  const after = patch(act, 'keyCounts', count, { differences, reportedTo, status: 'done' });
  tellKeys(act, after);
  act.setTimers('keyCounts', countId, countTimers(after));
  takeCounts(act);
  return countView(act, after);
};

/** What a count says of a key stands in the key's own history. */
function tellKeys(act: Act, { no, differences }: KeyCount): void {
  for (const { keyId, explanation, expected, found } of differences) {
    const details = { expected: String(expected), found: String(found) };
    act.append('keys', keyId, { kind: 'key', step: 'count', no, text: explanation, details });
  }
}

const shown = 50;

export const listCounts: Read<'keys.counts'> = (look) =>
  look.db
    .rows<object>(`SELECT * FROM keyCounts ORDER BY seq DESC LIMIT ${shown}`)
    .map((row) => countView(look, fromRow('keyCounts', row)));

function countView(look: Look, record: KeyCount): CountView {
  return { record, countedByName: find(look, 'staff', record.countedBy)?.name ?? '' };
}
