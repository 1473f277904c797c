import { describe, expect, it } from 'vitest';
import type { UnitHit } from '../../shared/contract/directory.ts';
import type { Contact, Unit } from '../../shared/registers/places.ts';
import { emptyIntake } from './intake-values.ts';
import { chooseWho, retypeWho, saysWhere, whoChoices } from './who.ts';

const unit: Unit = {
  id: '0195a1b2-0000-7000-8000-000000000001',
  code: 'E-1203',
  zone: 'E',
  building: '',
  block: '',
  floor: 12,
  room: '1203',
  kind: 'occupied',
  landlordType: 'developer',
  companyName: '华信有限公司',
  active: true,
};
const contact: Contact = {
  id: '0195a1b2-0000-7000-8000-000000000002',
  unitId: unit.id,
  name: '王芳',
  companyName: '',
  phone: '138****5678',
  ext: '',
  role: 'tenant',
  active: true,
};
const hit: UnitHit = { unit, contacts: [contact] };
const empty = emptyIntake(0);

describe('what the smart field offers', () => {
  it('a room with its people first, then the room alone, then what else the words may be', () => {
    expect(
      whoChoices([hit], 'e1203').map((choice) => (choice.kind === 'unit' ? choice.contact?.name : choice.kind)),
    ).toEqual(['王芳', undefined, 'place', 'name']);
  });
  it('an unknown number is taken as the telephone', () => {
    expect(whoChoices([], '１３８ 0000 1234')).toEqual([{ kind: 'phone', text: '138 0000 1234' }]);
  });
  it('words that name a place are one, any others are rather a name', () => {
    const first = (typed: string) => whoChoices([], typed)[0]?.kind;
    expect(['大堂', 'B1车库', '3号电梯', 'Lobby'].map(first)).toEqual(['place', 'place', 'place', 'place']);
    expect(['王先生', '刘洋', 'Mr Smith'].map(first)).toEqual(['name', 'name', 'name']);
  });
  it('a name alone leaves the room to be asked', () => {
    expect(saysWhere({ kind: 'name', text: '王先生' })).toBe(false);
    expect(saysWhere({ kind: 'unit', unit, contact: null })).toBe(true);
  });
  it('many rooms show three people each, so that all rooms are seen', () => {
    const many = Array.from({ length: 6 }, (_, i) => ({ ...contact, id: `c${i}` }));
    expect(whoChoices([{ unit, contacts: many }, hit, hit], 'e1')).toHaveLength(4 + 2 + 2 + 2);
  });
  it('nothing for nothing', () => expect(whoChoices([hit], ' ')).toEqual([]));
});

describe('what a choice fills', () => {
  it('room, company, name and number; the number stays masked', () => {
    const choice = whoChoices([hit], 'e1203')[0];
    if (!choice) throw new Error('no choice');
    expect(chooseWho(empty, choice)).toMatchObject({
      who: 'E-1203',
      unitId: unit.id,
      office: true,
      companyName: '华信有限公司',
      callerName: '王芳',
      contactId: contact.id,
      contactPhone: '138****5678',
      extAsked: false,
    });
  });
  it('a known extension is an answered question', () => {
    const fill = chooseWho(empty, { kind: 'unit', unit, contact: { ...contact, ext: '802' } });
    expect(fill).toMatchObject({ ext: '802', extAsked: true });
  });
  it('phone first: the number typed stays when the room is chosen after it', () => {
    const values = { ...empty, ...chooseWho(empty, { kind: 'phone', text: '13900001111' }) };
    expect({ ...values, ...chooseWho(values, { kind: 'unit', unit, contact: null }) }).toMatchObject({
      phone: '13900001111',
      unitId: unit.id,
    });
  });
  it('somebody else from the same room: the first one’s name and number go', () => {
    const values = { ...empty, ...chooseWho(empty, { kind: 'unit', unit, contact }) };
    expect(chooseWho(values, { kind: 'unit', unit, contact: null })).toMatchObject({ contactId: null, callerName: '' });
  });
  it('typing over a chosen room lets it go', () => {
    const values = { ...empty, ...chooseWho(empty, { kind: 'unit', unit, contact }) };
    expect(retypeWho(values, 'E-120')).toMatchObject({ who: 'E-120', unitId: null, callerName: '', companyName: '' });
  });
});
