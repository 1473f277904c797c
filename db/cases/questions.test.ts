import { expect, test } from 'vitest';
import type { NewCase } from '../../shared/contract/cases.ts';
import type { Details } from '../../shared/registers/questions.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';

type Type = NewCase['subCategory'];

/** Registers a report of this type with these answers. */
function report(building: Building, subCategory: Type, details: Details, fields: Partial<NewCase> = {}) {
  const form = lampReport(building, { subCategory, details, ...fields });
  return building.desk.call('cases.register', form, building.receptionist);
}

const faultsOf = (...faults: [string, string][]) => ({
  data: { code: 'invalid', faults: faults.map(([name, code]) => ({ field: `details.${name}`, code })) },
});

test('A12 air conditioning: an unknown thermostat is asked about first, then engineering and the floor supervisor are told', async () => {
  const building = await openBuilding();
  const hot = { complaintIs: 'tooHot', thermostatOn: 'unknown' };
  await expect(report(building, 'airCon', hot)).rejects.toMatchObject(faultsOf(['thermostatOn', 'confirm']));
  const { record, lines } = await report(building, 'airCon', { ...hot, thermostatOn: 'on', roomTemp: '29' });
  expect(record.details).toEqual({ complaintIs: 'tooHot', thermostatOn: 'on', roomTemp: '29' });
  expect(lines.map((line) => line.party)).toEqual(['engineering', 'floorSupervisor']);

  const looked = await report(building, 'airCon', { ...hot, thermostatAsked: 'yes' });
  expect(looked.record.status).toBe('registered');
});

test('A13 a unit door is not pried: the desk cannot go on, a supervisor may with a written reason', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  for (const lockOf of ['unitDoor', 'financeRoomDoor']) {
    const refused = await report(building, 'lockPrying', { lockOf });
    expect(refused.record).toMatchObject({ status: 'notAccepted', details: { lockOf }, notifyDueAt: null });
    expect(refused.lines).toEqual([]);
    expect(refused.timers).toEqual([]);
    expect(refused.actions).not.toContain('accept');
    expect(refused.actions).not.toContain('correct');
    const caseId = refused.record.id;
    await expect(desk.call('cases.accept', { caseId, reason: '业主在场' }, receptionist)).rejects.toMatchObject({
      code: 'notAllowed',
    });
    await expect(desk.call('cases.accept', { caseId, reason: ' ' }, supervisor)).rejects.toMatchObject({
      data: { faults: [{ field: 'reason', code: 'required' }] },
    });
    clock.set('10:05:00');
    const accepted = await desk.call('cases.accept', { caseId, reason: '业主在场，已核对证件' }, supervisor);
    expect(accepted.record).toMatchObject({ status: 'registered', notifyDueAt: at('10:06:00') });
    expect(accepted.lines.map((line) => line.party)).toEqual(['engineering', 'floorSupervisor']);
    expect(accepted.timeline.at(-1)?.data).toMatchObject({ action: 'accept', text: '业主在场，已核对证件' });
    clock.set('10:00:00');
  }
});

test('A13 a cabinet lock: both told to the customer, both parties told together', async () => {
  const building = await openBuilding();
  await expect(report(building, 'lockPrying', { lockOf: 'cabinet' })).rejects.toMatchObject(
    faultsOf(['priceTold', 'mustTell'], ['riskTold', 'mustTell']),
  );
  const halfTold = { lockOf: 'cabinet', priceTold: 'yes', riskTold: 'no' };
  await expect(report(building, 'lockPrying', halfTold)).rejects.toMatchObject(faultsOf(['riskTold', 'mustTell']));
  const { record, lines } = await report(building, 'lockPrying', { ...halfTold, riskTold: 'yes' });
  expect(record.status).toBe('registered');
  expect(lines.map(({ party, counted }) => [party, counted])).toEqual([
    ['engineering', true],
    ['floorSupervisor', true],
  ]);
});

test('A13 a cabinet that turns out to be the finance-room door is refused by correcting it', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const saved = await report(building, 'lockPrying', { lockOf: 'cabinet', priceTold: 'yes', riskTold: 'yes' });
  const fields = { details: { lockOf: 'financeRoomDoor' } };
  const input = { caseId: saved.record.id, fields, reason: '听错了' };
  const after = await desk.call('cases.correct', input, receptionist);
  expect(after.record).toMatchObject({ status: 'notAccepted', details: { lockOf: 'financeRoomDoor' } });
  expect(after.timers).toEqual([]);
  expect(after.timeline.find(({ data }) => data.kind === 'corrected')?.data).toMatchObject({
    fields: expect.arrayContaining([{ field: 'details.lockOf', before: 'cabinet', after: 'financeRoomDoor' }]),
  });
});

