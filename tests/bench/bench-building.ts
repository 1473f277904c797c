import type { Contact, Unit } from '../../shared/registers/places.ts';
import { aDepartment, aPerson, aZone } from '../fixtures/directory.ts';
import type { BusyHouse } from './busy-house.ts';

export interface Tenant {
  unit: Unit;
  contact: Contact;
}

const pin = '4826';
const floors = 30;
const perFloor = 20;

/** @returns a spreadsheet of units with their tenants, as an estate office has it. `from` moves the building. */
export function unitsSheet(count: number, from = 0): Uint8Array<ArrayBuffer> {
  const lines = ['房号,区,楼层,公司,租户,租户电话,租户分机'];
  for (let i = 0; i < count; i += 1) {
    const floor = (Math.floor(i / perFloor) % floors) + 1;
    const building = from + Math.floor(i / perFloor / floors);
    const room = `${floor}${String((i % perFloor) + 1).padStart(2, '0')}`;
    lines.push(
      `${building + 1}-${room},E,${floor},蓝海贸易${i}有限公司,王建国${i % 97},138${String(10_000_000 + i)},8${i % 100}`,
    );
  }
  return new TextEncoder().encode(`﻿${lines.join('\n')}\n`);
}

/** A new site through the desk's own methods: its people, its departments and 1,200 let units. The supervisor is signed in. */
export async function furnish({ call }: BusyHouse): Promise<Tenant[]> {
  const supervisor = await call('setup.create', {
    siteName: '蔚蓝国际大厦',
    timeZone: 'Asia/Shanghai',
    supervisorName: '李静',
    pin,
  });
  await call('session.signIn', { staffId: supervisor.id, pin });
  for (const code of ['engineering', 'security', 'housekeeping', 'hrDept', 'customerService'] as const) {
    await call('departments.save', aDepartment({ code, name: code, phone: '8001' }));
  }
  const floor = await call('staff.save', aPerson({ name: '何芳', position: 'floorSupervisor', phone: '6101' }));
  await call(
    'zones.save',
    aZone({ code: 'E', floorUntil: floors, floorSupervisorId: floor.id, deputyId: supervisor.id }),
  );
  await call('directory.import', { kind: 'units', fileName: 'units.csv', bytes: unitsSheet(1200) });
  const { units } = await call('units.list', { text: '', offset: 0, limit: 500 });
  const cards = await Promise.all(units.map(({ id }) => call('units.card', { unitId: id })));
  return cards.flatMap(({ unit, contacts: [contact] }) => (contact ? [{ unit, contact }] : []));
}
