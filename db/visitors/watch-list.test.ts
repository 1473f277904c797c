import { expect, test } from 'vitest';
import type { Visit } from '../../shared/registers/visits.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aWatch, visit } from '../../tests/fixtures/visitors.ts';

test('the watch list holds whoever is written or sounds like an entry, in simplified or traditional characters', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const entry = aWatch({ name: '張偉', phone: '13955556666', idEnd: '002X', vehicle: '京B-88888' });
  await desk.call('watchEntries.save', entry, supervisor);
  const grade = async (fields: Parameters<typeof visit>[1]) => {
    const { record, causes } = await visit(building, { company: '', ...fields });
    expect(record.status).toBe(causes.length === 0 ? 'received' : 'arrived');
    return causes[0]?.grade ?? null;
  };
  const identity = { docType: 'idCard', originalSeen: true, copyKept: false, relationToUnit: '' } as const;
  const docNo = '11010519491231002X';
  expect(await grade({ name: '张伟', contact: '13955556666' })).toBe('certain');
  expect(await grade({ name: '張偉', contact: '13600000001', identity: { ...identity, docNo } })).toBe('certain');
  expect(await grade({ name: '张伟', contact: '13600000002' })).toBe('possible');
  expect(await grade({ name: '章玮', contact: '13600006666' })).toBe('likely');
  expect(await grade({ name: 'Zhang Wei', contact: '13700006666' })).toBe('likely');
  expect(await grade({ name: '张小明', contact: '13800006666' })).toBe('possible');
  expect(await grade({ name: '刘洋', contact: '13955556666' })).toBe('likely');
  expect(await grade({ name: '刘洋', contact: '13600000003', vehicle: '京b88888' })).toBe('likely');
  // Another number, other characters: the same sound alone is somebody else.
  expect(await grade({ name: '章薇', contact: '13600000004' })).toBe(null);
  expect(await grade({ name: '刘洋', contact: '13600000005' })).toBe(null);
  expect((await desk.call('visits.inside', {}, receptionist)).held).toBe(8);
});

test('who is surely meant goes in only on a supervisor’s word; of a likeness the desk decides; each with a reason', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  await desk.call('watchEntries.save', aWatch({ name: '张伟' }), supervisor);
  const sure = await visit(building, { name: '张伟', contact: '13955556666' });
  expect(sure.needsSupervisor).toBe(true);
  const decide = { visitId: sure.record.id, decision: 'admit', reason: '', orderedBy: '' } as const;
  await expect(desk.call('visits.decide', decide, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'reason', code: 'required' }] },
  });
  const reasoned = { ...decide, reason: '已道歉，陪同上楼' };
  await expect(desk.call('visits.decide', reasoned, receptionist)).rejects.toMatchObject({ code: 'supervisorDecides' });
  const asked = desk.call('visits.decide', { ...reasoned, orderedBy: '张敏' }, receptionist);
  await expect(asked).rejects.toMatchObject({ code: 'supervisorDecides' });
  const name = (await desk.call('staff.list', {}, supervisor)).find(({ role }) => role === 'supervisor')?.name ?? '';
  const decided = await desk.call('visits.decide', { ...reasoned, orderedBy: name }, receptionist);
  expect(decided.record).toMatchObject({
    status: 'registered',
    hold: { decision: 'admit', reason: '已道歉，陪同上楼', orderedBy: name },
  });

  const alike = await visit(building, { name: '张伟', contact: '13600001234' });
  expect(alike.needsSupervisor).toBe(false);
  const other = { visitId: alike.record.id, decision: 'admit', reason: '同名，不是同一人', orderedBy: '' } as const;
  expect((await desk.call('visits.decide', other, receptionist)).record.status).toBe('registered');

  const away = await visit(building, { name: '张伟', contact: '13955556666', company: '另一次' }).catch((e) => e.code);
  expect(away).toBe('visitorInside');
  await expect(desk.call('visits.decide', other, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
});

test('the reason is on no view, list or search; looking at it is written down on the entry and on the visit', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const entry = aWatch({ name: '张伟', reason: '盗窃嫌疑' });
  await expect(desk.call('watchEntries.save', entry, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  await desk.call('watchEntries.save', entry, supervisor);
  const held = await visit(building, { name: '张伟', contact: '13955556666' });
  const asked = { text: '', ended: false, offset: 0, limit: 10 };
  const said = JSON.stringify([
    held,
    await desk.call('watchEntries.list', asked, receptionist),
    await desk.call('search.find', { text: '盗窃', register: null, limit: 10 }, receptionist),
    await desk.call('now.list', {}, receptionist),
  ]);
  expect(said).not.toContain('盗窃');
  const shown = await desk.call('watchEntries.reveal', { entryId: entry.id, visitId: held.record.id }, receptionist);
  expect(shown.reason).toBe('盗窃嫌疑');
  const view = await desk.call('visits.read', { visitId: held.record.id }, receptionist);
  expect(view.timeline.at(-1)?.data).toEqual({ kind: 'revealed', field: 'watchEntry' });
});

test('an entry that was ended, or whose time is over, holds nobody', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  const entry = aWatch({ name: '张伟' });
  await desk.call('watchEntries.save', entry, supervisor);
  await desk.call('watchEntries.save', aWatch({ name: '孙丽', phone: '', until: clock.now() + 60_000 }), supervisor);
  await desk.call('watchEntries.end', { entryId: entry.id, reason: '误会' }, supervisor);
  expect((await visit(building, { name: '张伟', contact: '13955556666' })).causes).toEqual([]);
  expect((await visit(building, { name: '孙丽', contact: '13600000001' })).causes).toHaveLength(1);
  clock.advance(120_000);
  expect((await visit(building, { name: '孙丽', contact: '13600000002' })).causes).toEqual([]);
});

