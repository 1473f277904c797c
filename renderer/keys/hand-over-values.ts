import type { HandOverInput, KeyInput, KeyLine } from '../../shared/contract/keys.ts';
import type { IdentityInput } from '../../shared/registers/identity.ts';
import { keyLabel } from '../../shared/registers/key-label.ts';
import type { counterpartyRoles } from '../../shared/registers/key-moves.ts';
import type { Key } from '../../shared/registers/keys.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { noIdentity } from '../signing/identity-fields.tsx';
import type { PickedUnit } from './unit-pick.tsx';

/** A slip while it is written. The document's number is never kept, and a signature is given under what stands there then. */
export interface SlipDraft {
  kind: 'issue' | 'receive';
  place: PickedUnit;
  /** The room of the key from whose page it was opened, while nobody has typed another. */
  unitId: string | null;
  added: SlipLine[];
  /** What was counted, by key. */
  counted: Record<string, Partial<SlipLine>>;
  role: (typeof counterpartyRoles)[number];
  person: string;
  companyName: string;
  phone: string;
  powerOfAttorney: string;
  notarised: boolean;
  bothPresent: boolean;
  functionTestWanted: boolean;
  functionTestOk: boolean;
  identity: IdentityInput;
  remaining: number | null;
  /** Yuan. */
  fee: number | null;
}

export function emptySlip(kind: SlipDraft['kind'], unitCode: string, unitId: string | null): SlipDraft {
  return {
    ...{ kind, unitId, place: { text: unitCode, unit: null }, added: [], counted: {} },
    role: kind === 'issue' ? 'owner' : 'developer',
    ...{ person: '', companyName: '', phone: '', powerOfAttorney: '', notarised: false, bothPresent: false },
    ...{ functionTestWanted: false, functionTestOk: false, identity: noIdentity, remaining: null, fee: null },
  };
}

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
