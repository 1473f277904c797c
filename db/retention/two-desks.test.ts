import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { pins } from '../../tests/fixtures/handovers.ts';
import { type SyncedDesk, twoFurnishedDesks } from '../../tests/fixtures/synced-desks.ts';
import { aVisit } from '../../tests/fixtures/visitors.ts';
import { verifyChains } from '../history/verify.ts';

const twoYears = 2 * 366 * 86_400_000;
const secrets = ['13700001111', '陈伟', '远洋物流', '晚了的话'];

/** Every text of every table. */
function leftIn({ book }: SyncedDesk): string[] {
  const tables = book.db.rows<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'",
  );
  const all = [...tables.map(({ name }) => name), 'searchDocs'].map((name) =>
    JSON.stringify(book.db.rows(`SELECT * FROM ${name}`)),
  );
  return secrets.filter((secret) => all.some((text) => text.includes(secret)));
}

test('S51 what one desk destroys is gone on the other and on the server, also what the other had written meanwhile and sends late; both chains hold', async () => {
  const { a, b, server, later, bothSync, receptionist, supervisor, sit } = await twoFurnishedDesks();
  await sit(a, 'receptionist');
  await sit(a, 'supervisor');
  await sit(b, 'receptionist');
  const { record: visit } = await a.call('visits.signIn', aVisit(), receptionist);
  const out = { visitId: visit.id, leftAt: null, belongingsOut: null, remarks: '' } as InputOf<'visits.signOut'>;
  await a.call('visits.signOut', out, receptionist);
  await bothSync();
  later(twoYears);
  const { record: there } = await b.call('visits.read', { visitId: visit.id }, receptionist);
  const correction = {
    ...{
      visitId: visit.id,
      name: '陈伟',
      contact: '13700001111',
      company: '远洋物流',
      unitId: null,
      place: '三层会议室',
    },
    ...{ visitedPerson: '赵经理', purpose: 'visitUnit', purposeText: '晚了的话', badgeNo: '', companions: 0 },
    ...{ companionNames: '', vehicle: '', belongings: '', leaveBy: null, reason: '晚了的话' },
  };
  expect(there.name).toBe('陈伟');
  await b.call('visits.correct', correction as InputOf<'visits.correct'>, supervisor);
  expect(leftIn(b)).toEqual(secrets);

  const plan = await a.call('retention.plan', { rule: 'visits' }, supervisor);
  const made = await a.call(
    'retention.destroy',
    {
      ...{ rule: 'visits', count: plan.count, until: plan.until, reason: 'expired', remarks: '', approvedBy: '冯主任' },
      ...{ pin: pins.supervisor, witness: receptionist.id, witnessPin: pins.receptionist },
    },
    supervisor,
  );
  expect(made.recordCount).toBe(1);
  expect(leftIn(a)).toEqual([]);
  await b.sync();
  await bothSync();

  expect(leftIn(a)).toEqual([]);
  expect(leftIn(b)).toEqual([]);
  expect(secrets.filter((secret) => JSON.stringify([server.log, [...server.states]]).includes(secret))).toEqual([]);
  for (const desk of [a, b]) {
    expect(verifyChains(desk.book.db, [])).toMatchObject({ fault: null });
    const { record, timeline } = await desk.call('visits.read', { visitId: visit.id }, receptionist);
    expect(record).toMatchObject({ no: visit.no, name: '', status: 'left' });
    expect(timeline.map(({ data }) => data.kind)).toEqual(['destroyed']);
  }
  const rows = (desk: SyncedDesk) => desk.book.db.rows('SELECT id, no, status, name, updatedAt FROM visits');
  expect(rows(b)).toEqual(rows(a));
  expect(await b.call('retention.list', {}, supervisor)).toMatchObject([{ no: made.no, status: 'done' }]);
});
