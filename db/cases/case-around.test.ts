import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { emergencyForm, lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { Database } from '../store/database.ts';
import { aroundStatements } from './case-around.ts';

test('a case names the call it came from, what repeats it, and what the customer said of the work', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const said = {
    gist: '灯不亮',
    handling: '',
    result: 'answered',
    direction: 'in',
    place: '',
    callerName: 'Wang',
  } as const;
  const rest = { ringsBeforeAnswer: 1, readBack: false, transferTo: '', verifyBy: null, unitId: null };
  const form = { id: randomUUID(), draftId: null, startedAt: null, callerNumber: '13812345678', ...said, ...rest };
  const call = await desk.call('calls.log', form, receptionist);
  const first = await tellAll(
    building,
    await desk.call('cases.register', lampReport(building, { callId: call.id }), receptionist),
  );
  const caseId = first.record.id;
  const second = await desk.call('cases.register', lampReport(building, { repeatOf: caseId }), receptionist);
  await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了' }, receptionist);
  const around = (id: string) => desk.call('cases.around', { caseId: id }, receptionist);

  expect(await around(caseId)).toMatchObject({
    calls: [{ id: call.id, gist: '灯不亮', answeredByName: '张敏' }],
    repeatOf: null,
    repeats: [{ id: second.record.id }],
    incident: null,
    followUps: [{ status: 'planned', caseId }],
  });
  expect(await around(second.record.id)).toMatchObject({ calls: [], repeatOf: { id: caseId }, repeats: [] });
  expect(JSON.stringify(await around(caseId))).not.toContain('12345678');

  const fire = await desk.call(
    'cases.registerEmergency',
    emergencyForm({ emergencyType: 'fire', place: '地下车库', phone: '119' }),
    receptionist,
  );
  expect(await around(fire.record.id)).toMatchObject({ incident: { type: 'fire', place: '地下车库' } });
});

test('what is around a case is found by indexes', async () => {
  const { dir } = await openBuilding();
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  for (const sql of aroundStatements) {
    const marks = Array.from(sql.matchAll(/\?/g), () => 'x');
    const steps = db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...marks) as { detail: string }[];
    expect(steps.map(({ detail }) => detail).join('\n'), sql).not.toContain('SCAN');
  }
  db.close();
});
