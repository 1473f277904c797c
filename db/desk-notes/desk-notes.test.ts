import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { anOrder, aPassOn } from '../../tests/fixtures/desk-notes.ts';
import { migrations } from '../migrations/index.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { unreadNotes } from './note-lines.ts';

test('S25 a word for the next shift waits for whom it concerns until they say that they have read it, or until it is past', async () => {
  const { desk, receptionist, guard, supervisor, clock } = await openBuilding();
  const { record, steps } = await desk.call('deskNotes.passOn', aPassOn(), receptionist);
  expect(record).toMatchObject({ kind: 'passOn', validUntil: at('10:00:00', '2025-03-04'), edition: 1 });
  expect(steps).toEqual(['recall']);
  expect(await desk.call('deskNotes.unread', {}, receptionist)).toEqual([]);
  expect(await desk.call('deskNotes.unread', {}, guard)).toMatchObject([{ id: record.id, byName: '张敏' }]);
  expect((await desk.call('now.list', {}, guard)).counts.deskNotes).toBe(1);
  expect((await desk.call('now.list', {}, supervisor)).counts.deskNotes).toBe(0);

  clock.set('20:05:00');
  const { readers } = await desk.call('deskNotes.markRead', { noteId: record.id }, guard);
  expect(readers).toMatchObject([{ name: '周师傅', required: true, readAt: at('20:05:00') }]);
  clock.set('20:30:00');
  expect((await desk.call('deskNotes.markRead', { noteId: record.id }, guard)).readers).toEqual(readers);
  expect(await desk.call('deskNotes.unread', {}, guard)).toEqual([]);

  const late = await desk.call('deskNotes.passOn', aPassOn({ validUntil: at('22:00:00') }), receptionist);
  expect(await desk.call('deskNotes.unread', {}, guard)).toHaveLength(1);
  clock.set('22:00:00');
  expect(await desk.call('deskNotes.unread', {}, guard)).toEqual([]);
  const seen = await desk.call('deskNotes.read', { noteId: late.record.id }, supervisor);
  expect(seen).toMatchObject({ readers: [{ name: '周师傅', readAt: null }], steps: ['void'] });
});

