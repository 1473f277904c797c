import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PaperRequest } from '../../shared/contract/print.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aLoan, hand, hang } from '../../tests/fixtures/keys.ts';
import { Database } from '../store/database.ts';
import { loansBetween } from './key-papers.ts';

test('a printed tag and a printed slip stand in the history of what they are of; F13 only in the log', async () => {
  const building = await openBuilding();
  const { desk, dir, receptionist } = building;
  const key = await hang(building);
  const loan = aLoan(building, [key]);
  await desk.call('keys.lend', loan, receptionist);
  const keyId = key.record.id;
  const log = (paper: PaperRequest, size: 'A4' | '50x30') =>
    desk.call('print.log', { paper, size, how: 'printed', rows: 1 }, receptionist);
  await log({ form: 'F13', ids: [keyId] }, 'A4');
  await log({ form: 'keyTags', ids: [keyId] }, '50x30');
  const { printId } = await log({ form: 'F16', ids: [loan.id] }, 'A4');
  await desk.call('print.failed', { printId }, receptionist);
  const printed = async (register: 'keys' | 'keyMoves', record: string) =>
    (await desk.call('history.ofRecord', { register, record }, receptionist)).flatMap(({ data }) =>
      data.kind === 'printed' ? [`${data.form} ${data.how}`] : [],
    );
  expect(await printed('keys', keyId)).toEqual(['keyTags printed']);
  expect(await printed('keyMoves', loan.id)).toEqual(['F16 printed', 'F16 failed']);
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  expect(db.rows('SELECT form, size, personal, failed FROM prints')).toEqual([
    { form: 'F13', size: 'A4', personal: 0, failed: 0 },
    { form: 'keyTags', size: '50x30', personal: 0, failed: 0 },
    { form: 'F16', size: 'A4', personal: 1, failed: 1 },
  ]);
  const plan = db.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${loansBetween}`, 0, 1).map(({ detail }) => detail);
  expect(plan.join()).toContain('USING INDEX keyMovesByTime');
  db.close();
});

test('§3.8 an outsider’s number is whole on the slip, masked before it and on the list; a guard prints none, an unknown key is refused', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor, guard } = building;
  const key = await hang(building);
  const loan = aLoan(building, [key], {
    ...{ borrowerKind: 'external', person: '赵师傅', phone: '13900001111', department: null, voucherNo: 'JD-88' },
    ...{ leader: hand('冯经理'), borrower: hand('赵师傅') },
  });
  await desk.call('keys.lend', loan, receptionist);
  const slip: PaperRequest = { form: 'F16', ids: [loan.id] };
  const list = (purpose: string): PaperRequest => ({ form: 'loans', from: '2025-03-01', to: '2025-03-31', purpose });
  const said = async (paper: PaperRequest, method: 'print.paper' | 'print.preview', actor = receptionist) =>
    JSON.stringify((await desk.call(method, { paper }, actor)).content);
  expect(await said(slip, 'print.paper')).toContain('13900001111');
  expect(await said(slip, 'print.preview')).not.toContain('13900001111');
  expect(await said(list(''), 'print.paper')).toContain('139****1111');
  expect(await said(list('催还'), 'print.paper', supervisor)).toContain('13900001111');
  await expect(said(list('催还'), 'print.paper')).rejects.toThrow('notAllowed');
  await expect(said(slip, 'print.preview', guard)).rejects.toThrow('notAllowed');
  const none: PaperRequest = { form: 'keyTags', ids: [key.record.id, randomUUID()] };
  await expect(said(none, 'print.paper')).rejects.toThrow('notFound');
});
