import type { KeyInput } from '../../shared/contract/keys.ts';
import type { KeyType } from '../../shared/registers/keys.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { enterKey } from '../keys/save.ts';
import type { Act } from '../store/act.ts';
import type { Building } from './building.ts';

const floors = 30;
const doors = ['弱电井', '清洁间'] as const;
const equipment = ['水泵房', '配电房', '消防控制室', '电梯机房', '空调机房', '水箱间', '弱电机房', '发电机房'] as const;
const ofEmptyRoom: readonly KeyType[] = ['securityGate', 'innerDoor', 'mailbox'];

const plain: Omit<KeyInput, 'id' | 'keyCode' | 'class' | 'keyType'> = {
  unitId: null,
  building: '',
  block: '',
  floor: null,
  room: '',
  equipmentName: '',
  copies: 1,
  ringNo: '',
  cabinetPos: '',
  custodian: 'customerService',
  copiesConsent: '',
  remarks: '',
};

/** The cabinet behind the desk: empty rooms' keys on a ring each, two for every floor, and what engineering keeps. @returns their ids */
export function hangKeys(act: Act, { vacant }: Building): string[] {
  const ids: string[] = [];
  const hang = (keyCode: string, rest: Partial<KeyInput> & Pick<KeyInput, 'class' | 'keyType'>) => {
    const key = enterKey(act, { ...plain, ...rest, keyCode, id: act.newId() }, null, {});
    if (key.custodian === 'customerService') ids.push(key.id);
  };
  for (const [row, unit] of vacant.entries()) hangRoom(hang, unit, row);
  for (const building of ['E', 'W']) {
    for (let floor = 1; floor <= floors; floor += 1) {
      for (const [i, door] of doors.entries()) {
        const no = String(floor * 2 - 1 + i).padStart(2, '0');
        const keyCode = `P${building}-${no}`;
        hang(keyCode, {
          class: 'publicDoorWindow',
          keyType: 'doorWindow',
          building,
          floor,
          remarks: door,
          cabinetPos: keyCode,
        });
      }
    }
  }
  for (const [i, equipmentName] of equipment.entries()) {
    hang(`EQ-${i + 1}`, { class: 'equipmentRoom', keyType: 'equipmentRoom', equipmentName });
  }
  return ids;
}

type Hang = (keyCode: string, rest: Partial<KeyInput> & Pick<KeyInput, 'class' | 'keyType'>) => void;

function hangRoom(hang: Hang, { id: unitId, code }: Unit, row: number): void {
  const cabinetPos = `V-${String(row + 1).padStart(2, '0')}`;
  for (const [i, keyType] of ofEmptyRoom.entries()) {
    hang(`${code}-${i + 1}`, {
      class: 'owner',
      keyType,
      unitId,
      copies: keyType === 'innerDoor' ? 2 : 1,
      ringNo: code,
      cabinetPos,
    });
  }
}
