import type { HandOverInput, KeyInput, KeyLine } from '../../shared/contract/keys.ts';
import { keyLabel } from '../../shared/registers/key-label.ts';
import type { Key } from '../../shared/registers/keys.ts';
import type { Unit } from '../../shared/registers/places.ts';

/** One key on the slip. `counted` is null until somebody has counted. */
export interface SlipLine {
  id: string;
  keyCode: string;
  label: string;
  copies: number;
  counted: number | null;
  condition: 'good' | 'damaged';
  /** Not in the book yet. */
  fresh: Pick<KeyInput, 'keyType'> | null;
}

export function slipLine(key: Pick<KeyLine, 'id' | 'keyCode' | 'label' | 'copies'>): SlipLine {
  const { id, keyCode, label, copies } = key;
  return { id, keyCode, label, copies, counted: null, condition: 'good', fresh: null };
}

export function newLine(unit: Unit | null): SlipLine {
  const keyType = 'innerDoor' as const;
  const label = keyLabel({ ...placeOf(unit), class: 'owner', keyType, equipmentName: '' });
  const id = crypto.randomUUID();
  return { id, keyCode: '', label, copies: 1, counted: null, condition: 'good', fresh: { keyType } };
}

const placeOf = (unit: Unit | null): Pick<Key, 'building' | 'block' | 'floor' | 'room'> => ({
  building: unit?.building || unit?.zone || '',
  block: unit?.block ?? '',
  floor: unit?.floor ?? null,
  room: unit?.room ?? '',
});

/** @returns the line as the desk takes it */
export function sentLine(line: SlipLine, unit: Unit | null): HandOverInput['lines'][number] {
  const { id, keyCode, copies, counted, condition, fresh } = line;
  const described: KeyInput | null = fresh && {
    ...{ id, keyCode, copies, keyType: fresh.keyType, class: 'owner', unitId: unit?.id ?? null, ...placeOf(unit) },
    ...{ equipmentName: '', ringNo: '', cabinetPos: '', custodian: 'customerService', copiesConsent: '', remarks: '' },
  };
  return { keyId: id, qty: counted ?? 0, condition, fresh: described };
}
