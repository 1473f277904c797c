import type { PermitInput, PermitLine } from '../../shared/contract/visitors.ts';
import { DeskError } from '../../shared/errors.ts';
import { isPermitFor } from '../../shared/registers/permit-match.ts';
import { endsNeeded, isInForce, type Permit, type PermitKind, unitNeeded } from '../../shared/registers/permits.ts';
import { dayStart } from '../../shared/registers/timers.ts';
import { plainPhone, spellingOf } from '../../shared/registers/visitor-name.ts';
import { soundsOf } from '../../shared/registers/watch-match.ts';
import { fold } from '../../shared/text/fold.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { nextWallTime } from '../../shared/time/site-time.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, freshBase, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** The strongest word first: a refusal stands before every leave. */
const strength: readonly PermitKind[] = ['doNotAdmit', 'contractor', 'permanent', 'temporary', 'expected'];

export const permitsBySound = `SELECT * FROM permits INDEXED BY permitsBySound
  WHERE status = 'active' AND pinyin IN (SELECT value FROM json_each(?))`;
export const permitsByContact =
  "SELECT * FROM permits INDEXED BY permitsByContact WHERE status = 'active' AND contact = ? AND contact <> ''";

/** @returns what was said about somebody and counts now, the strongest word first. @param at UTC ms */
export function permitsFor(
  look: Look,
  somebody: { name: string; contact: string; unitId: string | null },
  at: number,
): Permit[] {
  const rows = [
    ...look.db.rows<object>(permitsBySound, JSON.stringify(soundsOf(somebody.name))),
    ...look.db.rows<object>(permitsByContact, plainPhone(somebody.contact)),
  ].map((row) => fromRow('permits', row));
  return [...new Map(rows.map((permit) => [permit.id, permit])).values()]
    .filter((permit) => isInForce(permit, at) && isPermitFor(permit, somebody))
    .sort((a, b) => strength.indexOf(a.kind) - strength.indexOf(b.kind));
}

/** A host, or the property, says beforehand who may come, or who may not. */
export const savePermit: Write<'permits.save'> = (act, input) => {
  const { validFrom, validUntil } = span(act, input);
  refuse([
    input.name === '' ? { field: 'name', code: 'required' } : undefined,
    dangling(act, 'units', 'unitId', input.unitId),
    unitNeeded(input.kind) && input.unitId === null ? { field: 'unitId', code: 'required' } : undefined,
    endsNeeded(input.kind) && input.validUntil === null ? { field: 'validUntil', code: 'required' } : undefined,
    validUntil !== null && validUntil < validFrom ? { field: 'validUntil', code: 'before' } : undefined,
    input.saidBy === '' ? { field: 'saidBy', code: 'required' } : undefined,
    input.kind === 'contractor' && input.company === '' ? { field: 'company', code: 'required' } : undefined,
  ]);
  const said = {
    ...input,
    ...spellingOf(input.name),
    ...{ validFrom, validUntil },
    contact: plainPhone(input.contact),
    place: find(act, 'units', input.unitId)?.code ?? input.place,
  };
  const row = act.db.row<object>('SELECT * FROM permits WHERE id = ?', input.id);
  if (row) {
    const before = fromRow('permits', row);
    if (before.status !== 'active') throw new DeskError('stateForbids');
    act.append('permits', input.id, { kind: 'visit', step: 'correct', text: '' });
    // A masked number comes back empty: it stays what it was.
    return permitLine(act, patch(act, 'permits', before, { ...said, contact: said.contact || before.contact }));
  }
  const permit: Permit = {
    ...freshBase(act, 'permits', input.id),
    ...said,
    status: 'active',
    ...{ endedBy: null, endedAt: null, endReason: '' },
  };
  create(act, 'permits', permit);
  act.append('permits', permit.id, { kind: 'visit', step: 'enter', text: input.remarks });
  return permitLine(act, permit);
};

/** Whoever is expected is so all that day; a word without an end counts until it is taken back. */
function span({ now, site }: Look, { kind, validFrom, validUntil }: PermitInput) {
  const from = validFrom ?? now;
  if (kind !== 'expected') return { validFrom: from, validUntil };
  const until = validUntil ?? nextWallTime(from, '00:00', site.timeZone) - 1;
  return { validFrom: Math.min(from, dayStart(from, site.timeZone)), validUntil: until };
}

export const endPermit: Write<'permits.end'> = (act, { permitId, reason }) => {
  const before = read(act, 'permits', permitId);
  if (before.status !== 'active') throw new DeskError('stateForbids');
  act.append('permits', permitId, { kind: 'visit', step: 'end', text: reason });
  const ended = { status: 'ended' as const, endedBy: act.actor.id, endedAt: act.now, endReason: reason };
  return permitLine(act, patch(act, 'permits', before, ended));
};

/** Whoever was expected has come. */
export function markCome(act: Act, permit: Permit): void {
  if (permit.kind === 'expected') patch(act, 'permits', permit, { status: 'used', endedAt: act.now });
}

export const activePermits =
  "SELECT * FROM permits INDEXED BY permitsActive WHERE status = 'active' ORDER BY validFrom";
export const activeOf = (look: Look): Permit[] =>
  look.db.rows<object>(activePermits).map((row) => fromRow('permits', row));
const overPermits = "SELECT * FROM permits WHERE status <> 'active' ORDER BY seq DESC LIMIT 500";

export const listPermits: Read<'permits.list'> = (look, { which, text }) => {
  const wanted = fold(text);
  const { now, site } = look;
  const midnight = nextWallTime(now, '00:00', site.timeZone);
  const all =
    which === 'over'
      ? [
          ...activeOf(look).filter((p) => p.validUntil !== null && p.validUntil < now),
          ...look.db.rows<object>(overPermits).map((row) => fromRow('permits', row)),
        ]
      : activeOf(look).filter((p) => p.validUntil === null || p.validUntil >= now);
  const shown: Record<typeof which, (permit: Permit) => boolean> = {
    over: () => true,
    inForce: ({ kind }) => kind !== 'expected',
    today: ({ kind, validFrom }) => kind === 'expected' && validFrom < midnight,
    contractor: ({ kind }) => kind === 'contractor',
    doNotAdmit: ({ kind }) => kind === 'doNotAdmit',
  };
  return all
    .filter(shown[which])
    .filter((permit) => wanted === '' || isNamed(permit, wanted))
    .map((permit) => permitLine(look, permit));
};

/** @param wanted folded. @returns true when a permit is asked for by a beginning of its name, its place, company or number */
export function isNamed(permit: Permit, wanted: string): boolean {
  const { name, initials, pinyin, contact, company, place } = permit;
  return (
    [initials, pinyin, fold(name), contact].some((said) => said.startsWith(wanted)) ||
    fold(company).includes(wanted) ||
    (place !== '' && fold(place).includes(wanted))
  );
}

export function permitLine(look: Look, permit: Permit): PermitLine {
  return {
    ...permit,
    contact: maskPhone(permit.contact),
    inForce: isInForce(permit, look.now),
    byName: find(look, 'staff', permit.createdBy)?.name ?? '',
  };
}
