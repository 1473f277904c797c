import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { queued } from '../../tests/fixtures/follow-ups.ts';
import { asked, lampReport, tellAll } from '../../tests/fixtures/reports.ts';

async function mended(building: Building, given: Parameters<typeof lampReport>[1]): Promise<string> {
  const { desk, receptionist } = building;
  const form = lampReport(building, given);
  const { record } = await tellAll(building, await desk.call('cases.register', form, receptionist));
  await desk.call('cases.complete', { caseId: record.id, reportedBy: '老陈', result: '好了' }, receptionist);
  return record.id;
}

test('follow-ups are narrowed by their room, what was asked and the words of their case, and follow a case that was put right', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor, units } = building;
  clock.set('10:00:00');
  const upstairs = await mended(building, { content: '灯管闪烁' });
  const lobby = await mended(building, { unitId: units.w0805.id, content: '水龙头滴水' });
  const casesOf = async (where: InputOf<'followUps.list'>['where'], text = '') => {
    const { lines, total } = await desk.call('followUps.list', { ...queued, where, text }, receptionist);
    expect(total).toBe(lines.length);
    return lines.map((line) => line.case.id);
  };
  expect(await casesOf({ status: ['open'] })).toEqual([lobby, upstairs]);
  expect(await casesOf({ zone: ['W'] })).toEqual([lobby]);
  expect(await casesOf({}, '滴水')).toEqual([lobby]);
  expect(await casesOf({ flag: ['overdue'] })).toEqual([]);

  await desk.call('cases.followUp', asked(lobby, 'satisfied'), receptionist);
  expect(await casesOf({ status: ['done'] })).toEqual([lobby]);
  expect(await casesOf({ followUpResult: ['dissatisfied'] })).toEqual([]);
  clock.set('10:00:00', '2025-03-20');
  expect(await casesOf({ flag: ['overdue'] })).toEqual([upstairs]);

  const correction = { unitId: units.e0901.id, place: 'E-0901' };
  await desk.call('cases.correct', { caseId: upstairs, reason: '房号听错了', fields: correction }, supervisor);
  expect(await casesOf({ floor: ['9'] })).toEqual([upstairs]);
  expect(await casesOf({ floor: ['12'] })).toEqual([]);
});