test('A14 a telephone fault: number, line, symptom and 112 are asked; not advised takes a reason', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  await expect(report(building, 'telephone', {})).rejects.toMatchObject(
    faultsOf(
      ['faultyNumber', 'required'],
      ['lineType', 'required'],
      ['symptom', 'required'],
      ['advised112', 'required'],
    ),
  );
  const dead = { faultyNumber: '6982-0011', lineType: 'ADSL', symptom: '没有声音', advised112: 'no' };
  await expect(report(building, 'telephone', dead)).rejects.toMatchObject(faultsOf(['notAdvisedReason', 'required']));
  const notAdvisedReason = '客户已自己打过';
  const { record } = await report(building, 'telephone', { ...dead, notAdvisedReason });
  expect(record.details).toEqual({ ...dead, notAdvisedReason });
  const found = { status: 'all' as const, unitId: null, text: '69820011', offset: 0, limit: 50 };
  expect((await desk.call('cases.list', found, receptionist)).lines.map(({ id }) => id)).toEqual([record.id]);
});

test('A17 noisy furniture repair: 19:00 at the earliest, and the three hours run from the slot', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('15:00:00');
  const drill = { jobs: '桌子钻孔', noisy: 'yes', customerAgrees: 'yes' };
  const slotAt = (time: string) => report(building, 'furniture', { ...drill, slot: String(at(time)) });
  await expect(report(building, 'furniture', drill)).rejects.toMatchObject(faultsOf(['slot', 'required']));
  await expect(slotAt('18:59:00')).rejects.toMatchObject(faultsOf(['slot', 'tooEarly']));
  const saved = await slotAt('19:00:00');
  expect(saved.record).toMatchObject({ status: 'registered', checkDueAt: at('22:00:00') });
  const told = await tellAll(building, saved);
  expect(told.record).toMatchObject({ status: 'scheduled', minuteMet: true });
  expect(told.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('22:00:00') }]);

  clock.set('19:40:00');
  const done = { caseId: saved.record.id, reportedBy: '老陈', result: '孔已钻好' };
  expect((await desk.call('cases.complete', done, receptionist)).record.status).toBe('followUpPending');
});

test('A17 the customer does not want it in the evening: recorded, and nobody is told', async () => {
  const building = await openBuilding();
  const drill = { jobs: '桌子钻孔', noisy: 'yes' };
  await expect(report(building, 'furniture', drill)).rejects.toMatchObject(faultsOf(['customerAgrees', 'required']));
  const { record, lines, timers } = await report(building, 'furniture', { ...drill, customerAgrees: 'no' });
  expect(record).toMatchObject({ status: 'declinedByCustomer', details: { customerAgrees: 'no' } });
  expect([lines, timers]).toEqual([[], []]);
});

test('A17 the hour is a parameter of the building', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  const value = { key: 'noisyWork.notBefore', value: 18 * 60, validFrom: clock.now() } as const;
  await desk.call('parameters.save', value, supervisor);
  const details = { jobs: '钻孔', noisy: 'yes', customerAgrees: 'yes', slot: String(at('18:00:00')) };
  expect((await report(building, 'furniture', details)).record.status).toBe('registered');
});

test('A34 a spare key: no key from the desk, only the floor supervisor is told', async () => {
  const building = await openBuilding();
  const { record, lines } = await report(building, 'spareKey', {}, { content: '租户反锁在外，要备用钥匙' });
  expect(record).toMatchObject({ status: 'registered', details: {} });
  expect(lines.map(({ party, counted }) => [party, counted])).toEqual([['floorSupervisor', true]]);
});

test('a lamp of which nothing is known is ticked as such; half of it is refused', async () => {
  const building = await openBuilding();
  const tube = { lampType: 'tube', quantity: '2' };
  await expect(report(building, 'lamp', { ...tube, lampModel: 'T8' })).rejects.toMatchObject(
    faultsOf(['wattage', 'required']),
  );
  await expect(report(building, 'lamp', { ...tube, unknownToCaller: 'yes', quantity: '1.5' })).rejects.toMatchObject(
    faultsOf(['quantity', 'format']),
  );
  await expect(report(building, 'lamp', { ...tube, unknownToCaller: 'yes', quantity: '0' })).rejects.toMatchObject(
    faultsOf(['quantity', 'range']),
  );
  const known = { unknownToCaller: 'no', lampModel: 'T8', wattage: '36', ...tube };
  expect((await report(building, 'lamp', known)).record.details).toEqual(known);
});

test('what is only asked or suggested is not questioned, and a stranger to the type is left out', async () => {
  const building = await openBuilding();
  const enquiry = await report(building, 'lamp', { lampModel: 'T8' }, { kind: 'enquiry' });
  expect(enquiry.record.details).toEqual({});
  const power = await report(building, 'power', { lampModel: 'T8' });
  expect(power.record.details).toEqual({});
});

test('A10 an unclear report asks for its answers when its type is known', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const unclear = await report(building, 'cleaning', {}, { needsClarification: true });
  expect(unclear.record.status).toBe('needsClarification');
  expect(unclear.missing).toEqual(['details.cleaningIssue']);
  const fields = { details: { cleaningIssue: 'spill' } };
  const clear = await desk.call('cases.correct', { caseId: unclear.record.id, fields, reason: '' }, receptionist);
  expect(clear.record).toMatchObject({ status: 'registered', details: { cleaningIssue: 'spill' } });
});
