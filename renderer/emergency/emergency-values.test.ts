import { describe, expect, it } from 'vitest';
import { newEmergency } from '../../shared/contract/cases.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { emptyEmergency, placeChoices, readEmergency } from './emergency-values.ts';

const id = '0195a1b2-0000-7000-8000-0000000000aa';
const unit: Unit = {
  id: '0195a1b2-0000-7000-8000-000000000001',
  code: 'E-1203',
  zone: 'E',
  building: '',
  block: '',
  floor: 12,
  room: '1203',
  kind: 'occupied',
  landlordType: null,
  companyName: '大堂吧',
  active: true,
};

describe('what the emergency form hands to the desk', () => {
  it('the short set of A05', () => {
    const values = {
      ...emptyEmergency,
      emergencyType: 'liftEntrapment',
      place: '3号电梯',
      phone: '8001',
      people: '2',
    } as const;
    expect(newEmergency.parse(readEmergency(values, id))).toMatchObject({
      emergencyType: 'liftEntrapment',
      unitId: null,
      place: '3号电梯',
      phone: '8001',
      peopleTrappedOrHurt: 2,
      occurredAt: null,
    });
  });
  it('the three choices and the question to the supervisor belong to medical help (A46)', () => {
    const asked = { ...emptyEmergency, helpChoice: 'call120', supervisorAsked: true } as const;
    expect(readEmergency({ ...asked, emergencyType: 'medical' }, id)).toMatchObject({
      helpChoice: 'call120',
      supervisorAsked: true,
    });
    expect(readEmergency({ ...asked, emergencyType: 'fire' }, id)).toMatchObject({
      helpChoice: null,
      supervisorAsked: false,
    });
  });
});

describe('the place', () => {
  const kinds = (typed: string) => placeChoices([{ unit, contacts: [] }], typed).map(({ kind }) => kind);
  it('written like a room is a room first', () => expect(kinds('E1203')).toEqual(['unit', 'words']));
  it('written in words stays as written, whoever has it in a name', () =>
    expect(kinds('大堂')).toEqual(['words', 'unit']));
  it('nothing for nothing', () => expect(kinds(' ')).toEqual([]));
});
