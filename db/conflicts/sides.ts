import type { ConflictFact, ConflictFactName, SideView } from '../../shared/contract/conflicts.ts';
import type { ConflictRecord } from '../../shared/registers/conflicts.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import { find } from '../directory/saving.ts';
import { moveView } from '../keys/key-view.ts';
import { mailMoveView } from '../mail/mail-view.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';

type Side = ConflictRecord['ours'];
type Told = Pick<SideView, 'facts' | 'signatures'>;

/** @returns an outcome as a person reads it: who, when, at which desk, what was said and signed. */
export function sideView(look: Look, { register, record }: ConflictRecord, side: Side): SideView {
  const told = tellers[register]?.(look, side, record) ?? { facts: [], signatures: [] };
  return {
    desk: letterOf(look, side.device),
    isHere: side.device === ownDevice(look),
    byName: find(look, 'staff', side.actor)?.name ?? '',
    happenedAt: side.happenedAt,
    ...told,
  };
}

function ownDevice({ db }: Look): string {
  return db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")?.value ?? '';
}

const lastNumber = `SELECT substr(fields ->> 'no', 3, 1) AS letter FROM changes WHERE device = ? AND kind = 'create'
  AND fields ->> 'no' GLOB '[A-Z]-[A-Z]-*' ORDER BY n DESC LIMIT 1`;

/** A desk is known to people by its letter: as it said when it joined, else as in the numbers it gave. */
export function letterOf(look: Look, device: string): string {
  if (device === ownDevice(look))
    return look.db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'letter'")?.value ?? '';
  const said = look.db.row<{ letter: string }>('SELECT letter FROM desks WHERE id = ?', device);
  return (said ?? look.db.row<{ letter: string }>(lastNumber, device))?.letter ?? '';
}

const tellers: Record<string, (look: Look, side: Side, record: string) => Told> = {
  keys: lent,
  mailItems: handedOut,
  cases: (look, side, record) => ({
    facts: facts({ status: side.fields.status, reason: side.fields.closeReason || saidAt(look, record, side) }),
    signatures: [],
  }),
  patrols: walked,
  keyCounts: (_, { fields }) => ({ facts: facts({ counted: fields.found }), signatures: [] }),
  itemCounts: (_, { fields }) => ({ facts: facts({ counted: fields.found }), signatures: [] }),
  mailBatches: (_, { fields }) => ({ facts: facts({ counted: fields.countedItems }), signatures: [] }),
};

/** Only what was said. */
function facts(said: Partial<Record<ConflictFactName, unknown>>): ConflictFact[] {
  return Object.entries(said).flatMap(([name, value]) =>
    (typeof value === 'string' && value !== '') || typeof value === 'number'
      ? [{ name: name as ConflictFactName, value }]
      : [],
  );
}

function moveOf(look: Look, register: 'keyMoves' | 'mailMoves', { fields }: Side): string | null {
  const { moveId } = fields;
  const isHere = typeof moveId === 'string' && look.db.row(`SELECT 1 FROM ${register} WHERE id = ?`, moveId);
  return isHere && typeof moveId === 'string' ? moveId : null;
}

function lent(look: Look, side: Side, record: string): Told {
  const { status } = side.fields;
  const id = moveOf(look, 'keyMoves', side);
  if (id === null) return { facts: facts({ status }), signatures: [] };
  const { record: move, signatures } = moveView(look, read(look, 'keyMoves', id));
  const { no: slip, person, companyName, department, purpose, at, dueAt } = move;
  const line = move.lines.find(({ keyId }) => keyId === record);
  const given = { status, slip, person, from: companyName, department, purpose, at, dueAt };
  return { facts: facts({ ...given, backAt: line?.backAt, reason: line?.backReason }), signatures };
}

function handedOut(look: Look, side: Side): Told {
  const { status } = side.fields;
  const id = moveOf(look, 'mailMoves', side);
  if (id === null) return { facts: facts({ status }), signatures: [] };
  const { record: move, signatures } = mailMoveView(look, read(look, 'mailMoves', id));
  const { no: slip, person, relation, at, reason } = move;
  return { facts: facts({ status, slip, person, relation, at, reason }), signatures };
}

function walked(look: Look, { fields }: Side): Told {
  const points = Array.isArray(fields.points) ? (fields.points as unknown as Patrol['points']) : [];
  const seen = points.filter(({ way }) => way === 'scanned' || way === 'byHand').length;
  const walkedBy = typeof fields.walkedBy === 'string' ? find(look, 'staff', fields.walkedBy)?.name : '';
  const told = { walkedBy, at: fields.startedAt, finishedAt: fields.finishedAt, reason: fields.missedReason };
  return { facts: facts({ ...told, points: `${seen} / ${points.length}` }), signatures: [] };
}

/** What was said in the record's history by the same person in the same moment. */
function saidAt(look: Look, record: string, { happenedAt, actor }: Side): string {
  const said = `SELECT data ->> 'text' AS text FROM entries WHERE record = ? AND at = ? AND actor = ?
    AND data ->> 'text' <> '' ORDER BY seq DESC LIMIT 1`;
  return look.db.row<{ text: string }>(said, record, happenedAt, actor)?.text ?? '';
}
