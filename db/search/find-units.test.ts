import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultParameters } from '../../shared/parameters.ts';
import type { Contact, Unit } from '../../shared/registers/places.ts';
import { put } from '../../tests/bench/fill.ts';
import { Records } from '../../tests/bench/records.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { findUnits } from './find-units.ts';
import { indexSome } from './indexing.ts';

const made = new Records(9);
const actor = { id: 'me', role: 'receptionist' as const };
const site = { id: 's', name: '蔚蓝', timeZone: 'Asia/Shanghai' };

function building() {
  const db = new Database(join(tempDir(), 'desk.db'));
  migrate(db, 1);
  let made = 0;
  const unit = (code: string, companyName = '', active = true) => {
    const record = someUnit(made++, { code, companyName, active });
    put(db, 'units', record);
    return record;
  };
  const contact = (of: Unit, name: string, phone: string, active = true) =>
    put(db, 'contacts', someContact(made++, { unitId: of.id, name, phone, active, companyName: of.companyName }));
  const find = (text: string) =>
    findUnits({ db, now: 1, actor, site, parameters: defaultParameters, calendar: new Map() }, { text });
  return { db, unit, contact, find, codes: (text: string) => find(text).map((hit) => hit.unit.code) };
}

function someUnit(i: number, fields: Partial<Unit>): Unit {
  const unit = made.units[i];
  if (!unit) throw new Error('too many units');
  return { ...unit, ...fields };
}

function someContact(i: number, fields: Partial<Contact>): Contact {
  const contact = made.contacts[i];
  if (!contact) throw new Error('too many contacts');
  return { ...contact, ...fields };
}

test('a room in any spelling is the first hit, rooms that begin like it follow', () => {
  const { unit, codes, db } = building();
  for (const code of ['W-22031', '3-2-1201', 'E-2203', 'W-2203', '13-2-1201']) unit(code);
  indexSome(db, 3);
  for (const typed of ['W2203', 'w-2203', '西区22层2203', '西 2203室', 'Ｗ２２０３']) {
    expect(codes(typed).slice(0, 2), typed).toEqual(['W-2203', 'W-22031']);
  }
  expect(codes('3栋2单元1201')).toEqual(['3-2-1201']);
  expect(codes('2203')).toEqual(['E-2203', 'W-2203', 'W-22031']);
  expect(codes('1201')).toEqual(['13-2-1201', '3-2-1201']);
});

test('a company, a contact by name, pinyin or phone leads to the unit, the contact first and masked', () => {
  const { unit, contact, find, codes } = building();
  const huaxin = unit('E-1203', '华鑫科技有限公司');
  unit('E-1204', '鸿恒贸易有限公司');
  contact(huaxin, '王芳', '13800138000');
  contact(huaxin, '单伟', '13912345678');
  for (const typed of ['华鑫', 'hxkj', 'huaxin', '单伟', 'sw', 'shanwei', '5678', '39123', '单伟 华鑫']) {
    expect(codes(typed), typed).toEqual(['E-1203']);
  }
  const [hit] = find('sw');
  expect(hit?.contacts.map((c) => [c.name, c.phone])).toEqual([
    ['单伟', '139****5678'],
    ['王芳', '138****8000'],
  ]);
});

test('what is out of use is not offered', () => {
  const { unit, contact, codes, find } = building();
  unit('E-1203', '', false);
  contact(unit('E-1204'), '王芳', '13800138000', false);
  expect([codes('1203'), codes('王芳')]).toEqual([[], []]);
  expect(find('1204')[0]?.contacts).toEqual([]);
});

test('at most eight, and nothing for nothing', () => {
  const { unit, codes } = building();
  for (let n = 10; n < 30; n++) unit(`E-12${n}`);
  expect(codes('12')).toHaveLength(8);
  expect([codes(''), codes('，')]).toEqual([[], []]);
});