const corrected = (record: Visit, fields: object) => {
  const { id: visitId, name, company, unitId, place, visitedPerson, purpose, purposeText } = record;
  const { companions, companionNames, vehicle, belongings, badgeNo, leaveBy } = record;
  return {
    ...{ visitId, name, company, unitId, place, visitedPerson, purposeText, purpose: purpose ?? ('other' as const) },
    ...{
      companions,
      companionNames,
      vehicle,
      belongings,
      badgeNo,
      leaveBy,
      contact: '',
      reason: '看错姓名',
      ...fields,
    },
  };
};

test('whoever is here by another name than was written is held as at sign-in: at the desk, or inside and counted there', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  await desk.call('watchEntries.save', aWatch({ name: '张伟', phone: '', level: 'caution' }), supervisor);
  const waits = await visit(building, { name: '李强', contact: '13600000001', outcome: 'wait' });
  const goneIn = await visit(building, { name: '刘强', contact: '13600000002' });
  const correct = (record: Visit, fields: object) =>
    desk.call('visits.correct', corrected(record, fields), receptionist);
  const held = await correct(waits.record, { name: '张伟' });
  expect(held).toMatchObject({ record: { status: 'arrived' }, causes: [{ grade: 'likely' }] });
  const inside = await correct(goneIn.record, { name: '张伟' });
  expect(inside).toMatchObject({ record: { status: 'received', hold: { decision: null } } });
  expect(inside.steps).toContain('decide');
  expect(inside.timeline.slice(-2).map(({ data }) => data)).toMatchObject([{ step: 'correct' }, { step: 'hold' }]);
  expect(await desk.call('visits.inside', {}, receptionist)).toMatchObject({ heads: 1, held: 2 });
  const due = (await desk.call('now.list', {}, receptionist)).lines.filter(({ rule }) => rule === 'visitHeld');
  expect(due.map(({ record }) => record).sort()).toEqual([waits.record.id, goneIn.record.id].sort());

  // What holds them is not lifted by writing something else; what was decided about holds nobody twice.
  expect((await correct(held.record, { name: '李明' })).record).toMatchObject({ status: 'arrived', hold: {} });
  clock.advance(60_000);
  const decide = (visitId: string, decision: 'admit' | 'turnAway') =>
    desk.call('visits.decide', { visitId, decision, reason: '核对过证件', orderedBy: '' }, receptionist);
  const stays = await decide(goneIn.record.id, 'turnAway');
  expect(stays).toMatchObject({ record: { status: 'received' }, leaveBy: clock.now() });
  const again = await correct(stays.record, { badgeNo: '12' });
  expect(again.record.hold?.decision).toBe('turnAway');
  expect((await desk.call('visits.inside', {}, receptionist)).heads).toBe(1);
  expect((await decide(waits.record.id, 'admit')).record.status).toBe('registered');
});

test('who has left and turns out to be on the list is told to everybody at the desk, once, and what was decided then stays', async () => {
  const building = await openBuilding();
  const { desk, receptionist, guard, supervisor } = building;
  await desk.call('watchEntries.save', aWatch({ name: '张伟', phone: '', level: 'caution' }), supervisor);
  const { record } = await visit(building, { name: '李强', contact: '13600000001' });
  const out = { visitId: record.id, leftAt: null, belongingsOut: null, remarks: '' };
  const left = await desk.call('visits.signOut', out, receptionist);
  const correct = (fields: object) => desk.call('visits.correct', corrected(left.record, fields), supervisor);
  const known = await correct({ name: '张伟' });
  expect(known).toMatchObject({ record: { status: 'left', hold: { decision: null } }, causes: [{ grade: 'likely' }] });
  expect(known.timeline.at(-1)?.data).toMatchObject({ step: 'recognised' });
  for (const actor of [receptionist, guard]) {
    expect(await desk.call('deskNotes.unread', {}, actor)).toMatchObject([{ title: `${record.no} 张伟` }]);
  }
  await correct({ name: '张伟', badgeNo: '12' });
  expect(await desk.call('deskNotes.unread', {}, guard)).toHaveLength(1);
  expect((await desk.call('visits.inside', {}, receptionist)).held).toBe(0);
  const due = (await desk.call('now.list', {}, receptionist)).lines.filter(({ rule }) => rule === 'visitHeld');
  expect(due).toEqual([]);
});

test('a correction makes nobody be inside twice', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  await visit(building);
  const other = await visit(building, { name: '陈韦' });
  const same = desk.call('visits.correct', corrected(other.record, { name: '陈伟' }), receptionist);
  await expect(same).rejects.toMatchObject({ code: 'visitorInside' });
});
