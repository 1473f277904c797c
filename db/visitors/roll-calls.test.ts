import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { visit } from '../../tests/fixtures/visitors.ts';

test('a roll call asks for everybody inside, by place; who is not seen is missing, and it is said what was done', async () => {
  const building = await openBuilding();
  const { desk, guard, units } = building;
  const upstairs = await visit(building, { unitId: units.e1203.id, companions: 1 });
  const lobby = await visit(building, { name: '王芳', contact: '13700002222', place: '大堂', outcome: 'wait' });
  const gone = await visit(building, { name: '李雷', contact: '13700003333', outcome: 'done', result: '已答复' });
  expect(gone.record.status).toBe('left');
  const rollId = randomUUID();
  const { record } = await desk.call('rollCalls.start', { id: rollId, kind: 'drill' }, guard);
  expect(record.lines.map(({ visitId, heads, mark }) => [visitId, heads, mark])).toEqual([
    [upstairs.record.id, 2, 'waiting'],
    [lobby.record.id, 1, 'waiting'],
  ]);
  const second = desk.call('rollCalls.start', { id: randomUUID(), kind: 'drill' }, guard);
  await expect(second).rejects.toMatchObject({ code: 'stateForbids' });
  const mark = { rollId, visitId: upstairs.record.id, mark: 'present' } as const;
  await desk.call('rollCalls.mark', mark, guard);
  await expect(desk.call('rollCalls.end', { rollId, result: '' }, guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'result', code: 'required' }] },
  });
  const ended = await desk.call('rollCalls.end', { rollId, result: '在西门找到' }, guard);
  expect(ended.record.lines.map(({ mark: of }) => of)).toEqual(['present', 'missing']);
  await expect(desk.call('rollCalls.mark', mark, guard)).rejects.toMatchObject({ code: 'stateForbids' });
  expect((await desk.call('rollCalls.last', {}, guard))?.record.id).toBe(rollId);
  const paper = { paper: { form: 'roll' as const, ids: [rollId] } };
  expect((await desk.call('print.preview', paper, guard)).content).toMatchObject({
    rolls: [{ record: { id: rollId } }],
  });
  const register = { form: 'F12', from: '2025-03-03', to: '2025-03-03', purpose: '' } as const;
  await expect(desk.call('print.preview', { paper: register }, guard)).rejects.toMatchObject({ code: 'notAllowed' });
});
