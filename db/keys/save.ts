import type { KeyInput } from '../../shared/contract/keys.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { keyLabel } from '../../shared/registers/key-label.ts';
import { type Key, typesOfClass } from '../../shared/registers/keys.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { keyFor, type Said, takeKeyStep, writeKeyStep } from './key-change.ts';
import { keyView } from './key-view.ts';

/** S20: enters a key into the cabinet, or corrects how it is described. */
export const saveKey: Write<'keys.save'> = (act, input) => {
  const row = act.db.row<object>('SELECT * FROM keys WHERE id = ?', input.id);
  if (!row) {
    refuse(keyFaults(act, input, null));
    return keyView(act, enterKey(act, input, null, {}));
  }
  const before = keyFor(act, fromRow('keys', row).id, 'correct');
  refuse(keyFaults(act, input, before));
  const after = described(act, input);
  const details = differences(before, after);
  if (input.copiesConsent !== '') details.copiesConsent = input.copiesConsent;
  if (Object.keys(details).length === 0) return keyView(act, before);
  return keyView(act, takeKeyStep(act, before, 'correct', after, { text: input.remarks, details }));
};

export const sameCode = 'SELECT id FROM keys WHERE keyCode = ? COLLATE NOCASE AND id <> ?';

/** @returns what is wrong with how a key is described. @param before the key as the book has it */
export function keyFaults(look: Look, input: KeyInput, before: Key | null): FaultAt[] {
  const { class: kind, keyType, unitId, floor, equipmentName, copies, copiesConsent, keyCode, id } = input;
  const types: readonly string[] = typesOfClass[kind];
  const copied = before !== null && copies > before.copies;
  const watched = kind === 'publicDoorWindow' || kind === 'equipmentRoom';
  const faults: (FaultAt | undefined | false)[] = [
    look.db.row<object>(sameCode, keyCode, id) ? { field: 'keyCode', code: 'duplicate' } : undefined,
    !types.includes(keyType) && { field: 'keyType', code: 'unknown' },
    kind === 'owner' && unitId === null && { field: 'unitId', code: 'required' },
    dangling(look, 'units', 'unitId', unitId),
    kind === 'publicDoorWindow' && floor === null && { field: 'floor', code: 'required' },
    kind === 'equipmentRoom' && equipmentName === '' && { field: 'equipmentName', code: 'required' },
    // What is in somebody's hand was counted into it.
    before !== null && before.status !== 'inCabinet' && copies !== before.copies && { field: 'copies', code: 'count' },
    // §2.2: no copy without engineering's manager, or a supervisor.
    copied && watched && copiesConsent === '' && look.actor.role !== 'supervisor'
      ? { field: 'copiesConsent', code: 'required' }
      : undefined,
  ];
  return faults.filter((fault) => typeof fault === 'object');
}

type Described = Omit<KeyInput, 'id' | 'copiesConsent' | 'remarks'> & Pick<Key, 'label'>;

/** A key of a unit stands where the unit is; equipment-room keys stay with engineering (Q16). */
function described(look: Look, { id: _, copiesConsent: __, remarks: ___, ...input }: KeyInput): Described {
  const unit = find(look, 'units', input.unitId);
  const place = unit && { building: unit.building || unit.zone, block: unit.block, floor: unit.floor, room: unit.room };
  const placed = { ...input, ...place };
  const custodian = input.class === 'equipmentRoom' ? ('engineering' as const) : input.custodian;
  return { ...placed, custodian, label: keyLabel(placed) };
}

/** Makes a key that is not in the book yet. @param moveId what brought it; null when it hung here all along */
export function enterKey(act: Act, input: KeyInput, moveId: string | null, said: Said): Key {
  const key: Key = {
    ...freshBase(act, 'keys', input.id),
    ...described(act, input),
    status: 'inCabinet',
    condition: 'good',
    moveId,
    trouble: null,
    blockedAt: null,
  };
  create(act, 'keys', key);
  writeKeyStep(act, key.id, moveId === null ? 'register' : 'receive', { text: input.remarks, ...said });
  return key;
}

function differences(before: Key, after: Described): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const [field, value] of Object.entries(after)) {
    const was = before[field as keyof Key];
    if (was !== value && field !== 'label') changed[field] = `${was ?? '—'} → ${value ?? '—'}`;
  }
  return changed;
}
