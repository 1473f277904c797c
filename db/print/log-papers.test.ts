import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aLine } from '../../tests/fixtures/log.ts';

test('S26 the log of a night has its lines in the order of entry; §3.8 a guard prints the nights in which he wrote', async () => {
  const { clock, desk, guard, supervisor } = await openBuilding();
  const write = async (time: string, date: string, text: string, who = guard) => {
    clock.set(time, date);
    return desk.call('logLines.write', aLine({ text }), who);
  };
  await write('15:00:00', '2025-03-03', '白天');
  const first = await write('22:00:00', '2025-03-03', '车库有积水');
  await write('06:30:00', '2025-03-04', '已抽干');
  await desk.call('logLines.write', aLine({ text: '水泵已修', original: first.id }), guard);
  await write('22:00:00', '2025-03-04', '主管替班', supervisor);
  const printed = async (from: string, to: string, who = guard) => {
    const paper = { form: 'nightLog' as const, from, to, purpose: '' };
    const { content } = await desk.call('print.preview', { paper }, who);
    return 'lines' in content ? content.lines.map(({ kind, text }) => `${kind} ${text}`) : [];
  };
  const night = ['line 车库有积水', 'line 已抽干', 'supplement 水泵已修'];
  expect(await printed('2025-03-03', '2025-03-03')).toEqual(night);
  expect(await printed('2025-03-03', '2025-03-04')).toEqual(night);
  expect(await printed('2025-03-03', '2025-03-04', supervisor)).toEqual([...night, 'line 主管替班']);
});