test('S25 a standing order in new words is read anew, and the old words stay as they were', async () => {
  const { desk, receptionist, guard, supervisor, people } = await openBuilding();
  const first = await desk.call('deskNotes.order', anOrder(), supervisor);
  await desk.call('deskNotes.markRead', { noteId: first.record.id }, guard);
  const words = '晚七点后的访客必须先打电话问被访人，并登记证件。';
  const second = await desk.call('deskNotes.order', anOrder({ text: words, replaces: first.record.id }), supervisor);
  expect(second.record).toMatchObject({ edition: 2, replaces: first.record.id, text: words, validUntil: null });
  expect(second.earlier).toMatchObject([{ id: first.record.id, text: anOrder().text, status: 'replaced' }]);
  for (const actor of [guard, receptionist]) {
    expect(await desk.call('deskNotes.unread', {}, actor)).toMatchObject([{ id: second.record.id, text: words }]);
  }
  const old = await desk.call('deskNotes.read', { noteId: first.record.id }, guard);
  expect(old).toMatchObject({ replacedBy: second.record.id, steps: [] });
  expect(old.readers.find(({ staffId }) => staffId === people.guard.id)?.readAt).not.toBeNull();
  await expect(desk.call('deskNotes.order', anOrder({ replaces: first.record.id }), supervisor)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  await expect(desk.call('deskNotes.order', anOrder(), receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
});

test('S25 what is taken back stays to be seen with its reason, and nobody has to read it any more', async () => {
  const { desk, receptionist, guard, supervisor } = await openBuilding();
  const { record } = await desk.call('deskNotes.passOn', aPassOn(), receptionist);
  const order = await desk.call('deskNotes.order', anOrder(), supervisor);
  const recall = (noteId: string, actor: typeof guard) =>
    desk.call('deskNotes.recall', { noteId, reason: '改期' }, actor);
  await expect(recall(record.id, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(recall(order.record.id, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  expect(await recall(record.id, receptionist)).toMatchObject({
    record: { status: 'recalled', endReason: '改期', text: record.text },
    endedByName: '张敏',
  });
  expect(await desk.call('deskNotes.unread', {}, guard)).toMatchObject([{ id: order.record.id }]);
  await expect(desk.call('deskNotes.markRead', { noteId: record.id }, guard)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  await expect(recall(record.id, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
  const list = (show: 'inForce' | 'over', text = '') =>
    desk.call('deskNotes.list', { show, text, offset: 0, limit: 50 }, guard);
  expect((await list('inForce')).lines).toMatchObject([{ id: order.record.id, unread: true }]);
  expect((await list('over', '电梯')).lines).toMatchObject([{ id: record.id, status: 'recalled' }]);
  expect((await list('over', '访客')).total).toBe(0);
});

test('S25 a note written by mistake is voided by a supervisor, whenever that is noticed; what it said stays, and an earlier end with it', async () => {
  const { desk, receptionist, guard, supervisor, clock } = await openBuilding();
  const { record } = await desk.call('deskNotes.passOn', aPassOn(), receptionist);
  const voids = (noteId: string, actor: typeof guard) =>
    desk.call('deskNotes.void', { noteId, reason: '写错楼' }, actor);
  await expect(voids(record.id, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  clock.set('11:00:00');
  const view = await voids(record.id, supervisor);
  expect(view).toMatchObject({
    record: { status: 'voided', text: record.text, voidReason: '写错楼', voidedAt: clock.now(), endedAt: null },
    ...{ voidedByName: '李静', steps: [] },
  });
  expect(await desk.call('deskNotes.unread', {}, guard)).toEqual([]);
  await expect(desk.call('deskNotes.markRead', { noteId: record.id }, guard)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  await expect(voids(record.id, supervisor)).rejects.toMatchObject({ code: 'stateForbids' });

  const second = await desk.call('deskNotes.passOn', aPassOn(), receptionist);
  await desk.call('deskNotes.recall', { noteId: second.record.id, reason: '改期' }, receptionist);
  const late = await desk.call('deskNotes.read', { noteId: second.record.id }, supervisor);
  expect(late.steps).toEqual(['void']);
  const both = await voids(second.record.id, supervisor);
  expect(both.record).toMatchObject({ status: 'voided', endReason: '改期', voidReason: '写错楼' });
  const over = await desk.call('deskNotes.list', { show: 'over', text: '', offset: 0, limit: 50 }, guard);
  expect(over.lines.map(({ status }) => status)).toEqual(['voided', 'voided']);
});

test('S25 a note needs readers, all of them ours, and a time that is still to come; a second save makes no second note', async () => {
  const { desk, receptionist } = await openBuilding();
  const readers = (people: string[]) => ({ people, roles: [] });
  const refused = (note: Parameters<typeof aPassOn>[0]) =>
    desk.call('deskNotes.passOn', aPassOn(note), receptionist).then(
      () => null,
      (error) => error.data.faults,
    );
  expect(await refused({ readers: readers([]) })).toEqual([{ field: 'readers', code: 'required' }]);
  expect(await refused({ readers: readers(['019500aa-0000-7000-8000-00000000ffff']) })).toEqual([
    { field: 'readers', code: 'unknown' },
  ]);
  expect(await refused({ validUntil: at('09:00:00') })).toEqual([{ field: 'validUntil', code: 'before' }]);
  expect(await refused({ text: '  ' })).toEqual([{ field: 'text', code: 'required' }]);
  const note = aPassOn();
  await desk.call('deskNotes.passOn', note, receptionist);
  await expect(desk.call('deskNotes.passOn', note, receptionist)).rejects.toMatchObject({ code: 'alreadySaved' });
});

test('what somebody must read is found by its index', () => {
  const db = new Database(':memory:');
  migrate(db, 1, migrations);
  const plan = db.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${unreadNotes}`, 1, 'x').map(({ detail }) => detail);
  expect(plan.join('\n')).toContain('deskNotesInForce (status=? AND <expr>>?)');
  expect(plan.join('\n')).toContain('noteReadingsOfNote');
  expect(plan.join('\n')).not.toMatch(/SCAN n/);
  db.close();
});
