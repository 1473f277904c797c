import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import type { Building } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { openHeldDesk, pins } from '../../tests/fixtures/handovers.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { emergencyForm, lampReport } from '../../tests/fixtures/reports.ts';
import { destruction, signedOut } from '../../tests/fixtures/retention.ts';
import { bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';

/** What must be found nowhere once it is destroyed. */
const secrets = ['13700001111', '陈伟', '远洋物流', '王小姐', '灯管闪烁得厉害', '走廊尽头那盏'];

/** A report with a photo that is void, so that nothing more is expected of anybody. */
async function voidReport(building: Building) {
  const { desk, supervisor, receptionist } = building;
  const said = { callerName: '王小姐', content: '灯管闪烁得厉害', contactId: null };
  const { record } = await desk.call('cases.register', lampReport(building, said), receptionist);
  const picture = { id: randomUUID(), kind: 'before', caption: '走廊尽头那盏', name: 'a.png', bytes: png() } as const;
  await desk.call('attachments.add', { register: 'cases', record: record.id, ...picture }, receptionist);
  await desk.call('cases.void', { caseId: record.id, reason: '测试' }, supervisor);
  return record;
}

/** Every byte of the data folder but its backups, searched for what must be gone. */
function leftIn(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('backups'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  return secrets.filter((secret) => files.some((bytes) => bytes.includes(Buffer.from(secret))));
}

test('S51 what has reached its time is shown, and destroyed by two persons with their PINs: nothing of it is left in the folder, the book has no hole and its chain holds', async () => {
  const building = await openHeldDesk();
  const { desk, clock, dir, supervisor, receptionist } = building;
  const old = await signedOut(building);
  const report = await voidReport(building);
  clock.set('11:00:00', '2027-03-02');
  expect((await desk.call('retention.lines', {}, supervisor)).every(({ count }) => count === 0)).toBe(true);
  clock.set('11:00:00', '2027-03-04');

  const plan = await desk.call('retention.plan', { rule: 'visits' }, supervisor);
  expect(plan).toMatchObject({ years: 2, count: 1, until: at('00:00:00', '2025-03-04'), heldCount: 0 });
  expect(plan.roots).toEqual([expect.objectContaining({ register: 'visits', count: 1 })]);
  expect(plan.goes.find(({ register }) => register === 'visits')?.fields).toContain('name');

  const wrong = (fields: Partial<InputOf<'retention.destroy'>>) => destruction(building, plan, fields);
  await expect(wrong({ witness: supervisor.id, witnessPin: pins.supervisor })).rejects.toMatchObject({
    code: 'invalid',
  });
  await expect(wrong({ witness: building.guard.id })).rejects.toMatchObject({ code: 'invalid' });
  await expect(wrong({ witnessPin: '0000' })).rejects.toMatchObject({ code: 'pinWrong' });
  await expect(wrong({ pin: '0000' })).rejects.toMatchObject({ code: 'pinWrong' });
  await expect(wrong({ count: 2 })).rejects.toMatchObject({ code: 'recordChanged' });
  await expect(wrong({ approvedBy: ' ' })).rejects.toMatchObject({ code: 'invalid' });
  await expect(desk.call('retention.plan', { rule: 'visits' }, receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  expect((await desk.call('visits.read', { visitId: old.id }, receptionist)).record.name).toBe('陈伟');

  const made = await destruction(building, plan);
  expect(made).toMatchObject({
    no: 'F21-A-270304-001',
    status: 'done',
    recordCount: 1,
    witnessName: '张敏',
    filledByName: '李静',
  });
  const reports = await desk.call('retention.plan', { rule: 'reports' }, supervisor);
  expect(reports).toMatchObject({ count: 1, fileCount: 1, parts: [{ register: 'attachments', count: 1 }] });
  const second = await destruction(building, reports, { rule: 'reports' });
  expect(second.parts).toEqual([
    { register: 'attachments', count: 1 },
    { register: 'cases', count: 1 },
  ]);
  expect((await desk.call('visits.read', { visitId: old.id }, supervisor)).steps).toEqual([]);
  expect(await desk.call('cases.read', { caseId: report.id }, supervisor)).toMatchObject({ actions: [], refused: [] });

  const { record, timeline } = await desk.call('visits.read', { visitId: old.id }, receptionist);
  expect(record).toMatchObject({
    no: old.no,
    status: 'left',
    name: '',
    contact: '',
    place: '',
    arrivedAt: old.arrivedAt,
  });
  expect(timeline.map(({ data }) => data)).toEqual([
    { kind: 'destroyed', rule: 'visits', no: made.no, second: receptionist.id },
  ]);
  const asked = { by: '', no: report.no, from: '', until: '', before: null };
  const { lines } = await desk.call('history.list', { ...asked, kind: 'all' }, supervisor);
  expect(lines[0]).toMatchObject({
    kind: 'destroy',
    actorName: '李静',
    destroyedBy: { rule: 'reports', no: second.no },
  });
  expect(lines.slice(1).every(({ destroyedBy, fields }) => destroyedBy?.no === second.no && fields.length === 0)).toBe(
    true,
  );
  const change = { caseId: report.id, text: '补一句' };
  await expect(desk.call('cases.note', change, receptionist)).rejects.toMatchObject({ code: 'destroyed' });
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
  const found = await desk.call(
    'search.find',
    { text: '陈伟', register: null, limit: 20 } as InputOf<'search.find'>,
    receptionist,
  );
  expect(JSON.stringify(found)).not.toContain(old.id);
  expect(
    (await desk.call('print.paper', { paper: { form: 'F21', ids: [made.id] } }, supervisor)).content,
  ).toMatchObject({
    certificates: [{ no: made.no, approvedBy: '冯主任' }],
  });
  await desk.close();
  expect(leftIn(dir)).toEqual([]);
  expect(readdirSync(join(dir, 'blobs'))).toEqual([]);
});

test('S51 what somebody may still ask for is kept whatever its age, and so is what tells of harm until it is let go', async () => {
  const building = await openHeldDesk();
  const { desk, clock, supervisor } = building;
  const old = await signedOut(building);
  clock.set('11:00:00', '2028-01-10');
  const hold = (held: boolean, no = old.no) =>
    desk.call('retention.hold', { no, held, reason: '保险公司在查' }, supervisor);
  await expect(hold(true, 'V-A-990101-001')).rejects.toMatchObject({ code: 'invalid' });
  await hold(true, ` ${old.no.toLowerCase()} `);
  const plan = await desk.call('retention.plan', { rule: 'visits' }, supervisor);
  expect(plan).toMatchObject({ count: 0, heldCount: 1, held: [{ no: old.no, why: 'held', reason: '保险公司在查' }] });
  expect(await desk.call('retention.holds', {}, supervisor)).toMatchObject([{ no: old.no, setByName: '李静' }]);
  await hold(false);
  expect(await desk.call('retention.plan', { rule: 'visits' }, supervisor)).toMatchObject({ count: 1, heldCount: 0 });

  clock.set('11:00:00', '2028-01-11');
  const hurt = emergencyForm({
    emergencyType: 'burstPipe',
    unitId: building.units.w0805.id,
    phone: '13900001234',
    peopleTrappedOrHurt: 1,
  });
  const { record } = await desk.call('cases.registerEmergency', hurt, building.receptionist);
  await desk.call('cases.void', { caseId: record.id, reason: '演练' }, supervisor);
  clock.set('11:00:00', '2031-01-11');
  const reports = () => desk.call('retention.plan', { rule: 'reports' }, supervisor);
  // No evidence before its matter: the report stays as long as its incident does, and then because somebody was hurt.
  expect(await reports()).toMatchObject({ count: 0, heldCount: 0 });
  const incidents = await desk.call('retention.plan', { rule: 'incidents' }, supervisor);
  expect(incidents.count).toBe(1);
  await destruction(building, incidents, { rule: 'incidents' });
  expect(await reports()).toMatchObject({ count: 0, heldCount: 1, held: [{ no: record.no, why: 'harm' }] });
  await hold(false, record.no);
  expect(await reports()).toMatchObject({ count: 1, heldCount: 0 });
});

test('S51 the years are the supervisor’s: a longer time holds at once', async () => {
  const building = await openHeldDesk();
  const { desk, clock, supervisor } = building;
  await signedOut(building);
  clock.set('11:00:00', '2028-01-10');
  const count = async () => (await desk.call('retention.plan', { rule: 'visits' }, supervisor)).count;
  expect(await count()).toBe(1);
  const three = { key: 'retention.visits', value: 3, validFrom: clock.now() } as const;
  await desk.call('parameters.save', three, supervisor);
  expect(await count()).toBe(0);
});

test('a photo that another record needs stays, and a backup made before still opens with what it held', async () => {
  const building = await openHeldDesk();
  const { desk, clock, dir, supervisor, receptionist } = building;
  await voidReport(building);
  const other = await desk.call('cases.register', lampReport(building), receptionist);
  const picture = { id: randomUUID(), kind: 'before', caption: '', name: 'a.png', bytes: png() } as const;
  await desk.call('attachments.add', { register: 'cases', record: other.record.id, ...picture }, receptionist);
  await desk.backup();
  clock.set('11:00:00', '2027-03-04');
  const plan = await desk.call('retention.plan', { rule: 'reports' }, supervisor);
  expect(plan.count).toBe(1);
  await destruction(building, plan, { rule: 'reports' });
  expect(existsSync(join(dir, 'blobs'))).toBe(true);
  expect(readdirSync(join(dir, 'blobs'))).toHaveLength(1);
  expect(await desk.call('attachments.read', { attachmentId: picture.id }, receptionist)).toMatchObject({
    type: 'png',
  });
});

test('an entry that lost its content without a destruction in the log is named when the history is verified', async () => {
  const { desk, dir, clock, supervisor } = await openHeldDesk();
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
  await desk.close();
  const db = new Database(bookFile(dir));
  const seq = db.row<{ seq: number }>("SELECT seq FROM changes WHERE register = 'units' LIMIT 1")?.seq ?? 0;
  db.run("UPDATE changes SET fields = '{}', salt = '' WHERE seq = ?", seq);
  db.close();
  const { openDesk } = await import('../desk.ts');
  const again = openDesk({ dir, now: clock.now });
  expect(await again.call('history.verify', {}, supervisor)).toMatchObject({ fault: { seq, fault: 'emptied' } });
  await again.close();
});
