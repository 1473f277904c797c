import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { openDesk } from '../desk.ts';

const mine = (fields: Partial<InputOf<'views.save'>> = {}): InputOf<'views.save'> =>
  ({
    id: randomUUID(),
    list: 'cases',
    name: '我的投诉',
    shared: false,
    chosen: { where: { kind: ['complaint'], status: ['open'] }, sort: 'due', text: '' },
    ...fields,
  }) as InputOf<'views.save'>;

test('a view is its owner’s own, can be renamed and removed, and is there after a restart', async () => {
  const { clock, desk, dir, receptionist, guard, supervisor } = await openBuilding();
  const view = await desk.call('views.save', mine(), receptionist);
  expect(view).toMatchObject({ ownerId: receptionist.id, chosen: { where: { kind: ['complaint'] }, sort: 'due' } });
  await desk.call('views.save', mine({ id: view.id, name: '客户投诉' }), receptionist);
  for (const other of [guard, supervisor]) {
    expect(await desk.call('views.list', { list: 'cases' }, other)).toEqual([]);
    await expect(desk.call('views.save', mine({ id: view.id }), other)).rejects.toMatchObject({ code: 'notFound' });
    await expect(desk.call('views.remove', { viewId: view.id }, other)).rejects.toMatchObject({ code: 'notFound' });
  }
  expect(await desk.call('views.list', { list: 'orders' }, receptionist)).toEqual([]);
  await desk.close();

  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  const { where, sort, text } = view.chosen;
  expect(await again.call('views.list', { list: 'cases' }, receptionist)).toMatchObject([
    { name: '客户投诉', chosen: { where, sort, text } },
  ]);
  await again.call('views.remove', { viewId: view.id }, receptionist);
  expect(await again.call('views.list', { list: 'cases' }, receptionist)).toEqual([]);
  await expect(again.call('views.remove', { viewId: view.id }, receptionist)).rejects.toMatchObject({
    code: 'notFound',
  });
  expect(await again.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});

test('only a supervisor shares a view with everybody, and only supervisors change what is shared', async () => {
  const { desk, receptionist, guard, supervisor } = await openBuilding();
  await expect(desk.call('views.save', mine({ shared: true }), receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  const shared = await desk.call('views.save', mine({ shared: true, name: '夜里的投诉' }), supervisor);
  expect((await desk.call('views.list', { list: 'cases' }, guard)).map(({ name }) => name)).toEqual(['夜里的投诉']);
  await expect(desk.call('views.remove', { viewId: shared.id }, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(desk.call('views.save', mine({ id: shared.id }), guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const same = mine({ name: '夜里的投诉' });
  await expect(desk.call('views.save', same, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'name', code: 'duplicate' }] },
  });
  await desk.call('views.save', mine({ id: shared.id, name: '投诉', shared: false }), supervisor);
  expect(await desk.call('views.list', { list: 'cases' }, guard)).toEqual([]);
});

test('a view holds only what its list can be narrowed by', async () => {
  const { desk, receptionist } = await openBuilding();
  const odd = mine({ list: 'calls', chosen: { where: { result: ['lunch'] }, sort: 'newest', text: '' } } as never);
  await expect(desk.call('views.save', odd, receptionist)).rejects.toMatchObject({ code: 'invalid' });
});
