import type { Key, KeyType } from './keys.ts';

/** §3.9: what stands on a tag, in the building's language. */
export const keyTypeWords: Record<KeyType, string> = {
  securityGate: '防盗铁门',
  blockDoor: '单元门',
  innerDoor: '室内门',
  intercomDoor: '电子对讲门',
  mailbox: '信报箱',
  doorWindow: '门窗',
  equipmentRoom: '设备房',
  accessCard: '门禁卡',
  parkingCard: '停车卡',
  workerPass: '出入证',
};

type Placed = Pick<Key, 'class' | 'keyType' | 'building' | 'block' | 'floor' | 'room' | 'equipmentName'>;

/** S20: building and block, floor and room or the equipment's name, and which of the five kinds it is. */
export function keyLabel({ class: kind, keyType, building, block, floor, room, equipmentName }: Placed): string {
  const house = [building, block].filter((part) => part !== '').join('-');
  if (kind === 'equipmentRoom') return [house, equipmentName].filter((part) => part !== '').join(' ');
  const withFloor = floor !== null && !(room !== '' && room.replace(/^0+/, '').startsWith(String(floor)));
  const place = `${withFloor ? `${floor}层` : ''}${room}`;
  return [house, place, keyTypeWords[keyType]].filter((part) => part !== '').join(' ');
}
