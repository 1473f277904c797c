import { expect, test } from 'vitest';
import { emergencyForm } from '../../tests/fixtures/reports.ts';
import { type SyncedDesk, twoFurnishedDesks } from '../../tests/fixtures/synced-desks.ts';
import { setMark } from './marks.ts';

const isJoined = ({ book, clock }: SyncedDesk) =>
  book.act(
    { id: 'supervisor', role: 'supervisor' },
    clock.now(),
    ({ db }) => void setMark(db, 'server', 'https://qiantai.example.cn'),
  );

test('a deadline rings where its record was entered, and two minutes later at the other desk; nobody there, it rings where somebody is', async () => {
  const site = await twoFurnishedDesks();
  const { a, b, bothSync, later, receptionist } = site;
  for (const desk of [a, b]) await isJoined(desk);
  await site.sit(a, 'receptionist');
  later(60_000);
  await site.sit(b, 'supervisor');
  const form = emergencyForm({ emergencyType: 'fire', place: '地下车库', phone: '119', content: '冒烟' });
  await a.call('cases.registerEmergency', form, receptionist);
  later(1000);
  await bothSync();
  const ringing = async (desk: SyncedDesk) =>
    (await desk.call('alarms.due', {}, null))
      .filter(({ register, rule }) => register === 'cases' && rule === 'notify60s')
      .map(({ ringAt, dueAt }) => ringAt - dueAt);
  expect([await ringing(a), await ringing(b)]).toEqual([[0], [120_000]]);
});
