import { expect, test } from 'vitest';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { made, queued } from '../../tests/fixtures/follow-ups.ts';
import { asked, lampReport, tellAll } from '../../tests/fixtures/reports.ts';

/** A lamp that was mended, asked about and closed. */
async function followedUp(building: Building): Promise<string> {
  const { desk, receptionist } = building;
  const { record } = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const caseId = record.id;
  await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了' }, receptionist);
  await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  await desk.call('cases.close', { caseId, reason: '' }, receptionist);
  return caseId;
}
const month = { month: '2025-03' };

test('抽查: the same sample however often it is drawn, the supervisor’s only; what differs is asked anew and counted', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('10:00:00');
  for (let i = 0; i < 6; i += 1) await followedUp(building);
  await expect(desk.call('followUps.sample', month, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  const sample = await desk.call('followUps.sample', month, supervisor);
  expect(sample.done).toBe(6);
  expect(sample.lines.length).toBeGreaterThanOrEqual(3);
  expect(await desk.call('followUps.sample', month, supervisor)).toEqual(sample);

  const [first, second] = sample.lines.map(({ followUp }) => followUp);
  const recheck = (followUpId = '', verdict: 'agreed' | 'differs' = 'agreed', note = '') =>
    desk.call('followUps.recheck', { followUpId, verdict, note }, supervisor);
  expect((await recheck(second?.id)).recheck).toBe('agreed');
  await expect(recheck(first?.id, 'differs')).rejects.toMatchObject({ data: { faults: [{ field: 'note' }] } });
  await recheck(first?.id, 'differs', '客户说没人打过电话');
  await expect(recheck(first?.id)).rejects.toMatchObject({ code: 'stateForbids' });

  const caseId = first?.caseId ?? '';
  const again = await desk.call('cases.read', { caseId }, receptionist);
  expect(again.record).toMatchObject({ status: 'followUpPending', followUpResult: null, completedAt: at('10:00:00') });
  expect(again.timers.map(({ rule }) => rule)).toContain('followUp');
  await expect(desk.call('cases.close', { caseId, reason: '算了' }, supervisor)).rejects.toMatchObject({
    code: 'followUpOpen',
  });
  const { lines } = await desk.call('followUps.list', queued, receptionist);
  expect(lines).toMatchObject([{ followUp: { mandatoryBecause: 'recheck' } }]);
  const { people } = await desk.call('followUps.sample', month, supervisor);
  expect(people).toEqual([{ caller: '小周', done: 6, sampled: 2, differs: 1 }]);
});

test('S14 a call in the hours of rest says why, unless the customer asked for that hour', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  await desk.call('cases.complete', { caseId: record.id, reportedBy: '老陈', result: '好了' }, receptionist);
  clock.set('12:30:00');
  const { lines } = await desk.call('followUps.list', queued, receptionist);
  const rated = { attitude: 'satisfied', efficiency: 'satisfied', effect: 'satisfied', overall: 'satisfied' } as const;
  const asked = { caller: 'Li', method: 'phone', result: 'satisfied', opinion: '', ...rated } as const;
  const said = { followUpId: lines[0]?.followUp.id ?? '', ...asked };
  await expect(desk.call('followUps.record', said, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'quietReason', code: 'quiet' }] },
  });
  await desk.call('followUps.record', { ...said, quietReason: '客户下午出差' }, receptionist);
  const done = await desk.call('followUps.list', made, receptionist);
  expect(done.lines).toMatchObject([{ followUp: { inQuietHours: true, quietReason: '客户下午出差' } }]);
});
