import { expect, test } from 'vitest';
import type { Pack } from '../../shared/contract/paper-pack.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aShift } from '../../tests/fixtures/duty.ts';
import { aLeak } from '../../tests/fixtures/incidents.ts';
import { aKey, aLoan } from '../../tests/fixtures/keys.ts';
import { aLetter } from '../../tests/fixtures/mail.ts';
import { emergencyForm, lampReport } from '../../tests/fixtures/reports.ts';
import { aVisit } from '../../tests/fixtures/visitors.ts';
import { bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { blankOf } from './blank-numbers.ts';

async function aDesk() {
  const building = await openBuilding();
  const { desk } = building;
  const compose = async (): Promise<{ pack: Pack; digest: string }> => {
    const { paper, digest } = await desk.call('pack.compose', {}, null);
    if (!('pack' in paper.content)) throw new Error('no pack');
    return { pack: paper.content.pack, digest };
  };
  return { ...building, compose };
}

test('S25 the paper pack names who is inside, what is out, what is owed and whom to call; a visitor’s number stays masked', async () => {
  const building = await aDesk();
  const { desk, receptionist, supervisor, units, people, compose } = building;
  await desk.call('visits.signIn', aVisit({ name: '陈工', contact: '13955556666' }), receptionist);
  const key = await desk.call('keys.save', aKey({ keyCode: 'PB-07', cabinetPos: 'A7' }), receptionist);
  await desk.call('keys.lend', aLoan(building, [key]), receptionist);
  await desk.call('mail.receive', aLetter(building, { trackingNo: 'RA100000001CN', type: 'registered' }), receptionist);
  const burst = emergencyForm({ emergencyType: 'burstPipe', unitId: units.w0805.id, phone: '13900001234' });
  await desk.call('cases.registerEmergency', burst, receptionist);
  await desk.call('cases.register', lampReport(building), receptionist);
  await desk.call(
    'duty.enter',
    aShift(people.guard.id, { startsAt: at('08:00:00'), endsAt: at('20:00:00') }),
    supervisor,
  );
  const { pack } = await compose();
  expect(pack.inside).toMatchObject([{ name: '陈工', contact: '139****6666' }]);
  expect(pack.keysOut).toMatchObject([{ keyCode: 'PB-07', holder: '郑主管' }]);
  expect(pack.cabinet).toMatchObject([{ keyCode: 'PB-07', cabinetPos: 'A7', status: 'onLoan' }]);
  expect(pack.mail).toMatchObject([{ trackingNo: 'RA100000001CN' }]);
  expect(pack.urgent).toMatchObject([{ emergencyType: 'burstPipe', phone: '13900001234' }]);
  expect(pack.incidents).toMatchObject([{ type: 'burstPipe', status: 'open', no: expect.stringMatching(/^I-A-/) }]);
  const leak = await desk.call('incidents.open', aLeak(), receptionist);
  expect((await compose()).pack.incidents.map(({ id }) => id)).toEqual([leak.record.id, pack.incidents[0]?.id]);
  await desk.call('incidents.void', { incidentId: leak.record.id, reason: '误报' }, supervisor);
  expect((await compose()).pack.incidents).toHaveLength(1);
  expect(pack.duty.departments.flatMap(({ people: on }) => on)).toMatchObject([{ name: '周师傅' }]);
  expect(pack.phones).toContainEqual(expect.objectContaining({ name: 'Wang', of: 'E-1203', phones: ['13812345678'] }));
  expect(pack.phones).toContainEqual(expect.objectContaining({ name: 'Li', phones: ['6001', '13900000001'] }));
});

test('S25 blank forms are numbered by the day, given out once, used up by printing, and known when they come back', async () => {
  const { desk, dir, receptionist, clock, compose } = await aDesk();
  const first = (await compose()).pack.blanks;
  expect(first.map(({ no }) => no)).toEqual(
    Array.from({ length: 10 }, (_, i) => `O-A-250303-${String(i + 1).padStart(2, '0')}`),
  );
  clock.set('11:00:00');
  expect((await compose()).pack.blanks).toEqual(first);
  const blanks = first.map(({ id }) => id);
  await desk.call('pack.log', { how: 'printed', lines: 3, folder: '', blanks }, receptionist);
  const second = (await compose()).pack.blanks;
  expect(second.at(0)?.no).toBe('O-A-250303-11');
  expect(second.at(-1)?.no).toBe('O-A-250303-20');
  clock.set('00:00:00', '2025-03-04');
  expect((await compose()).pack.blanks.at(0)?.no).toBe('O-A-250304-01');
  const db = new Database(bookFile(dir), { readonly: true });
  expect(blankOf({ db }, ' o-a-250303-07 ')).toMatchObject({ kind: 'incident', printedAt: at('11:00:00') });
  expect(blankOf({ db }, 'O-A-250303-99')).toBeUndefined();
  db.close();
});

test('S25 a pack on which nothing has changed has the same digest, whenever it is read', async () => {
  const { desk, receptionist, clock, compose } = await aDesk();
  const { digest } = await compose();
  clock.set('10:15:00');
  expect((await compose()).digest).toBe(digest);
  const before = await desk.call('history.verify', {}, { id: receptionist.id, role: 'supervisor' });
  await compose();
  const after = await desk.call('history.verify', {}, { id: receptionist.id, role: 'supervisor' });
  expect(after.changes).toBe(before.changes);
  await desk.call('visits.signIn', aVisit(), receptionist);
  expect((await compose()).digest).not.toBe(digest);
});
